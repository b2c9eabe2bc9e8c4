package uk.foiworkflow.api.commands;

import static uk.foiworkflow.request.Role.OFFICER;

import java.util.List;
import uk.foiworkflow.request.command.CommissionerCommand.AddTelephoneNote;
import uk.foiworkflow.request.command.CommissionerCommand.AgreeDate;
import uk.foiworkflow.request.command.CommissionerCommand.CompleteSteps;
import uk.foiworkflow.request.command.CommissionerCommand.MakeSubmission;
import uk.foiworkflow.request.command.CommissionerCommand.NameCommissionersOfficer;
import uk.foiworkflow.request.command.CommissionerCommand.RecordAppeal;
import uk.foiworkflow.request.command.CommissionerCommand.RecordComplaint;
import uk.foiworkflow.request.command.CommissionerCommand.RecordDecisionNotice;
import uk.foiworkflow.request.command.CommissionerCommand.RecordEnquiry;
import uk.foiworkflow.request.command.CommissionerCommand.RecordInformalResolution;
import uk.foiworkflow.request.command.CommissionerCommand.RecordInformationNotice;
import uk.foiworkflow.request.command.CommissionerCommand.RecordTribunalDecision;
import uk.foiworkflow.request.command.CommissionerCommand.WithdrawAppeal;

/** The Commissioner and the Tribunal; in Scotland the Scottish Commissioner and the Court of Session. */
final class CommissionerCalls {

    static final List<Call<?>> ROWS = List.of(
            Call.on("complaint", RecordComplaint.class, "Record that the Commissioner told of a complaint", OFFICER)
                    .example("""
                            {"on": "2025-04-02", "commissionerReference": "IC-0000-X0X0", "about": "handling"}"""),
            Call.on("enquiries", RecordEnquiry.class, "Record a letter of enquiry", OFFICER).example("""
                    {"on": "2025-04-14", "commissionerReference": "IC-0000-X0X0", "due": "2025-04-28"}"""),
            Call.on("commissioner-officer", NameCommissionersOfficer.class, "Name the Commissioner's case officer",
                    OFFICER).example(
                            """
                                    {"on": "2025-04-15", "commissionerReference": "IC-0000-X0X0", "name": "R. Smith", "contact": "0303 123 1113"}"""),
            Call.on("agreed-dates", AgreeDate.class, "Record a day that was agreed with the Commissioner", OFFICER)
                    .example("""
                            {"on": "2025-04-16", "what": "Answer the letter of 14 April in full.", "due": "2025-05-02",
                             "with": "R. Smith"}"""),
            Call.on("telephone-notes", AddTelephoneNote.class, "Record a telephone call with the Commissioner", OFFICER)
                    .example("""
                            {"on": "2025-04-16", "with": "R. Smith", "text": "More time was asked for, and given."}"""),
            Call.on("information-notices", RecordInformationNotice.class, "Record an information notice", OFFICER)
                    .example("""
                            {"on": "2025-05-06", "commissionerReference": "IC-0000-X0X0", "due": "2025-06-05"}"""),
            Call.on("submissions", MakeSubmission.class, "Answer the Commissioner", OFFICER).example("""
                    {"on": "2025-04-21", "text": "The passengers had no expectation of disclosure."}"""),
            Call.on("informal-resolution", RecordInformalResolution.class,
                    "Record that the complaint ended without a notice", OFFICER).example("""
                            {"on": "2025-05-12"}"""),
            Call.on("decision-notice", RecordDecisionNotice.class, "Record a decision notice", OFFICER).example(
                    """
                            {
                              "on": "2025-06-09", "commissionerReference": "IC-0000-X0X0", "finding": "partly-upheld",
                              "breaches": ["FOIA s.10(1)"],
                              "numberedSteps": [
                                {"number": 1, "text": "Disclose the names of cabinet members.", "questions": [2],
                                 "withinCalendarDays": 30},
                                {"number": 2, "text": "Answer question 1 afresh.", "questions": [1],
                                 "withinCalendarDays": 35}],
                              "rulings": [{"question": 1, "result": "overturned", "ordered": "disclose", "notEngaged": ["s40(2)"]}]
                            }"""),
            Call.on("steps-completion", CompleteSteps.class, "Record that the steps have been taken", OFFICER)
                    .example("""
                            {"on": "2025-06-23", "steps": [1], "done": "The names were disclosed.",
                             "proof": "Sent by e-mail, with the receipt on file."}"""),
            Call.on("appeal", RecordAppeal.class, "Record an appeal", OFFICER).example("""
                    {"on": "2025-07-02", "by": "requester", "steps": [2]}"""),
            Call.on("tribunal-decision", RecordTribunalDecision.class, "Record what the Tribunal decided", OFFICER)
                    .example("""
                            {"on": "2025-11-03", "by": "First-tier Tribunal", "result": "authority-upheld"}"""),
            Call.on("appeal-withdrawal", WithdrawAppeal.class, "Record that the appeal was withdrawn", OFFICER)
                    .example("""
                            {"on": "2025-08-04", "stepsBy": "2025-09-03"}"""));

    private CommissionerCalls() {}
}
