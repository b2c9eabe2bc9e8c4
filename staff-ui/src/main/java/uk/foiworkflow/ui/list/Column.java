package uk.foiworkflow.ui.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.ui.page.Words;

/**
 * Something that is said of the cases of a list.
 *
 * @param field by its name in the interface, and in the texts below {@code list}
 * @param words of which kind its words are; null where it has none of its own
 */
record Column(String field, @Nullable String words) {

    /** In the order in which they stand beside each other. */
    private static final List<Column> ALL = Stream.of("number", "question", "regime", "exemption", "raised:raised",
            "stage:stage", "officer", "subject", "state:state", "title", "by", "received", "on", "answered", "settled",
            "due",
            "urgency:urgency", "workingDay", "readyOn", "late", "review", "commissioner", "tribunal", "searches",
            "minutes", "declared", "found:found", "foundOn").map(Column::of).toList();

    private static Column of(String text) {
        String[] parts = text.split(":", 2);
        return new Column(parts[0], parts.length == 1 ? null : parts[1]);
    }

    /** Those of which anything is said. */
    static List<Column> of(List<Map<String, Object>> items) {
        return ALL.stream().filter(column -> items.stream().anyMatch(item -> item.get(column.field) != null)).toList();
    }

    /** What is said of a case. */
    public String of(Map<String, Object> item, Words say) {
        Object value = item.get(field);
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return say.day(LocalDate.parse(text));
        }
        return words == null ? text : say.of(words, text);
    }
}
