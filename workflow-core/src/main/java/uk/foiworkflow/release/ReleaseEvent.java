package uk.foiworkflow.release;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.Event;
import uk.foiworkflow.request.event.Named;

/** Something that was published of what the engine counts, in the one stream of releases. */
public sealed interface ReleaseEvent extends Event {

    /** The name of the stream; the place of an event in it, from 1, is the number of the release. */
    String STREAM = "statistics/releases";

    /**
     * A table of statistics was published.
     *
     * @param on the day on which it was
     * @param title under which it was
     * @param definition by which it was counted, with its version
     * @param period that it is about, as it was asked for
     * @param from the first day of the period
     * @param to its last day
     * @param asAt the day on which it was judged, by what was known at its end
     * @param upTo the last position of the store that counted
     * @param authority whose requests alone were counted; null for all
     * @param revises the number of the release in whose place it comes; null when it is the first of these figures
     * @param figures what was counted, in the order of the definition
     * @param json the table as it was published in JSON
     * @param csv the same as CSV
     */
    @Named("StatisticsPublished")
    record StatisticsPublished(LocalDate on, String title, String definition, String period, LocalDate from,
            LocalDate to, LocalDate asAt, long upTo, @Nullable String authority, @Nullable Integer revises,
            List<CountedFigure> figures, PublishedText json, PublishedText csv) implements ReleaseEvent {

        public StatisticsPublished {
            figures = List.copyOf(figures);
        }

        /** Whether both are about the same requests, counted by one definition in whichever version. */
        boolean sameAs(StatisticsPublished other) {
            return from.equals(other.from) && to.equals(other.to)
                    && (authority == null ? other.authority == null : authority.equals(other.authority))
                    && name().equals(other.name());
        }

        private String name() {
            return definition.substring(0, definition.lastIndexOf('/') + 1);
        }
    }
}
