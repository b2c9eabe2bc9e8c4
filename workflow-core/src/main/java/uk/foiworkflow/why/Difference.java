package uk.foiworkflow.why;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * Where what is decided again is not what was recorded.
 *
 * @param event which of the events, from 0
 * @param field of the event; {@code type} where it is another event, or none
 * @param recorded what was recorded; null for nothing
 * @param again what it is when it is decided again; null for nothing
 */
public record Difference(int event, String field, @Nullable String recorded, @Nullable String again) {

    private static final String TYPE = "type";

    /** All of them; none where it is the same. */
    static List<Difference> between(List<RequestEvent> recorded, List<RequestEvent> again) {
        return IntStream.range(0, Math.max(recorded.size(), again.size())).boxed()
                .flatMap(i -> between(i, at(recorded, i), at(again, i)).stream()).toList();
    }

    private static List<Difference> between(int index, @Nullable RequestEvent recorded, @Nullable RequestEvent again) {
        if (recorded == null || again == null || recorded.getClass() != again.getClass()) {
            return List.of(new Difference(index, TYPE, name(recorded), name(again)));
        }
        List<Difference> all = new ArrayList<>();
        for (RecordComponent field : recorded.getClass().getRecordComponents()) {
            Object was = value(field, recorded);
            Object is = value(field, again);
            if (!Objects.equals(was, is)) {
                all.add(new Difference(index, field.getName(), words(was), words(is)));
            }
        }
        return all;
    }

    private static @Nullable RequestEvent at(List<RequestEvent> events, int index) {
        return index < events.size() ? events.get(index) : null;
    }

    private static @Nullable String name(@Nullable RequestEvent event) {
        return event == null ? null : event.getClass().getSimpleName();
    }

    private static @Nullable Object value(RecordComponent field, RequestEvent of) {
        try {
            return field.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String words(@Nullable Object value) {
        return value instanceof Confidential confidential ? confidential.text() : Objects.toString(value, null);
    }
}
