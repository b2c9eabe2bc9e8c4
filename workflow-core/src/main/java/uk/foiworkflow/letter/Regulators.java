package uk.foiworkflow.letter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Regime;

/**
 * The regulators' names and addresses, as dated data under a version.
 *
 * @param version names this state of the data
 * @param all each in the order of its days
 */
public record Regulators(String version, List<Regulator> all) {

    private static final int COLUMNS = 8;

    /** What the product ships, {@code regulators.csv}. */
    public static final Regulators SHIPPED = shipped();

    public Regulators {
        all = List.copyOf(all);
    }

    /** The regulator under that law on that day; empty when none is known. */
    public Optional<Regulator> on(Regime regime, LocalDate day) {
        return all.stream().filter(one -> one.scottish() == regime.scottish() && one.on(day)).findFirst();
    }

    /**
     * Reads the form of {@code regulators.csv}: a line with the version, a line with the columns, a line for each.
     *
     * @throws IllegalArgumentException when it is not in that form, with the line at fault
     */
    public static Regulators read(Reader text) {
        List<String> lines = new BufferedReader(text).lines().filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        String first = lines.isEmpty() ? "" : lines.getFirst();
        if (!first.matches("version,\\S+")) {
            throw new IllegalArgumentException("the first line names no version: '" + first + "'");
        }
        return new Regulators(first.substring("version,".length()),
                lines.stream().skip(2).map(Regulators::regulator).toList());
    }

    private static Regulator regulator(String line) {
        String[] row = line.split(",", -1);
        if (row.length != COLUMNS || !row[0].matches("uk|scotland") || row[3].isBlank() || row[5].isBlank()) {
            throw new IllegalArgumentException("this is no regulator: '" + line + "'");
        }
        try {
            return new Regulator(row[0].equals("scotland"), day(row[1]), day(row[2]),
                    new Bilingual(row[3], row[4].isEmpty() ? row[3] : row[4]),
                    Arrays.stream(row[5].split(";")).map(String::strip).toList(), orNull(row[6]), orNull(row[7]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("this is no day: '" + line + "'", e);
        }
    }

    private static @Nullable LocalDate day(String column) {
        return column.isEmpty() ? null : LocalDate.parse(column);
    }

    private static @Nullable String orNull(String column) {
        return column.isEmpty() ? null : column;
    }

    private static Regulators shipped() {
        try (var file = new InputStreamReader(
                Objects.requireNonNull(Regulators.class.getResourceAsStream("regulators.csv")),
                StandardCharsets.UTF_8)) {
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
