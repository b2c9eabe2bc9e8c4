package uk.foiworkflow.projections.published;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table {@code events.txt}: of which events other systems are told, and what of each. */
final class Contract {

    private static final Pattern LINE = Pattern.compile("(?<event>\\w+\\.\\d+):(?<fields>.*)");
    private static final Pattern FIELD = Pattern.compile("(?<name>\\w+)(\\((?<parts>[\\w ]+)\\))?");
    private static final String WITHHELD = "withheld";
    private static final Map<String, Entry> ENTRIES = read();

    private Contract() {}

    /**
     * What is told of an event of one type and revision.
     *
     * @param fields of its payload, with the fields of its parts where only those are told, else with none; without the day
     */
    record Entry(boolean withheld, Map<String, List<String>> fields) {}

    /** What is told of it; null where nobody has decided. */
    static @Nullable Entry of(String type, int revision) {
        return ENTRIES.get(type + "." + revision);
    }

    /** Type and revision of all on which somebody has decided. */
    static SortedSet<String> decided() {
        return new TreeSet<>(ENTRIES.keySet());
    }

    private static Map<String, Entry> read() {
        try (InputStream table = Objects.requireNonNull(Contract.class.getResourceAsStream("events.txt"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(LINE::matcher)
                    .peek(line -> {
                        if (!line.matches()) {
                            throw new IllegalStateException("A line of events.txt cannot be read");
                        }
                    })
                    .collect(Collectors.toUnmodifiableMap(line -> line.group("event"),
                            line -> entry(line.group("fields").strip())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String fields) {
        if (fields.equals(WITHHELD)) {
            return new Entry(true, Map.of());
        }
        Map<String, List<String>> told = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(fields);
        while (field.find()) {
            String parts = field.group("parts");
            told.put(field.group("name"), parts == null ? List.of() : List.of(parts.split(" ", -1)));
        }
        return new Entry(false, told);
    }
}
