package uk.foiworkflow.ui.forms;

import java.util.List;

/**
 * A field of a form.
 *
 * @param name as the interface names it, within its form or part
 * @param hint what it means, in the interface's words; empty where there is nothing to say
 * @param numeric whether what stands in its lines are numbers
 * @param choices the words that it may be; none unless it is a choice
 * @param parts the fields within it
 */
record Field(String name, Kind kind, boolean required, String hint, boolean numeric, List<String> choices,
        List<Field> parts) {

    Field {
        choices = List.copyOf(choices);
        parts = List.copyOf(parts);
    }

    /** The number of something, as it stands in an address. */
    static Field number(String name) {
        return new Field(name, name.equals("question") ? Kind.QUESTION : Kind.NUMBER, true, "", true, List.of(),
                List.of());
    }

    /** The same field, with others within it. */
    Field with(List<Field> others) {
        return new Field(name, kind, required, hint, numeric, choices, others);
    }
}
