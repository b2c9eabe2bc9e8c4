package uk.foiworkflow.ui.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of answers: of exemptions, or of "not held".
 *
 * @param asOf by what was known at the end of this day
 * @param counted what is counted; null where the figures say it
 * @param exemptions of each limb; null where none are told apart
 */
record Outcomes(LocalDate asOf, long position, @Nullable String counted, List<Meaning> figures,
        Map<String, Part> all, @Nullable List<OfExemption> exemptions) {

    /** What a figure counts, and of which it is a part. */
    record Meaning(String id, String meaning, String of) {}

    /** How many; {@code percent} is null where there is nothing of which it could be a part. */
    record Part(long count, long of, @Nullable Double percent, @Nullable String cases) {

        /** As a number. */
        public Figure figure() {
            return new Figure(count, cases);
        }
    }

    /** One exemption or limb. */
    record OfExemption(String regime, String exemption, String section, Map<String, Part> figures) {}
}
