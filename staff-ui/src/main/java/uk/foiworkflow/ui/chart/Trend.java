package uk.foiworkflow.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Percentages over time, from left to right, in the units of a picture of 720 by 300. A value that there is not leaves a gap.
 *
 * @param labels below each place
 * @param lines of values, one a place
 * @param limits drawn across
 * @param floor the percentage at the bottom, a multiple of ten
 */
public record Trend(List<String> labels, List<Line> lines, List<Integer> limits, int floor) {

    private static final int LEFT = 44;
    private static final int RIGHT = 706;
    private static final int TOP = 14;
    private static final int BOTTOM = 264;
    private static final int FULL = 100;
    private static final int STEP = 10;

    /** A line by the key of its name. */
    public record Line(String name, List<@Nullable Double> values) {}

    /** A place on the picture; {@code value} is the percentage that it shows. */
    public record Dot(String x, String y, double value, String label) {}

    /** A mark at the side, or a limit across. */
    public record Mark(String y, int value) {}

    /** With the floor that leaves room below the lowest of all values and limits. */
    public static Trend of(List<String> labels, List<Line> lines, List<Integer> limits) {
        double lowest = IntStream.concat(limits.stream().mapToInt(Integer::intValue), lines.stream()
                .flatMap(line -> line.values().stream()).filter(value -> value != null).mapToInt(Double::intValue))
                .min()
                .orElse(0);
        return new Trend(labels, lines, limits, Math.max(0, (int) Math.floor((lowest - 1) / STEP) * STEP));
    }

    /** The values of a line that there are. */
    public List<Dot> dots(Line line) {
        List<Dot> dots = new ArrayList<>();
        for (int place = 0; place < line.values().size(); place++) {
            Double value = line.values().get(place);
            if (value != null) {
                dots.add(new Dot(x(place), y(value), value, labels.get(place)));
            }
        }
        return dots;
    }

    /** The stretches of a line without a gap, as {@code points} of a polyline. */
    public List<String> stretches(Line line) {
        List<String> stretches = new ArrayList<>();
        List<String> points = new ArrayList<>();
        for (int place = 0; place <= line.values().size(); place++) {
            Double value = place < line.values().size() ? line.values().get(place) : null;
            if (value != null) {
                points.add(x(place) + "," + y(value));
            } else if (!points.isEmpty()) {
                stretches.add(String.join(" ", points));
                points.clear();
            }
        }
        return stretches;
    }

    /** The marks at the side, every ten or twenty per cent. */
    public List<Mark> marks() {
        int step = FULL - floor > 5 * STEP ? 2 * STEP : STEP;
        return IntStream.iterate(floor, value -> value <= FULL, value -> value + step)
                .mapToObj(value -> new Mark(y(value), value)).toList();
    }

    /** The limits across. */
    public List<Mark> across() {
        return limits.stream().map(limit -> new Mark(y(limit), limit)).toList();
    }

    /** Where the labels stand. */
    public List<Dot> places() {
        return IntStream.range(0, labels.size())
                .mapToObj(place -> new Dot(x(place), String.valueOf(BOTTOM + 22), 0, labels.get(place)))
                .collect(Collectors.toList());
    }

    private String x(int place) {
        return number(labels.size() < 2
                ? (LEFT + RIGHT) / 2.0
                : LEFT + 24 + place * (RIGHT - LEFT - 48.0) / (labels.size() - 1));
    }

    private String y(double value) {
        return number(BOTTOM - (value - floor) * (BOTTOM - TOP) / (FULL - floor));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
