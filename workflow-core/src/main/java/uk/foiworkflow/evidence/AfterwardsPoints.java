package uk.foiworkflow.evidence;

import static uk.foiworkflow.evidence.Point.missing;
import static uk.foiworkflow.evidence.Point.needs;
import static uk.foiworkflow.evidence.Point.notCalledFor;
import static uk.foiworkflow.evidence.Point.present;

import java.util.List;
import java.util.function.Function;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.evidence.Point.Found;
import uk.foiworkflow.request.event.CommissionerEvent.AppealLodged;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintNotified;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintResolvedInformally;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.EnquiryReceived;
import uk.foiworkflow.request.event.CommissionerEvent.InformationNoticeReceived;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceBypassed;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DispatchEvent.LetterDispatched;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDeclined;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;

/** The answer, the review, and what followed. */
final class AfterwardsPoints {

    private static final String ANSWERS = "The answers";
    private static final String REVIEW = "The internal review";
    private static final String COMPLAINT = "After the complaint";
    private static final String CHRONOLOGY = "The chronology";

    static final List<Point> ALL = List.of(
            new Point(31, ANSWERS, "Every letter to the requester, with what a refusal has to say and proof of sending",
                    false, file -> file.has(ResponseIssued.class)
                            ? Point.letter(file, LetterKind.RESPONSE).and(file.has(LetterDispatched.class)
                                    ? "By which way it went out is in the chronology."
                                    : "By which way it went out is not on record.")
                            : missing("No answer has gone out.")),
            new Point(32, ANSWERS, "Who cleared which text, and who was passed over", true,
                    file -> file.has(ResponseIssued.class)
                            ? needs(file.has(ClearanceGiven.class, ClearanceBypassed.class),
                                    "No clearance is on record.", "Among the events", Exhibit.EVENTS)
                            : notCalledFor("No answer has gone out.")),
            new Point(33, REVIEW, "When a review was asked for, and whether that was in time", false,
                    file -> file.has(ReviewRequested.class) ? present(CHRONOLOGY, Exhibit.CHRONOLOGY) : noReview()),
            new Point(34, REVIEW, "Who reviewed it, that they had no part in it before, and what they decided when",
                    true,
                    file -> file.has(ReviewRequested.class)
                            ? needs(file.has(ReviewDeclined.class)
                                    || (file.has(ReviewDecided.class) && file.has(ReviewerAppointed.class)),
                                    "Reviewer or outcome is not on record.", "Among the events", Exhibit.EVENTS)
                            : noReview()),
            new Point(35, COMPLAINT, "All that was exchanged with the Commissioner", true, file -> file
                    .has(ComplaintNotified.class, EnquiryReceived.class, InformationNoticeReceived.class)
                            ? present("Among the events", Exhibit.EVENTS)
                                    .with(file.documents(DocumentKind.CORRESPONDENCE))
                            : notCalledFor("The Commissioner has not written.")),
            afterwards(36, "Attempts to settle it, and what was given on the way", ComplaintResolvedInformally.class,
                    "It was not settled informally."),
            afterwards(37, "The decision notice, what it orders by when, and that it was done",
                    DecisionNoticeReceived.class, "There is no decision notice."),
            afterwards(38, "The appeal, and what came of it", AppealLodged.class, "Nobody has appealed."));

    private AfterwardsPoints() {}

    private static Point afterwards(int number, String words,
            Class<? extends RequestEvent> type, String otherwise) {
        Function<OnFile, Found> test = file -> file.has(type)
                ? present(CHRONOLOGY, Exhibit.CHRONOLOGY)
                : notCalledFor(otherwise);
        return new Point(number, COMPLAINT, words, false, test);
    }

    private static Found noReview() {
        return notCalledFor("No review was asked for.");
    }
}
