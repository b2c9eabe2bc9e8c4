package uk.foiworkflow.ui.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the fields of a form, and what of it is sent. What is left empty is left out. What is no number is
 * sent as it is, so that the interface says so at its field.
 *
 * @param values by the name of the field, as it stands in the page
 */
record Typed(Map<String, List<String>> values) {

    static final String DAY = "-day";
    static final String MONTH = "-month";
    static final String YEAR = "-year";
    static final String COMMAND = ".command";

    Typed {
        values = new TreeMap<>(values);
    }

    /** What stands in a field; empty where nothing does. */
    public String one(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst().strip();
    }

    List<String> many(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** How many rows of that name there are; the empty ones between them are closed up first. */
    int rows(String name) {
        int rows = 0;
        while (has(row(name, rows))) {
            rows++;
        }
        return rows;
    }

    static String row(String name, int number) {
        return name + "[" + number + "]";
    }

    private boolean has(String name) {
        return values.keySet().stream().anyMatch(key -> key.startsWith(name + "."));
    }

    private boolean isBlank(String name) {
        return values.entrySet().stream().filter(entry -> entry.getKey().startsWith(name + "."))
                .allMatch(entry -> entry.getValue().stream().allMatch(String::isBlank));
    }

    /** The same without rows into which nothing was typed, so that those that are left are numbered as they are sent. */
    Typed closedUp(List<Field> fields) {
        Map<String, List<String>> closed = new TreeMap<>(values);
        for (Field field : fields) {
            if (field.kind() == Kind.ROWS) {
                int to = 0;
                for (int from = 0; from < rows(field.name()); from++) {
                    String row = row(field.name(), from);
                    Map<String, List<String>> typed = new LinkedHashMap<>();
                    values.forEach((name, value) -> {
                        if (name.startsWith(row + ".")) {
                            typed.put(name.substring(row.length()), value);
                            closed.remove(name);
                        }
                    });
                    if (!isBlank(row)) {
                        String place = row(field.name(), to++);
                        typed.forEach((name, value) -> closed.put(place + name, value));
                    }
                }
            }
        }
        return new Typed(closed);
    }

    /**
     * What is sent of these fields.
     *
     * @param within where they stand, with a dot behind it; empty for those of the form itself
     * @param commands what is asked by a command that stands within another
     */
    Map<String, Object> body(List<Field> fields, String within, Function<String, List<Field>> commands) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (Field field : fields) {
            Object value = value(field, within + field.name(), commands);
            if (value != null) {
                body.put(field.name(), value);
            }
        }
        return body;
    }

    private @Nullable Object value(Field field, String name, Function<String, List<Field>> commands) {
        String typed = one(name);
        return switch (field.kind()) {
            case DAY -> day(name);
            case LINE, TEXT, CHOICE -> typed.isEmpty() ? null : typed.replace("\r\n", "\n");
            case NUMBER, QUESTION -> number(typed);
            case TRUTH -> typed.isEmpty() ? null : typed.equals("true");
            case CHOICES -> filled(many(name));
            case QUESTIONS ->
                filled(many(name).stream().map(Typed::number).filter(java.util.Objects::nonNull).toList());
            case LINES -> filled(typed.lines().map(String::strip).filter(line -> !line.isEmpty())
                    .map(line -> field.numeric() ? number(line) : line).toList());
            case PART -> filled(body(field.parts(), name + ".", commands));
            case ROWS -> rows(field, name, commands);
            case COMMAND -> command(name, commands);
        };
    }

    private @Nullable Object rows(Field field, String name, Function<String, List<Field>> commands) {
        List<Object> rows = new ArrayList<>();
        for (int row = 0; row < rows(name); row++) {
            rows.add(body(field.parts(), row(name, row) + ".", commands));
        }
        return filled(rows);
    }

    private @Nullable Object command(String name, Function<String, List<Field>> commands) {
        String command = one(name + COMMAND);
        if (command.isEmpty()) {
            return null;
        }
        Map<String, Object> body = body(commands.apply(command), name + ".", commands);
        body.put("command", command);
        return body;
    }

    private @Nullable String day(String name) {
        String day = one(name + DAY);
        String month = one(name + MONTH);
        String year = one(name + YEAR);
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return null;
        }
        return "%s-%s-%s".formatted(year, two(month), two(day));
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static @Nullable Object number(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        return typed.matches("\\d{1,9}") ? Integer.valueOf(typed) : typed;
    }

    private static @Nullable Object filled(List<?> list) {
        return list.isEmpty() ? null : list;
    }

    private static @Nullable Object filled(Map<String, ?> part) {
        return part.isEmpty() ? null : part;
    }
}
