package uk.foiworkflow.ui.figures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set of statistics. */
record Statistics(String definition, String title, Period period, LocalDate asOf, long position,
        List<String> authorities, List<Line> figures, List<Percentage> percentages, @Nullable List<Quarter> trend) {

    /** The period that they are about. */
    record Period(String name, LocalDate from, LocalDate to) {}

    /** A figure under its published heading; {@code line} is where it stands in the return. */
    record Line(String id, @Nullable String line, String heading, String meaning, long count, String cases) {

        /** As a number. */
        public Figure figure() {
            return new Figure(count, cases);
        }
    }

    /** A percentage of what was counted. */
    record Percentage(String id, String heading, String meaning, long part, long whole, @Nullable Double percent,
            @Nullable String rating) {}

    /** A quarter of the trend. */
    record Quarter(String period, long count, String cases) {

        /** As a number. */
        public Figure figure() {
            return new Figure(count, cases);
        }
    }

    /** What share of the largest quarter one has, in per cent. */
    public long share(Quarter quarter) {
        long most = trend == null ? 0 : trend.stream().mapToLong(Quarter::count).max().orElse(0);
        return most == 0 ? 0 : Math.round(100.0 * quarter.count() / most);
    }

    /** A definition by which can be counted. */
    record Definition(String definition, String title) {}
}
