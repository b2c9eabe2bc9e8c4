package uk.foiworkflow.api.commands;

import static uk.foiworkflow.request.Role.APPROVER;
import static uk.foiworkflow.request.Role.HEAD;
import static uk.foiworkflow.request.Role.OFFICER;

import java.util.List;
import uk.foiworkflow.request.command.DecisionCommand.AssessIdentification;
import uk.foiworkflow.request.command.DecisionCommand.BypassClearance;
import uk.foiworkflow.request.command.DecisionCommand.ChooseClearanceRoute;
import uk.foiworkflow.request.command.DecisionCommand.ClaimExemption;
import uk.foiworkflow.request.command.DecisionCommand.ClearDraft;
import uk.foiworkflow.request.command.DecisionCommand.CloseCase;
import uk.foiworkflow.request.command.DecisionCommand.DecideQuestion;
import uk.foiworkflow.request.command.DecisionCommand.DispenseWithNotice;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse;
import uk.foiworkflow.request.command.DecisionCommand.RecordDeliveryFailure;
import uk.foiworkflow.request.command.DecisionCommand.ReopenCase;
import uk.foiworkflow.request.command.DecisionCommand.ReturnDraft;
import uk.foiworkflow.request.command.DecisionCommand.SubmitDraft;

/** What is decided, cleared and sent. */
final class DecisionCalls {

    static final List<Call<?>> ROWS = List.of(
            Call.on("questions/{question}/exemptions", ClaimExemption.class,
                    "Claim an exemption for a question, down to its limb", OFFICER).example(
                            """
                                    {"on": "2025-01-17", "exemption": "s40(2)/40(3A)(a)",
                                     "reasons": "The names of the passengers."}"""),
            Call.on("questions/{question}/decision", DecideQuestion.class, "Decide one question", OFFICER)
                    .written(DecidedQuestion.class, DecidedQuestion::toCommand).restingOnVersion().example(
                            """
                                    {
                                      "on": "2025-01-20", "held": "yes", "outcome": "withheld",
                                      "exemptions": ["s40(2)/40(3A)(a)"],
                                      "reasons": "The passengers would not expect their names to be published."
                                    }"""),
            Call.on("drafts", SubmitDraft.class, "Put a response forward for clearance, as a document or as its text",
                    OFFICER)
                    .restingOnVersion().example(
                            """
                                    {"on": "2025-01-21",
                                     "text": "We hold the information. 1: £1,204.50. 2: withheld under section 40(2) ..."}"""),
            Call.on("drafts/{draft}/return", ReturnDraft.class, "Send a draft back", APPROVER).restingOnVersion()
                    .example("""
                            {"on": "2025-01-22", "why": "Say in the letter how to complain."}"""),
            Call.on("drafts/{draft}/clearance", ClearDraft.class, "Clear a draft", APPROVER).restingOnVersion()
                    .example("""
                            {"on": "2025-01-22"}"""),
            Call.on("response", IssueResponse.class, "Send a response", OFFICER, HEAD).restingOnVersion().example("""
                    {
                      "on": "2025-01-23", "draft": 2, "statement": "partly-withheld",
                      "notice": {"complaintsProcedure": true, "commissionerRight": true}
                    }"""),
            Call.on("delivery-failure", RecordDeliveryFailure.class, "Record that the last response never arrived",
                    OFFICER).example("""
                            {"on": "2025-01-24"}"""),
            Call.on("notice-dispensation", DispenseWithNotice.class,
                    "Settle vexatious or repeated questions without a notice, for one was given before", OFFICER)
                    .restingOnVersion().example(
                            """
                                    {"on": "2025-01-10", "questions": [6], "earlier": "2024-311", "noticed": "2024-12-16",
                                     "why": "They were told that more letters on this journey would not be answered."}"""),
            Call.on("closure", CloseCase.class, "Close the case", OFFICER).restingOnVersion().example("""
                    {"on": "2025-01-27"}"""),
            Call.on("reopening", ReopenCase.class, "Take the case up again", OFFICER, HEAD).restingOnVersion()
                    .example("""
                            {"on": "2025-02-03", "questions": [1], "why": "Another account was found."}"""),
            Call.on("clearance-route", ChooseClearanceRoute.class, "Say by which layers drafts are cleared", OFFICER,
                    HEAD).restingOnVersion().example("""
                            {"on": "2025-01-20", "route": "full", "why": "A newspaper has asked for the same."}"""),
            Call.on("drafts/{draft}/bypass", BypassClearance.class, "Let a draft go on without a layer", HEAD)
                    .restingOnVersion().example(
                            """
                                    {"on": "2025-01-22", "layer": "press", "why": "The press office is closed until the 27th."}"""),
            Call.on("questions/{question}/identification", AssessIdentification.class,
                    "Record whether small counts tell who is meant", OFFICER).example(
                            """
                                    {"on": "2025-01-20", "identifiable": true, "byWhom": "The child's former neighbours",
                                     "means": "They know in which year the child left, and see one case in that year."}"""));

    private DecisionCalls() {}
}
