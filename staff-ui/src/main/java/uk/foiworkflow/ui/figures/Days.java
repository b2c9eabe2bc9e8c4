package uk.foiworkflow.ui.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the days of the requests went that were answered in a period, in working days. */
record Days(String period, LocalDate from, LocalDate to, Figure answered, Spent late, Spent workingDay,
        List<AtStep> steps, List<With> holders, List<With> officers, List<Layer> layers, Map<String, Spent> milestones,
        Share readyEarly, List<Extended> extensions, Falls lateness) {

    private static final double HUNDRED = 100.0;

    /** Working days: of how many requests, all together, in the middle, and what nine of ten do not exceed. */
    record Spent(long count, long days, long median, long p90, @Nullable String cases) {

        /** Of how many, as a number. */
        public Figure figure() {
            return new Figure(count, cases);
        }
    }

    /** At a step. */
    record AtStep(String step, Spent days) {}

    /** At a step with somebody; {@code who} is null for nobody. */
    record With(String step, @Nullable String who, Spent days) {}

    /** Before a layer; {@code returned} tells how many drafts it sent back. */
    record Layer(@Nullable String layer, Spent days, long returned, @Nullable Figure sentBack) {}

    /** A part of those of which it is known. */
    record Share(long count, long of, @Nullable String cases) {

        /** As a number. */
        public Figure figure() {
            return new Figure(count, cases);
        }
    }

    /** How many were extended so often. */
    record Extended(int times, long count, @Nullable String cases) {

        /** As a number. */
        public Figure figure() {
            return new Figure(count, cases);
        }
    }

    /** To whom the days fall by which answers were late. */
    record Falls(String rule, List<With> parts) {}

    /** What share of all days a step took, in per cent. */
    public long share(AtStep step) {
        return share(step.days().days(), steps.stream().mapToLong(each -> each.days().days()).sum());
    }

    /** What share of all lateness falls to somebody, in per cent. */
    public long share(With part) {
        return share(part.days().days(), lateness.parts().stream().mapToLong(each -> each.days().days()).sum());
    }

    private static long share(long part, long whole) {
        return whole == 0 ? 0 : Math.round(HUNDRED * part / whole);
    }
}
