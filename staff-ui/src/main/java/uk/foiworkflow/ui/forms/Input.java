package uk.foiworkflow.ui.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as a page shows it.
 *
 * @param name in the page
 * @param id by which a link leads to it
 * @param labels the keys of its label, the closest first
 * @param typed what stands in it
 * @param error what is wrong with it; null where nothing is
 * @param rows the fields within it, row by row; one row for those that stand there once
 */
public record Input(Field field, String name, String id, List<String> labels, Typed typed, @Nullable String error,
        List<List<Input>> rows) {

    public String kind() {
        return field.kind().word();
    }

    public String hint() {
        return field.hint();
    }

    public boolean required() {
        return field.required();
    }

    public List<String> choices() {
        return field.choices();
    }

    public String value() {
        return typed.one(name);
    }

    /** What stands in a part of it, such as its month. */
    public String value(String part) {
        return typed.one(name + part);
    }

    public boolean chosen(String word) {
        return typed.many(name).contains(word);
    }

    /** What describes it to whoever does not see it. */
    public @Nullable String described() {
        String described = (hint().isEmpty() ? "" : id + "-hint ") + (error == null ? "" : id + "-error");
        return described.isBlank() ? null : described.strip();
    }
}
