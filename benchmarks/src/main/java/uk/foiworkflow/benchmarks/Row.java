package uk.foiworkflow.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One line of a table and one object of the JSON: names and what stands under them. */
final class Row {

    private static final int THOUSANDTHS = 3;
    private static final double EXACT_BELOW = 100;

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Numbers are told to the thousandth, those of a hundred and more to the whole. */
    Row with(String name, Object value) {
        values.put(name, value instanceof Double number
                ? rounded(number)
                : value instanceof List<?> several
                        ? several.stream().map(each -> each instanceof Double number
                                ? rounded(number)
                                : each).toList()
                        : value);
        return this;
    }

    Map<String, Object> values() {
        return values;
    }

    /** The number under that name. */
    double number(String name) {
        return values.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** Whether that stands under the name. */
    boolean has(String name, Object value) {
        return value.equals(values.get(name));
    }

    String cell(String name) {
        Object value = values.get(name);
        return switch (value) {
            case null -> "";
            case List<?> several -> several.stream().map(String::valueOf).collect(Collectors.joining(" – "));
            default -> String.valueOf(value);
        };
    }

    static String plain(double number) {
        return rounded(number).toPlainString();
    }

    private static BigDecimal rounded(double number) {
        BigDecimal exact = new BigDecimal(number, MathContext.DECIMAL64);
        BigDecimal shorter = exact.setScale(Math.abs(number) < EXACT_BELOW ? THOUSANDTHS : 0, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return shorter.scale() < 0 ? shorter.setScale(0) : shorter;
    }
}
