package uk.foiworkflow.ui.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.ui.client.Problem;

/**
 * The fields of a form as a page shows them.
 *
 * @param typed what stands in them
 * @param wrong what is wrong with each, by its name in the interface's words
 * @param more the field of which one more row is wanted; null where none is
 * @param commands what is asked by a command that stands within another
 */
record Inputs(String form, Typed typed, Map<String, String> wrong, @Nullable String more,
        Function<String, List<Field>> commands) {

    /** What is wrong, by field; several things with one field in one text. */
    static Map<String, String> wrong(List<Problem.Field> errors) {
        Map<String, String> wrong = new LinkedHashMap<>();
        errors.forEach(error -> wrong.merge(error.field(), words(error), (one, other) -> one + " " + other));
        return wrong;
    }

    /** What is wrong in a sentence, with the place in the law where it says so. */
    static String words(Problem.Field error) {
        return error.section() == null ? error.detail() : error.detail() + " (" + error.section() + ")";
    }

    List<Input> of(List<Field> fields, String within) {
        return fields.stream().map(field -> of(field, within)).toList();
    }

    private Input of(Field field, String within) {
        String name = within + field.name();
        return new Input(field, name, id(name), List.of("field." + form + "." + field.name(), "field." + field.name()),
                typed, wrong.get(name), rows(field, name));
    }

    private List<List<Input>> rows(Field field, String name) {
        return switch (field.kind()) {
            case PART -> List.of(of(field.parts(), name + "."));
            case ROWS -> IntStream.range(0, Math.max(1, typed.rows(name) + (name.equals(more) ? 1 : 0)))
                    .mapToObj(row -> of(field.parts(), Typed.row(name, row) + ".")).toList();
            case COMMAND -> {
                String command = typed.one(name + Typed.COMMAND);
                yield command.isEmpty() ? List.of() : List.of(of(commands.apply(command), name + "."));
            }
            case DAY, LINE, TEXT, NUMBER, TRUTH, CHOICE, CHOICES, LINES, QUESTION, QUESTIONS -> List.of();
        };
    }

    /** Where a link leads for what is wrong with that field: the first of those that the field is made of. */
    static String anchor(Input input) {
        return switch (input.field().kind()) {
            case DAY -> input.id() + Typed.DAY;
            case CHOICE, CHOICES, TRUTH, QUESTIONS -> input.id() + "-0";
            case COMMAND -> input.id() + "-command";
            case PART, ROWS, LINE, TEXT, NUMBER, LINES, QUESTION -> input.id();
        };
    }

    /** All of them, those within others too. */
    static List<Input> flat(List<Input> inputs) {
        List<Input> all = new ArrayList<>();
        inputs.forEach(input -> {
            all.add(input);
            input.rows().forEach(row -> all.addAll(flat(row)));
        });
        return all;
    }

    private static String id(String name) {
        return "f-" + name.replaceAll("[^\\w]+", "-");
    }
}
