package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import uk.foiworkflow.request.Effective;
import uk.foiworkflow.request.event.AssessmentEvent;
import uk.foiworkflow.request.event.ClockEvent;
import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.DecisionEvent;
import uk.foiworkflow.request.event.DispatchEvent;
import uk.foiworkflow.request.event.DocumentEvent;
import uk.foiworkflow.request.event.FileEvent;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.HandlingEvent;
import uk.foiworkflow.request.event.IntakeEvent;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsIdentified;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsSplitOff;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
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

    private final QuestionFolds questions;
    private final ReviewFold reviews = new ReviewFold();
    private final CommissionerFold commissioner = new CommissionerFold();

    private CaseFold(QuestionFolds questions) {
        this.questions = questions;
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
        var fold = new CaseFold(
                new QuestionFolds(received, receipt.regime(), received.isAfter(asOf) ? Stream.empty() : asked));
        happened.stream().filter(event -> toldBy(asOf, event)).forEach(fold::apply);
        var facts = new Facts(receipt.reference(), asOf, receipt.authority(), receipt.regime(), fold.questions.facts(),
                fold.reviews.all(), fold.commissioner.demands(), fold.commissioner.steps(), fold.commissioner.rulings(),
                fold.commissioner.complained());
        happened.stream().filter(event -> !toldBy(asOf, event)).forEach(fold::apply);
        return facts.settled(fold.questions.facts(), fold.reviews.all(), fold.commissioner.told());
    }

    /** Later steps do not count; what was put right counts whenever it was. */
    private static boolean toldBy(LocalDate asOf, RequestEvent event) {
        return !event.on().isAfter(asOf) || event instanceof CorrectionMade || event instanceof ReceiptDateCorrected;
    }

    private static <E extends RequestEvent> Stream<E> only(List<RequestEvent> events, Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    private void apply(RequestEvent event) {
        switch (event) {
            case IntakeEvent intake -> questions.intake(intake);
            case ClockEvent clock -> questions.clock(clock);
            case DecisionEvent decision -> questions.decision(decision, reviews.decided());
            case ReviewEvent review -> review(review);
            case CommissionerEvent letter -> commissioner.apply(letter);
            case HandlingEvent handled -> {
            }
            case FileEvent kept -> {
            }
            case ReasonEvent reason -> {
            }
            case AssessmentEvent assessed -> questions.assessment(assessed);
            case DocumentEvent added -> {
            }
            case DispatchEvent way -> {
            }
        }
        if (event instanceof SetsDeadlines sets) {
            sets.deadlines().forEach(deadline -> dated(Filed.by(event, deadline)));
        }
    }

    private void dated(Filed day) {
        if (day.deadline().ofReview()) {
            reviews.dated(day);
        } else {
            questions.dated(day);
        }
    }

    private void review(ReviewEvent event) {
        if (event instanceof ReviewDecided decided) {
            questions.reviewed(decided, reviews.decided());
        }
        reviews.apply(event, questions.numbers());
    }
}
