package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.foiworkflow.facts.QuestionFacts.Ended;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.AssessmentEvent.AdviceGiven;
import uk.foiworkflow.request.event.AssessmentEvent.DefectMended;
import uk.foiworkflow.request.event.AssessmentEvent.EmissionsAssessed;
import uk.foiworkflow.request.event.AssessmentEvent.HolderNamed;
import uk.foiworkflow.request.event.AssessmentEvent.PassedToSubjectAccess;
import uk.foiworkflow.request.event.AssessmentEvent.RegimeDetermined;
import uk.foiworkflow.request.event.AssessmentEvent.RepeatDetermined;
import uk.foiworkflow.request.event.AssessmentEvent.ValidityAssessed;
import uk.foiworkflow.request.event.AssessmentEvent.VexatiousDetermined;
import uk.foiworkflow.request.event.AssessmentEvent;
import uk.foiworkflow.request.event.ClockEvent;
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
import uk.foiworkflow.request.event.DecisionEvent;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsIdentified;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsSplitOff;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsTakenOver;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.IntakeEvent.RegimeChanged;
import uk.foiworkflow.request.event.IntakeEvent.RequestAcknowledged;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.IntakeEvent.RequestTransferred;
import uk.foiworkflow.request.event.IntakeEvent.RequestWithdrawn;
import uk.foiworkflow.request.event.IntakeEvent;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;

/** Tells each question of a case, in the order in which it happened. */
final class QuestionFolds {

    private final LocalDate received;
    private final SortedMap<Integer, QuestionFold> all = new TreeMap<>();

    QuestionFolds(LocalDate received, Regime regime, Stream<Question> asked) {
        this.received = received;
        asked.forEach(question -> all.put(question.number(),
                new QuestionFold(question.regime() == null ? regime : question.regime())));
    }

    List<QuestionFacts> facts() {
        return all.entrySet().stream().map(each -> each.getValue().facts(each.getKey(), received)).toList();
    }

    void intake(IntakeEvent event) {
        switch (event) {
            case RegimeChanged changed ->
                of(changed.questions()).forEach(question -> question.under(changed.regime()));
            case RequestTransferred transferred ->
                of(transferred.questions()).forEach(question -> question.moved(transferred));
            case RequestWithdrawn withdrawn ->
                of(withdrawn.questions()).forEach(question -> question.ended(withdrawn, Ended.WITHDRAWN));
            case RequestReceived known -> {
            }
            case QuestionsIdentified known -> {
            }
            case QuestionsSplitOff left -> {
            }
            case QuestionsTakenOver known -> {
            }
            case ReceiptDateCorrected known -> {
            }
            case RequestAcknowledged acknowledged -> {
            }
        }
    }

    /** What was no valid request is owed nothing until what it lacked arrives (R1.1). */
    @Rulebook("R1.1")
    void assessment(AssessmentEvent event) {
        switch (event) {
            case ValidityAssessed assessed ->
                of(assessed.questions()).forEach(question -> question.moved(assessed));
            case DefectMended mended ->
                of(mended.questions()).forEach(question -> question.mended(mended));
            case EmissionsAssessed known -> {
            }
            case RegimeDetermined known -> {
            }
            case PassedToSubjectAccess known -> {
            }
            case HolderNamed known -> {
            }
            case AdviceGiven known -> {
            }
            case VexatiousDetermined known -> {
            }
            case RepeatDetermined known -> {
            }
        }
    }

    void clock(ClockEvent event) {
        of(event.questions()).forEach(question -> question.clock(event));
    }

    void decision(DecisionEvent event, boolean reviewed) {
        switch (event) {
            case QuestionDecided decided ->
                of(decided.questions()).forEach(question -> question.decided(decided));
            case ResponseIssued issued -> named(issued.questions())
                    .forEach(question -> question.answered(issued, reviewed));
            case DeliveryFailed failed ->
                named(failed.questions()).forEach(question -> question.failed(failed.response()));
            case NoticeDispensedWith dispensed ->
                of(dispensed.questions()).forEach(question -> question.ended(dispensed, Ended.NO_NOTICE));
            case CaseReopened reopened -> all.entrySet().stream()
                    .filter(each -> reopened.revives(each.getKey()))
                    .forEach(each -> each.getValue().reopened(reopened));
            case CaseClosed closed -> {
            }
            case ExemptionClaimed claimed -> {
            }
            case DraftSubmitted draft -> {
            }
            case DraftReturned draft -> {
            }
            case ClearanceGiven draft -> {
            }
            case ClearanceRouteChosen route -> {
            }
            case ClearanceVoided draft -> {
            }
            case ClearanceBypassed draft -> {
            }
            case IdentificationAssessed assessed -> {
            }
            case WeaknessesAccepted accepted -> {
            }
        }
    }

    /** What a review decided, the requester is told as it ends. */
    void reviewed(ReviewDecided decided, boolean before) {
        named(decided.questions()).forEach(question -> question.reviewed(decided.on(), before));
    }

    void dated(Filed day) {
        named(day.deadline().questions()).forEach(question -> question.dated(day));
    }

    SortedSet<Integer> numbers() {
        return Numbers.of(all.keySet());
    }

    /** The questions that an event names; all where it names none. */
    private List<QuestionFold> of(SortedSet<Integer> numbers) {
        return named(numbers.isEmpty() ? numbers() : numbers);
    }

    /** The questions that an event names, and no others. */
    private List<QuestionFold> named(SortedSet<Integer> numbers) {
        return all.entrySet().stream().filter(each -> numbers.contains(each.getKey())).map(Map.Entry::getValue)
                .toList();
    }
}
