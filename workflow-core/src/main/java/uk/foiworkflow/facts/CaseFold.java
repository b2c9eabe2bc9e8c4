package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.foiworkflow.facts.QuestionFacts.Ended;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.Effective;
import uk.foiworkflow.request.event.AssessmentEvent;
import uk.foiworkflow.request.event.AssessmentEvent.AdviceGiven;
import uk.foiworkflow.request.event.AssessmentEvent.DefectMended;
import uk.foiworkflow.request.event.AssessmentEvent.EmissionsAssessed;
import uk.foiworkflow.request.event.AssessmentEvent.HolderNamed;
import uk.foiworkflow.request.event.AssessmentEvent.PassedToSubjectAccess;
import uk.foiworkflow.request.event.AssessmentEvent.RegimeDetermined;
import uk.foiworkflow.request.event.AssessmentEvent.RepeatDetermined;
import uk.foiworkflow.request.event.AssessmentEvent.ValidityAssessed;
import uk.foiworkflow.request.event.AssessmentEvent.VexatiousDetermined;
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
import uk.foiworkflow.request.event.FileEvent;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
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
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.ReasonEvent;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.SetsDeadlines;

/**
 * Tells a case in the order in which it happened; of one day, in the order of recording. Receipt comes first, with its
 * corrections and with every question that was found in the letter later: they were in it from the beginning. A question
 * that has left for a request of its own is judged there, from its receipt on, and here never.
 */
final class CaseFold {

    private final LocalDate received;
    private final SortedMap<Integer, QuestionFold> questions = new TreeMap<>();
    private final ReviewFold reviews = new ReviewFold();
    private final CommissionerFold commissioner = new CommissionerFold();

    private CaseFold(LocalDate received, Regime regime, Stream<Question> asked) {
        this.received = received;
        asked.forEach(question -> questions.put(question.number(),
                new QuestionFold(question.regime() == null ? regime : question.regime())));
    }

    static Facts of(List<RequestEvent> events, LocalDate asOf) {
        List<RequestEvent> happened = Effective.of(events).stream().sorted(Comparator.comparing(RequestEvent::on))
                .toList();
        RequestReceived receipt = only(happened, RequestReceived.class).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing was received"));
        LocalDate received = only(happened, ReceiptDateCorrected.class).map(ReceiptDateCorrected::to)
                .reduce(receipt.on(), (before, last) -> last);
        SortedSet<Integer> left = Numbers.of(only(happened, QuestionsSplitOff.class)
                .flatMap(split -> split.questions().stream()).toList());
        Stream<Question> asked = Stream.concat(receipt.asked().stream(),
                only(happened, QuestionsIdentified.class).flatMap(found -> found.asked().stream()))
                .filter(question -> !left.contains(question.number()));
        var fold = new CaseFold(received, receipt.regime(), received.isAfter(asOf) ? Stream.empty() : asked);
        happened.stream().filter(event -> toldBy(asOf, event)).forEach(fold::apply);
        var facts = new Facts(receipt.reference(), asOf, receipt.authority(), receipt.regime(), fold.questionFacts(),
                fold.reviews.all(), fold.commissioner.demands(), fold.commissioner.steps(), fold.commissioner.rulings(),
                fold.commissioner.complained());
        happened.stream().filter(event -> !toldBy(asOf, event)).forEach(fold::apply);
        return facts.settled(fold.questionFacts(), fold.reviews.all(), fold.commissioner.told());
    }

    /** Later steps do not count; what was put right counts whenever it was. */
    private static boolean toldBy(LocalDate asOf, RequestEvent event) {
        return !event.on().isAfter(asOf) || event instanceof CorrectionMade || event instanceof ReceiptDateCorrected;
    }

    private static <E extends RequestEvent> Stream<E> only(List<RequestEvent> events, Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    private List<QuestionFacts> questionFacts() {
        return questions.entrySet().stream().map(each -> each.getValue().facts(each.getKey(), received)).toList();
    }

    private void apply(RequestEvent event) {
        switch (event) {
            case IntakeEvent intake -> intake(intake);
            case ClockEvent clock -> clock(clock);
            case DecisionEvent decision -> decision(decision);
            case ReviewEvent review -> review(review);
            case CommissionerEvent letter -> commissioner.apply(letter);
            case HandlingEvent handled -> {
            }
            case FileEvent kept -> {
            }
            case ReasonEvent reason -> {
            }
            case AssessmentEvent assessed -> assessment(assessed);
        }
        if (event instanceof SetsDeadlines sets) {
            sets.deadlines().forEach(deadline -> dated(Filed.by(event, deadline)));
        }
    }

    private void dated(Filed day) {
        Deadline deadline = day.deadline();
        if (deadline.ofReview()) {
            reviews.dated(day);
        } else {
            named(deadline.questions()).forEach(question -> question.dated(day));
        }
    }

    private void intake(IntakeEvent event) {
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
    private void assessment(AssessmentEvent event) {
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

    private void clock(ClockEvent event) {
        of(event.questions()).forEach(question -> question.clock(event));
    }

    private void decision(DecisionEvent event) {
        switch (event) {
            case QuestionDecided decided ->
                of(decided.questions()).forEach(question -> question.decided(decided));
            case ResponseIssued issued -> named(issued.questions())
                    .forEach(question -> question.answered(issued, reviews.decided()));
            case DeliveryFailed failed ->
                named(failed.questions()).forEach(question -> question.failed(failed.response()));
            case NoticeDispensedWith dispensed ->
                of(dispensed.questions()).forEach(question -> question.ended(dispensed, Ended.NO_NOTICE));
            case CaseReopened reopened -> questions.entrySet().stream()
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
    private void review(ReviewEvent event) {
        if (event instanceof ReviewDecided decided) {
            named(decided.questions()).forEach(question -> question.reviewed(decided.on(), reviews.decided()));
        }
        reviews.apply(event, allNumbers());
    }

    /** The questions that an event names; all where it names none. */
    private List<QuestionFold> of(SortedSet<Integer> numbers) {
        return named(numbers.isEmpty() ? allNumbers() : numbers);
    }

    /** The questions that an event names, and no others. */
    private List<QuestionFold> named(SortedSet<Integer> numbers) {
        return questions.entrySet().stream().filter(each -> numbers.contains(each.getKey())).map(Map.Entry::getValue)
                .toList();
    }

    private SortedSet<Integer> allNumbers() {
        return Numbers.of(questions.keySet());
    }
}
