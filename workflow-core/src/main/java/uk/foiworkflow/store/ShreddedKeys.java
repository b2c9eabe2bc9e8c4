package uk.foiworkflow.store;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;

/** Which keys were destroyed, kept where no backup of the database goes, so that one that is restored brings nobody back. */
public interface ShreddedKeys {

    /**
     * A request, and the order by which its key was destroyed. It holds no word of the request.
     *
     * @param began the commitment of its first event, hexadecimal, which tells it from another that is given the same
     *            reference after a restoration; null where nobody wrote it down
     */
    record Entry(String stream, @Nullable String began, PersonalDataShredded order) {

        private static final String STREAM = "stream";
        private static final String BEGAN = "began";

        /** The entry in one line of JSON. */
        public String line() {
            ObjectNode line = EventJson.tree(order).put(STREAM, stream);
            return (began == null ? line : line.put(BEGAN, began)).toString();
        }

        /** The entry that is written so; empty for a line that was cut short. */
        public static Optional<Entry> read(String line) {
            if (line.isBlank()) {
                return Optional.empty();
            }
            try {
                ObjectNode tree = EventJson.parse(line);
                String stream = tree.remove(STREAM).stringValue();
                JsonNode began = tree.remove(BEGAN);
                return Optional.of(new Entry(stream, began == null ? null : began.stringValue(),
                        (PersonalDataShredded) EventJson.event(PersonalDataShredded.class, tree.toString(),
                                UnaryOperator.identity())));
            } catch (JacksonException e) {
                return Optional.empty();
            }
        }
    }

    /** Adds one, durably before it returns; the same request again changes nothing. */
    void add(Entry entry);

    /** All of them, in the order in which they came. */
    List<Entry> all();
}
