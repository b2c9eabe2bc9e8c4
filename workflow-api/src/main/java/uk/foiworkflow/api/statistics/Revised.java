package uk.foiworkflow.api.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.figures.Cause;
import uk.foiworkflow.projections.figures.Figures.Question;
import uk.foiworkflow.projections.figures.Moment;
import uk.foiworkflow.projections.figures.Revision;
import uk.foiworkflow.projections.figures.Revision.Changed;
import uk.foiworkflow.projections.figures.Revision.Move;
import uk.foiworkflow.projections.figures.Share;

/**
 * Figures as they were first stated beside the same at a later moment, and what made the difference.
 *
 * @param first when they were first stated
 * @param later when they are stated again
 * @param changed the figures that count other cases than they did
 * @param percentages all percentages of the definition, at both moments
 * @param note ready to be published
 */
record Revised(String definition, String title, Statistics.About period, At first, At later,
        List<ChangedFigure> changed, List<ChangedPercentage> percentages, String note) {

    /** So many of the cases that moved are listed for each figure; the figure's own cases are all behind its links. */
    private static final int LISTED = 50;

    /** A moment. */
    record At(LocalDate asOf, long position) {

        static At of(Moment moment) {
            return new At(moment.day(), moment.upTo());
        }
    }

    /**
     * A figure that counts other cases than it did.
     *
     * @param was what it was
     * @param now what it is
     * @param in how many cases came in
     * @param out how many went out
     * @param moves the first of them, with what moved each
     * @param more how many of them are not listed
     * @param casesThen the address of the cases that it counted
     * @param casesNow the address of those that it counts
     */
    record ChangedFigure(String id, @Nullable String line, String heading, long was, long now, long in, long out,
            List<MovedCase> moves, long more, String casesThen, String casesNow) {

        static ChangedFigure of(Changed changed, Revision revision) {
            String id = changed.measure().id();
            Question before = revision.before();
            return new ChangedFigure(id, changed.measure().line(), changed.measure().heading(),
                    revision.was().getOrDefault(id, 0L), revision.is().getOrDefault(id, 0L), changed.in(),
                    changed.out(), changed.moves().stream().limit(LISTED).map(MovedCase::of).toList(),
                    Math.max(0, changed.moves().size() - LISTED), Links.cases(before, id),
                    Links.cases(before.at(revision.after()), id));
        }
    }

    /**
     * A case that came into a figure, or went out of it.
     *
     * @param number which review or complaint of the request; null where requests are counted
     * @param moved {@code in} or {@code out}
     * @param causes the events that moved it; one without a position says that a last day passed, and {@code known} that it
     *            had happened by the first as-at day and came on record only later
     */
    record MovedCase(String reference, @Nullable Integer number, String moved, List<Cause> causes) {

        static MovedCase of(Move move) {
            return new MovedCase(move.reference(), move.number(), move.in() ? "in" : "out", move.causes());
        }
    }

    /** A percentage at both moments; null where there was nothing of which it could be a part. */
    record ChangedPercentage(String id, String heading, @Nullable BigDecimal was, @Nullable BigDecimal now) {

        static ChangedPercentage of(Share share, Revision revision) {
            return new ChangedPercentage(share.id(), share.heading(), share.percent(revision.was()),
                    share.percent(revision.is()));
        }
    }

    static Revised of(Revision revision) {
        var definition = revision.before().definition();
        return new Revised(definition.name(), definition.title(), Statistics.About.of(revision.before().period()),
                At.of(revision.before().moment()), At.of(revision.after()),
                revision.changed().stream().map(changed -> ChangedFigure.of(changed, revision)).toList(),
                definition.shares().stream().map(share -> ChangedPercentage.of(share, revision)).toList(),
                revision.note());
    }
}
