package uk.foiworkflow.api.commands;

import static uk.foiworkflow.request.Role.HEAD;
import static uk.foiworkflow.request.Role.OFFICER;
import static uk.foiworkflow.request.Role.REVIEWER;

import java.util.List;
import uk.foiworkflow.request.command.ReviewCommand.AppointReviewer;
import uk.foiworkflow.request.command.ReviewCommand.DecideReview;
import uk.foiworkflow.request.command.ReviewCommand.DeclineReview;
import uk.foiworkflow.request.command.ReviewCommand.ExtendReview;
import uk.foiworkflow.request.command.ReviewCommand.RecordReviewRequest;

/** The authority looks again. */
final class ReviewCalls {

    static final List<Call<?>> ROWS = List.of(
            Call.on("review", RecordReviewRequest.class, "Record that the requester is dissatisfied", OFFICER)
                    .example("""
                            {"on": "2025-02-10", "questions": [2],
                             "grounds": "Councillors are public figures."}"""),
            Call.on("review/reviewer", AppointReviewer.class, "Name who decides afresh", OFFICER, HEAD)
                    .restingOnVersion().example("""
                            {"on": "2025-02-11", "reviewer": "reviewer"}"""),
            Call.on("review/extension", ExtendReview.class, "Tell the requester that the review takes longer", REVIEWER,
                    OFFICER).restingOnVersion().example("""
                            {"on": "2025-03-07", "target": "2025-03-21"}"""),
            Call.on("review/refusal", DeclineReview.class, "Decline the review", REVIEWER, OFFICER).restingOnVersion()
                    .example(
                            """
                                    {"on": "2025-02-11",
                                     "reason": "It was asked for more than 40 working days after the answer."}"""),
            Call.on("review/decision", DecideReview.class, "Decide the review and tell the requester", REVIEWER)
                    .restingOnVersion().example(
                            """
                                    {
                                      "on": "2025-03-04", "result": "partly-upheld",
                                      "outcomes": [{
                                        "question": 2, "held": "yes", "outcome": "partly-withheld",
                                        "exemptions": ["s40(2)/40(3A)(a)"],
                                        "answer": "Councillors Smith and Jones.",
                                        "reasons": "The other passengers would not expect to be named."
                                      }]
                                    }"""));

    private ReviewCalls() {}
}
