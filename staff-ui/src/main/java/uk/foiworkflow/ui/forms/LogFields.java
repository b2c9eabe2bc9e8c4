package uk.foiworkflow.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Of the fields of the call by which a request begins those that a letter is read for. The day is that of its arrival, and
 * questions are numbered as they stand.
 */
final class LogFields {

    private static final List<String> ORDER = List.of("questions", "requester", "regime", "jurisdiction", "authority",
            "reference");

    private LogFields() {}

    static List<Field> shown(Form form) {
        return ORDER.stream().flatMap(name -> form.fields().stream().filter(field -> field.name().equals(name)))
                .map(LogFields::simpler).toList();
    }

    private static Field simpler(Field field) {
        return field.with(field.parts().stream()
                .filter(part -> !part.name().equals("number") && part.kind() != Kind.ROWS).toList());
    }

    static Map<String, Object> says(Form form, Typed typed) {
        Map<String, Object> says = typed.body(shown(form), "", command -> List.of());
        List<Map<String, Object>> numbered = new ArrayList<>();
        if (says.get("questions") instanceof List<?> questions) {
            questions.stream().flatMap(LogFields::fields).forEach(question -> {
                question.put("number", numbered.size() + 1);
                numbered.add(question);
            });
            says.put("questions", numbered);
        }
        return says;
    }

    private static Stream<Map<String, Object>> fields(Object question) {
        Map<String, Object> fields = new java.util.LinkedHashMap<>();
        if (question instanceof Map<?, ?> typed) {
            typed.forEach((name, value) -> fields.put(String.valueOf(name), value));
        }
        return Stream.of(fields);
    }
}
