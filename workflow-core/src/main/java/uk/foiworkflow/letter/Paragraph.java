package uk.foiworkflow.letter;

import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.Numbers;

/**
 * One paragraph, without its words.
 *
 * @param question the question that it is about; null when it is about the request
 * @param values what it tells: text, numbers, days, laws, {@link Cited citations}, {@link Bilingual names}, or a list of
 *            these
 * @param entries the sequences of the entries that it rests on; never empty
 */
public record Paragraph(Say say, @Nullable Integer question, Map<String, Object> values, SortedSet<Integer> entries) {

    /** @throws IllegalArgumentException when it rests on nothing, or tells other than it may */
    public Paragraph {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        entries = Numbers.of(entries);
        if (entries.isEmpty() || !values.keySet().containsAll(say.shown())
                || !say.known().containsAll(values.keySet())) {
            throw new IllegalArgumentException(say + " " + values.keySet() + " " + entries);
        }
    }
}
