package uk.foiworkflow.api.commands;

import static uk.foiworkflow.request.Role.APPROVER;
import static uk.foiworkflow.request.Role.HEAD;
import static uk.foiworkflow.request.Role.HOLDER;
import static uk.foiworkflow.request.Role.OFFICER;
import static uk.foiworkflow.request.Role.REVIEWER;

import java.util.List;
import uk.foiworkflow.request.command.FileCommand.AddNote;
import uk.foiworkflow.request.command.FileCommand.ClassifyRequest;
import uk.foiworkflow.request.command.FileCommand.CorrectEntry;
import uk.foiworkflow.request.command.FileCommand.DetermineForm;
import uk.foiworkflow.request.command.FileCommand.LiftHold;
import uk.foiworkflow.request.command.FileCommand.LinkCase;
import uk.foiworkflow.request.command.FileCommand.PlaceHold;
import uk.foiworkflow.request.command.FileCommand.SetRetention;
import uk.foiworkflow.request.command.FileCommand.ShredPersonalData;
import uk.foiworkflow.request.command.FileCommand.StatePreferences;
import uk.foiworkflow.request.command.FileCommand.UnlinkCase;

/** What is kept on the file beside the steps themselves. */
final class FileCalls {

    static final List<Call<?>> ROWS = List
            .of(Call.on("notes", AddNote.class, "Put a note on the file", OFFICER, HEAD, HOLDER, APPROVER, REVIEWER)
                    .example("""
                            {"on": "2025-01-10", "text": "The requester telephoned."}"""),
                    Call.on("corrections", CorrectEntry.class, "Correct a wrong entry of the file", OFFICER, HEAD)
                            .naming(Correction.class, Correction::toCommand).restingOnVersion().example(
                                    """
                                            {"on": "2025-01-20", "entry": 37, "why": "The fee came a day earlier.",
                                             "instead": {"command": "recordFee", "on": "2025-01-17", "questions": [1]}}"""),
                    Call.on("holds", PlaceHold.class, "Hold it, so that nothing of it may be erased", HEAD).example("""
                            {"on": "2025-01-10", "why": "The police have asked for the file."}"""),
                    Call.on("holds/lifting", LiftHold.class, "End the hold by hand", HEAD).example("""
                            {"on": "2025-03-10", "why": "The police have what they need."}"""),
                    Call.on("retention", SetRetention.class,
                            "Settle how long this request is kept, in place of the authority's rule", HEAD).example(
                                    """
                                            {"on": "2025-01-10", "until": "2035-12-31", "why": "It is of lasting interest."}"""),
                    Call.on("shredding", ShredPersonalData.class,
                            "Destroy its key, and with it every name and every word", HEAD).restingOnVersion()
                            .example("""
                                    {"on": "2025-01-10", "ground": "retention"}"""),
                    Call.on("classification", ClassifyRequest.class,
                            "Say what it is about, and whether it is routine business", OFFICER, HEAD).example("""
                                    {"on": "2025-01-10", "subject": "housing", "routine": false}"""),
                    Call.on("preferences", StatePreferences.class,
                            "Record how the requester would have the information and be written to", OFFICER).example(
                                    """
                                            {"on": "2025-01-10", "preferences": {"form": "copy", "medium": "paper",
                                             "language": "cy", "needs": "Large print, 18 points"}}"""),
                    Call.on("preferences/determination", DetermineForm.class,
                            "Determine whether the information is given as the requester would have it", OFFICER)
                            .example("""
                                    {"on": "2025-01-10", "given": true}"""),
                    Call.on("links", LinkCase.class, "Link it with another request", OFFICER)
                            .naming(CaseLink.class, CaseLink::toCommand).example("""
                                    {"on": "2025-01-10", "with": "2025-12", "kind": "related",
                                     "why": "It is about the same taxi account."}"""),
                    Call.on("links/removal", UnlinkCase.class, "Take back a link that was made by hand", OFFICER)
                            .example("""
                                    {"on": "2025-01-10", "with": "2025-12", "why": "It was another account."}"""));

    private FileCalls() {}
}
