package uk.foiworkflow.ui.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statistics that were published. */
record Release(int release, String title, LocalDate on, String by, Instant recordedAt, String definition,
        Statistics.Period period, LocalDate asOf, long upTo, @Nullable Integer revises, @Nullable Integer revisedBy,
        String jsonSha256, String csvSha256) {

    /** All of them. */
    record All(List<Release> items) {}

    /** One that was just put on record. */
    record Made(Release release) {}

    /** As published beside as known now. */
    record Revised(Release published, Moment now, List<Beside> figures, List<Changed> changed,
            List<Percentage> percentages, String note) {}

    /** A moment. */
    record Moment(LocalDate asOf, long position) {}

    /** A figure in both columns. */
    record Beside(String id, @Nullable String line, String heading, long published, String casesPublished, long now,
            String casesNow) {

        /** As it was published. */
        public Figure before() {
            return new Figure(published, casesPublished);
        }

        /** As it is known now. */
        public Figure after() {
            return new Figure(now, casesNow);
        }
    }

    /** A figure that counts other cases than it did. */
    record Changed(String id, String heading, long was, long now, long in, long out, List<Moved> moves, long more) {}

    /** A case that came into a figure or went out of it. */
    record Moved(String reference, String moved, List<Cause> causes) {}

    /** The event that moved it; without a sentence a last day passed. */
    record Cause(@Nullable Long position, @Nullable LocalDate on, @Nullable String sentence, boolean known) {}

    /** A percentage at both moments. */
    record Percentage(String heading, @Nullable Double was, @Nullable Double now) {}

    /** Whether it comes to the same when it is counted again. */
    record Check(boolean equal) {}
}
