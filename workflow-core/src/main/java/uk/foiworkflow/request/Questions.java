package uk.foiworkflow.request;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.AssessmentEvent;
import uk.foiworkflow.request.event.AssessmentEvent.DefectMended;
import uk.foiworkflow.request.event.AssessmentEvent.ValidityAssessed;
import uk.foiworkflow.request.event.ClockEvent;
import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.DecisionEvent;
import uk.foiworkflow.request.event.DecisionEvent.CaseClosed;
import uk.foiworkflow.request.event.DecisionEvent.CaseReopened;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceBypassed;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceRouteChosen;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceVoided;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DecisionEvent.DraftReturned;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.DecisionEvent.IdentificationAssessed;
import uk.foiworkflow.request.event.DecisionEvent.NoticeDispensedWith;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted;
import uk.foiworkflow.request.event.DispatchEvent;
import uk.foiworkflow.request.event.DocumentEvent;
import uk.foiworkflow.request.event.FileEvent;
import uk.foiworkflow.request.event.HandlingEvent;
import uk.foiworkflow.request.event.IntakeEvent;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsIdentified;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsSplitOff;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsTakenOver;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.IntakeEvent.RegimeChanged;
import uk.foiworkflow.request.event.IntakeEvent.RequestAcknowledged;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.IntakeEvent.RequestTransferred;
import uk.foiworkflow.request.event.IntakeEvent.RequestWithdrawn;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.ReasonEvent;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.SetsDeadlines;

/** What an event does to the questions of a request: first what happened to them, then by when they are due. */
final class Questions {

    private final SortedMap<Integer, AskedQuestion> all;
    private final @Nullable Receipt receipt;

    private Questions(SortedMap<Integer, AskedQuestion> before, @Nullable Receipt receipt) {
        this.all = new TreeMap<>(before);
        this.receipt = receipt;
    }

    /** @param receipt as it stands after the event */
    static SortedMap<Integer, AskedQuestion> after(SortedMap<Integer, AskedQuestion> before, RequestEvent event,
            @Nullable Receipt receipt) {
        var questions = new Questions(before, receipt);
        questions.told(event);
        // A review has a due date of its own, and leaves that of the answer where it was.
        if (event instanceof SetsDeadlines sets) {
            sets.deadlines().stream().filter(deadline -> !deadline.ofReview()).forEach(questions::dated);
        }
        return questions.all;
    }

    private void told(RequestEvent event) {
        switch (event) {
            case IntakeEvent intake -> intake(intake);
            case ClockEvent clock -> each(clock.questions(), question -> question.evolve(clock));
            case DecisionEvent decision -> decision(decision);
            case ReviewEvent review -> {
                if (review instanceof ReviewDecided decided) {
                    each(decided.questions(), question -> question.answered(0, decided.on()));
                }
            }
            case AssessmentEvent assessment -> assessment(assessment);
            case HandlingEvent handled -> {
            }
            case CommissionerEvent letter -> {
            }
            case FileEvent kept -> {
            }
            case ReasonEvent reason -> {
            }
            case DocumentEvent document -> {
            }
            case DispatchEvent way -> {
            }
        }
    }

    private void intake(IntakeEvent event) {
        switch (event) {
            case RequestReceived received -> asked(received.asked());
            case QuestionsIdentified identified -> asked(identified.asked());
            case RegimeChanged changed -> each(changed.questions(), question -> question.under(changed.regime()));
            case RequestTransferred transferred ->
                each(transferred.questions(), question -> question.passed(transferred.on()));
            case RequestWithdrawn withdrawn -> each(withdrawn.questions(), question -> question.withdrawn(withdrawn));
            case ReceiptDateCorrected corrected ->
                each(List.copyOf(all.keySet()), question -> question.receivedOn(corrected.to()));
            case QuestionsSplitOff split -> each(split.questions(), question -> question.splitOff(split));
            case QuestionsTakenOver taken -> {
            }
            case RequestAcknowledged acknowledged -> {
            }
        }
    }

    private void assessment(AssessmentEvent event) {
        if (event instanceof ValidityAssessed assessed) {
            each(assessed.questions(), question -> question.assessed(assessed));
        } else if (event instanceof DefectMended mended) {
            each(mended.questions(), question -> question.mended(mended));
        }
    }

    private void decision(DecisionEvent event) {
        switch (event) {
            case QuestionDecided decided -> each(decided.questions(), question -> question.decided(decided));
            case ResponseIssued issued ->
                each(issued.questions(), question -> question.answered(issued.response(), issued.on()));
            case DeliveryFailed failed -> each(failed.questions(), question -> question.failed(failed.response()));
            case NoticeDispensedWith dispensed ->
                each(dispensed.questions(), question -> question.dispensedWith(dispensed));
            case ExemptionClaimed claimed -> {
            }
            case DraftSubmitted submitted -> {
            }
            case DraftReturned returned -> {
            }
            case ClearanceGiven cleared -> {
            }
            case ClearanceRouteChosen chosen -> {
            }
            case ClearanceVoided voided -> {
            }
            case ClearanceBypassed bypassed -> {
            }
            case IdentificationAssessed assessed -> {
            }
            case WeaknessesAccepted accepted -> {
            }
            case CaseClosed closed -> {
            }
            case CaseReopened reopened ->
                each(List.copyOf(all.keySet()), question -> question.reopened(reopened));
        }
    }

    private void asked(List<Question> asked) {
        Receipt received = Objects.requireNonNull(receipt, "Nothing was received");
        asked.forEach(question -> all.put(question.number(), AskedQuestion.asked(question.number(),
                question.regime() == null ? received.regime() : question.regime(), received.on())));
    }

    private void dated(Deadline deadline) {
        each(deadline.questions(), question -> question.runsTo(deadline));
    }

    private void each(Collection<Integer> numbers, UnaryOperator<AskedQuestion> change) {
        numbers.forEach(number -> all.computeIfPresent(number, (key, question) -> change.apply(question)));
    }
}
