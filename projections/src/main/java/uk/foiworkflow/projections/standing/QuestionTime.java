package uk.foiworkflow.projections.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.projections.standing.Limit.Kind;
import uk.foiworkflow.request.AskedQuestion;
import uk.foiworkflow.request.Given;
import uk.foiworkflow.request.Request;

/**
 * A question beside the last days that are on file for its answer. Nothing is counted here.
 *
 * @param first the last day of the ordinary limit; null when none is on file
 * @param due the last day that is in force: that of an extension where there is one; null likewise
 * @param longer the extension; null where there is none that has effect
 */
public record QuestionTime(AskedQuestion question, @Nullable LocalDate first, @Nullable LocalDate due,
        @Nullable Longer longer) {

    /** All that have not left for a request of their own. */
    static List<QuestionTime> of(Limits limits, Request request) {
        List<QuestionTime> times = new ArrayList<>();
        for (AskedQuestion question : request.questions().values()) {
            if (question.here()) {
                times.add(of(limits, question));
            }
        }
        return times;
    }

    private static QuestionTime of(Limits limits, AskedQuestion question) {
        Limit ordinary = null;
        Limit extended = null;
        for (Limit limit : limits.all()) {
            if (limit.kind() == Kind.RESPONSE && limit.question() == question.number()) {
                if (limit.longer() == null) {
                    ordinary = limit;
                } else {
                    extended = limit;
                }
            }
        }
        Longer longer = extended == null ? null : extended.longer();
        LocalDate first = ordinary == null ? null : ordinary.due();
        return extended == null || longer == null
                ? new QuestionTime(question, first, first, null)
                : new QuestionTime(question, first == null ? longer.first() : first, extended.due(), longer);
    }

    /** By what its time was extended; null where it was not. */
    public @Nullable ExtensionBasis basis() {
        return longer == null ? null : longer.basis();
    }

    /** The day of the notice that extended it; null where none did. */
    public @Nullable LocalDate notified() {
        return longer == null ? null : longer.notified();
    }

    /** Whether it was answered, or needs no answer any more though nobody withdrew it. */
    public boolean settled() {
        return question.settledOn() != null;
    }

    /** How the time for it was kept; null while it is not settled. One whose time stood still is not late (s.1(3), s.9). */
    public @Nullable Kept kept() {
        LocalDate on = question.settledOn();
        if (on == null) {
            return null;
        }
        if (first == null || !on.isAfter(first) || question.stoppedSince() != null) {
            return Kept.MET;
        }
        LocalDate last = lastDay();
        return last != null && !on.isAfter(last) ? Kept.EXTENDED : Kept.LATE;
    }

    /** The last day by which it is judged; null where none is on file. */
    public @Nullable LocalDate lastDay() {
        return longer != null && due != null && covered(longer) ? due : first;
    }

    private boolean covered(Longer by) {
        Given given = question.given().isEmpty() ? null : question.given().getFirst();
        return given == null || given.decision() == null || by.basis().covers(by.exemptions(), given.outcome(),
                given.decision().exemptions());
    }
}
