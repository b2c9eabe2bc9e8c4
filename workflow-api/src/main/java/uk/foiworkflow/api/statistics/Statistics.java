package uk.foiworkflow.api.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.figures.Figures.Question;
import uk.foiworkflow.projections.figures.Measure;
import uk.foiworkflow.projections.figures.Period;
import uk.foiworkflow.projections.figures.Share;
import uk.foiworkflow.projections.figures.Share.Rating;

/**
 * A set of statistics.
 *
 * @param definition by which it was counted, with its version
 * @param asOf the day on which it was judged, by what was known at its end in Europe/London; today where none was asked for
 * @param position the last event of the store that counts; the same day and position give the same figures for ever
 * @param authorities whose requests are counted
 * @param trend the first figure for each of the twelve quarters up to the period; null where the definition has none
 */
record Statistics(String definition, String title, About period, LocalDate asOf, long position,
        List<String> authorities, List<Figure> figures, List<Percentage> percentages,
        @Nullable List<Quarter> trend) {

    /** What the figure of that name counts; null where there is none. */
    @Nullable
    Long count(String id) {
        return figures.stream().filter(figure -> figure.id().equals(id)).map(Figure::count).findFirst().orElse(null);
    }

    /** The period that the figures are about. */
    record About(String name, LocalDate from, LocalDate to) {

        static About of(Period period) {
            return new About(period.name(), period.from(), period.to());
        }
    }

    /**
     * What was counted.
     *
     * @param line where it stands in the return; null where it stands in none
     * @param heading as it is published
     * @param cases the address of exactly the cases that it counts
     */
    record Figure(String id, @Nullable String line, String heading, String meaning, long count, String cases) {

        static Figure of(Measure measure, long count, Question question) {
            return new Figure(measure.id(), measure.line(), measure.heading(), measure.meaning(), count,
                    Links.cases(question, measure.id()));
        }
    }

    /**
     * A percentage of what was counted.
     *
     * @param part the figures that are added up
     * @param whole the figures that they are a part of
     * @param percent rounded half up to one decimal; null where the whole is nothing
     * @param rating by the Commissioner's thresholds, of the exact figures; null where those are not for it
     */
    record Percentage(String id, @Nullable String line, String heading, String meaning, long part, long whole,
            @Nullable BigDecimal percent, @Nullable Rating rating) {

        static Percentage of(Share share, Map<String, Long> counts) {
            return new Percentage(share.id(), share.line(), share.heading(), share.meaning(), share.part(counts),
                    share.whole(counts), share.percent(counts), share.rating(counts));
        }
    }

    /** A quarter of the trend. */
    record Quarter(String period, long count, String cases) {}
}
