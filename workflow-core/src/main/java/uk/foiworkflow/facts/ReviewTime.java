package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import uk.foiworkflow.clock.LastDay;
import uk.foiworkflow.clock.Limit;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.facts.DeadlineLine.State;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.Numbers;

/**
 * The time that there is, or was, for a review under one law.
 *
 * @param requested day 0
 * @param limit of that law, the longer one where the requester was told in time (R9.3)
 * @param stopped whether all was withdrawn before the review was due
 */
@Rulebook({"R9.3", "R9.7"})
record ReviewTime(Review review, LocalDate requested, Limit limit, SortedSet<Integer> questions, LocalDate due,
        boolean stopped) {

    /** The times of all reviews whose beginning is known, law by law. */
    static List<ReviewTime> of(Facts facts, WorkingCalendar calendar) {
        List<ReviewTime> times = new ArrayList<>();
        for (Review review : facts.reviews()) {
            for (Regime regime : Regime.values()) {
                List<QuestionFacts> questions = facts.questions().stream()
                        .filter(question -> review.questions().contains(question.number()))
                        .filter(question -> question.regime() == regime).toList();
                if (review.requested() != null && !questions.isEmpty()) {
                    times.add(of(review, review.requested(), regime, questions, calendar));
                }
            }
        }
        return times;
    }

    private static ReviewTime of(Review asked, LocalDate requested, Regime regime, List<QuestionFacts> questions,
            WorkingCalendar calendar) {
        Review review = wronglyDeclined(asked, requested, regime, questions, calendar) ? asked.undecided() : asked;
        LocalDate extended = review.extended();
        Limit limit = Limit.review(regime);
        LocalDate due = due(review, limit, requested, extended == null ? LocalDate.MAX : extended.minusDays(1),
                calendar);
        if (extended != null && !extended.isAfter(due)) {
            limit = Limit.extendedReview(regime);
            due = due(review, limit, requested, LocalDate.MAX, calendar);
        }
        LocalDate last = due;
        boolean stopped = review.ended() == null
                && questions.stream().allMatch(question -> question.withdrawnBy(last));
        return new ReviewTime(review, requested, limit,
                Numbers.of(questions.stream().map(QuestionFacts::number).toList()), due, stopped);
    }

    /** By the calendar that holds; once it has ended, as it was on file, last by that day (R2.6). */
    private static LocalDate due(Review review, Limit limit, LocalDate requested, LocalDate by,
            WorkingCalendar calendar) {
        LocalDate filed = review.settled()
                ? Filed.last(review.filed(), limit.provision(), requested, by, calendar)
                : null;
        return filed == null ? limit.due(calendar, requested, List.of()) : filed;
    }

    /** R8.11: under the Regulations a review that was asked for in time is owed, and to decline it decides nothing. */
    @Rulebook("R8.11")
    private static boolean wronglyDeclined(Review review, LocalDate requested, Regime regime,
            List<QuestionFacts> questions, WorkingCalendar calendar) {
        return regime.environmental() && review.ended() != null && !review.decided()
                && questions.stream().anyMatch(question -> question.answerBy(requested)
                        .map(answer -> !requested.isAfter(LastDay.toAskForReview(regime, answer.on(), calendar)))
                        .orElse(true));
    }

    boolean late(LocalDate asOf) {
        return !stopped && Objects.requireNonNullElse(review.ended(), asOf).isAfter(due);
    }

    DeadlineLine line(WorkingCalendar calendar, LocalDate asOf) {
        LocalDate met = review.ended();
        return new DeadlineLine(limit.provision(), questions, requested, due, met,
                met == null ? null : limit.number(calendar, requested, due, met), state(asOf));
    }

    private State state(LocalDate asOf) {
        if (stopped) {
            return State.STOPPED;
        }
        if (late(asOf)) {
            return State.MISSED;
        }
        return review.ended() == null ? State.RUNNING : State.MET;
    }
}
