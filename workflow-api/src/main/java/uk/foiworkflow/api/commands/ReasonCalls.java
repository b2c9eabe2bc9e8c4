package uk.foiworkflow.api.commands;

import static uk.foiworkflow.request.Role.HEAD;
import static uk.foiworkflow.request.Role.OFFICER;

import java.util.List;
import uk.foiworkflow.request.command.ReasonCommand.AssessPrejudice;
import uk.foiworkflow.request.command.ReasonCommand.BalancePublicInterest;
import uk.foiworkflow.request.command.ReasonCommand.ConsultThirdParty;
import uk.foiworkflow.request.command.ReasonCommand.RecordOpinion;
import uk.foiworkflow.request.command.ReasonCommand.RecordThirdPartyReply;
import uk.foiworkflow.request.command.ReasonCommand.WithdrawExemption;

/** What an exemption rests on. */
final class ReasonCalls {

    static final List<Call<?>> ROWS = List.of(
            Call.on("questions/{question}/exemptions/prejudice", AssessPrejudice.class,
                    "Record what harm disclosure would do", OFFICER).example(
                            """
                                    {
                                      "on": "2025-01-17", "exemptions": ["s43(2)"], "interest": "The price of the next contract.",
                                      "causalLink": "A rival would bid just below the price.", "likelihood": "would-be-likely",
                                      "whose": "own"
                                    }"""),
            Call.on("questions/{question}/exemptions/public-interest", BalancePublicInterest.class,
                    "Record how the public interest was weighed", OFFICER).example(
                            """
                                    {
                                      "on": "2025-01-17", "exemptions": ["s43(2)"],
                                      "inFavour": [{"factor": "The public pays for it.", "weight": "some"}],
                                      "against": [{"factor": "The next contract would cost more.", "weight": "great"}],
                                      "conclusion": "withhold"
                                    }"""),
            Call.on("questions/{question}/exemptions/opinion", RecordOpinion.class,
                    "Record the opinion of the qualified person", OFFICER, HEAD).example(
                            """
                                    {
                                      "on": "2025-01-17", "exemptions": ["s36(2)(b)(i)"], "who": "Ms Monitor",
                                      "capacity": "Monitoring officer", "shown": "The minutes and a note of the arguments.",
                                      "likelihood": "would", "opinion": "Officers would advise less freely."
                                    }"""),
            Call.on("questions/{question}/exemptions/third-party", ConsultThirdParty.class,
                    "Record that a third party was asked for its view", OFFICER).example("""
                            {
                              "on": "2025-01-17", "exemptions": ["s43(2)"], "party": "Acme Ltd",
                              "ask": "Would you object to the price being given?"
                            }"""),
            Call.on("questions/{question}/exemptions/third-party-reply", RecordThirdPartyReply.class,
                    "Record what a third party said", OFFICER).example("""
                            {
                              "on": "2025-01-20", "exemptions": ["s43(2)"], "party": "Acme Ltd",
                              "ownWords": "Our margin could be read off it."
                            }"""),
            Call.on("questions/{question}/exemptions/withdrawal", WithdrawExemption.class,
                    "Withdraw an exemption that was claimed", OFFICER).example("""
                            {"on": "2025-01-20", "exemptions": ["s41"], "why": "Nothing came from outside."}"""));

    private ReasonCalls() {}
}
