package uk.foiworkflow.api.commands;

import static uk.foiworkflow.request.Role.HEAD;
import static uk.foiworkflow.request.Role.OFFICER;

import java.util.List;
import uk.foiworkflow.request.command.IntakeCommand.AcknowledgeRequest;
import uk.foiworkflow.request.command.IntakeCommand.ChangeRegime;
import uk.foiworkflow.request.command.IntakeCommand.CorrectReceiptDate;
import uk.foiworkflow.request.command.IntakeCommand.IdentifyQuestions;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.command.IntakeCommand.SplitOffQuestions;
import uk.foiworkflow.request.command.IntakeCommand.TransferRequest;
import uk.foiworkflow.request.command.IntakeCommand.WithdrawRequest;

/** From the letter's arrival to the questions that are to be answered. */
final class IntakeCalls {

    static final List<Call<?>> ROWS = List.of(
            Call.first(ReceiveRequest.class, "Log a request", OFFICER)
                    .naming(LoggedRequest.class, LoggedRequest::toCommand).example("""
                            {
                              "reference": "2025-17", "received": "2025-01-06",
                              "authority": {"name": "Anytown Council", "kind": "local-authority"},
                              "jurisdiction": "england", "regime": "FOIA",
                              "requester": {"name": "A. Requester", "email": "requester@example.org"},
                              "questions": [
                                {"number": 1, "text": "What did the council spend on taxis last year?"},
                                {"number": 2, "text": "Who took them?"}
                              ]
                            }"""),
            Call.on("acknowledgement", AcknowledgeRequest.class, "Tell the requester that the request has arrived",
                    OFFICER).example("""
                            {"on": "2025-01-07"}"""),
            Call.on("questions", IdentifyQuestions.class, "Add questions that were found in the letter", OFFICER)
                    .written(FoundQuestions.class, FoundQuestions::toCommand).example(
                            """
                                    {
                                      "on": "2025-01-08",
                                      "questions": [
                                        {"number": 3, "text": "How many journeys were there?"},
                                        {"number": 4, "text": "What did the cars emit?"},
                                        {"number": 5, "text": "And the usual figures."}
                                      ]
                                    }"""),
            Call.on("regime", ChangeRegime.class, "Answer questions under another law", OFFICER).restingOnVersion()
                    .example("""
                            {"on": "2025-01-09", "questions": [4], "regime": "EIR"}"""),
            Call.on("transfer", TransferRequest.class, "Pass questions to another authority", OFFICER).example("""
                    {"on": "2025-01-10", "questions": [4], "to": "Anytown Transport Authority"}"""),
            Call.on("withdrawal", WithdrawRequest.class, "Record that the requester no longer asks questions", OFFICER)
                    .example("""
                            {"on": "2025-01-10", "questions": [3]}"""),
            Call.on("split", SplitOffQuestions.class, "Split questions off into a request of their own", OFFICER)
                    .written(QuestionsSplit.class, QuestionsSplit::toCommand).example(
                            """
                                    {"on": "2025-01-10", "questions": [7],
                                     "why": "Only the archive can answer it."}"""),
            Call.on("receipt-date", CorrectReceiptDate.class, "Correct a day of receipt that was recorded wrongly",
                    OFFICER, HEAD).restingOnVersion().example(
                            """
                                    {"on": "2025-01-09", "to": "2025-01-04",
                                     "why": "The e-mail reached us on the Saturday."}"""));

    private IntakeCalls() {}
}
