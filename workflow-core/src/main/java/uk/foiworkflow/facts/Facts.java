package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.OrderedStep;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * A case as it had happened by the end of a day, told with all that is known now: corrections of the record count
 * whenever they were made, later steps do not count.
 *
 * @param asOf the day asked about, Europe/London
 * @param regime the law of the case, for what concerns no question in particular
 * @param questions by number; none when the request had not been received by that day
 * @param reviews in the order in which they were asked for
 * @param demands letters of the Commissioner that are to be answered, in their order
 * @param steps what the Commissioner and the Tribunal ordered, step by step, in the order of their decisions
 * @param rulings decisions of the Commissioner and on appeal that stand, in the order of their days
 * @param complained the day of the first letter of the Commissioner; null when there is none
 */
public record Facts(String reference, LocalDate asOf, Authority authority, Regime regime, List<QuestionFacts> questions,
        List<Review> reviews, List<Demand> demands, List<OrderedStep> steps, List<Ruled> rulings,
        @Nullable LocalDate complained) {

    public Facts {
        questions = List.copyOf(questions);
        reviews = List.copyOf(reviews);
        demands = List.copyOf(demands);
        steps = List.copyOf(steps);
        rulings = List.copyOf(rulings);
    }

    /**
     * The facts of one request.
     *
     * @param events all of its events that are known, in the order of their recording
     * @throws IllegalArgumentException when there is no receipt among them
     */
    public static Facts of(List<RequestEvent> events, LocalDate asOf) {
        return CaseFold.of(events, asOf);
    }

    /**
     * With what is settled in the end, which is judged by the dates that were on its file (R2.6).
     *
     * @param stepsTold the last day on which anything was told of what was ordered; null when nothing was
     */
    @Rulebook("R2.6")
    Facts settled(List<QuestionFacts> inTheEnd, List<Review> reviewsInTheEnd, @Nullable LocalDate stepsTold) {
        return new Facts(reference, asOf, authority, regime,
                IntStream.range(0, questions.size())
                        .mapToObj(i -> questions.get(i).settled(!inTheEnd.get(i).open())).toList(),
                IntStream.range(0, reviews.size())
                        .mapToObj(i -> reviews.get(i).settled(reviewsInTheEnd.get(i).ended() != null)).toList(),
                demands, steps.stream().map(step -> step.toldUntil(stepsTold)).toList(), rulings, complained);
    }

    /** The outcome of the whole, of the questions answered so far (R7.2). */
    @Rulebook("R7.2")
    public RollUp rollUp() {
        return rollUp(QuestionFacts::outcome);
    }

    /** The outcome of the whole before any review. */
    public RollUp initialRollUp() {
        return rollUp(QuestionFacts::initialOutcome);
    }

    /** The numbers of all questions. */
    SortedSet<Integer> numbers() {
        return Numbers.of(questions.stream().map(QuestionFacts::number).toList());
    }

    private RollUp rollUp(Function<QuestionFacts, @Nullable Outcome> outcome) {
        RollUp answered = RollUp.of(questions.stream().map(outcome).filter(Objects::nonNull)
                .map(Objects::requireNonNull).toList());
        boolean open = questions.isEmpty() || questions.stream().anyMatch(QuestionFacts::open);
        if (open) {
            // What was no valid request decides nothing while something else that was asked is open.
            return answered == RollUp.LAPSED ? RollUp.OPEN : answered;
        }
        if (answered != RollUp.OPEN) {
            return answered;
        }
        if (questions.stream().allMatch(question -> question.ended() == QuestionFacts.Ended.WITHDRAWN)) {
            return RollUp.WITHDRAWN;
        }
        return questions.stream().allMatch(question -> question.ended() != null) ? RollUp.LAPSED : RollUp.OPEN;
    }
}
