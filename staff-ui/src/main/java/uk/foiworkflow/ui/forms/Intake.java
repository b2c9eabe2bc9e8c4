package uk.foiworkflow.ui.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import uk.foiworkflow.ui.client.Api;
import uk.foiworkflow.ui.client.Sending;

/** Asks the interface about what came by post, and has a request made of it. */
@Component
class Intake {

    private static final MediaType MESSAGE = MediaType.valueOf("message/rfc822");
    private static final String ONE = "/api/post/{id}";

    private final Api api;

    Intake(Api api) {
        this.api = api;
    }

    /** A due date and what does not count on the way to it. */
    record Due(LocalDate due, String limit, List<Day> days) {

        /** A day. */
        record Day(LocalDate date, boolean counts, @Nullable String why) {}

        /** The days that are no weekend and count none the less. */
        public List<Day> holidays() {
            return days.stream().filter(day -> !day.counts() && day.date().getDayOfWeek().getValue() < 6).toList();
        }
    }

    /** Who was asked last, which is nearly always who is asked now. */
    record Usual(String reference, Authority authority, String jurisdiction, String regime) {}

    /** An authority. */
    record Authority(String name, String kind) {}

    /** The case that was logged last. */
    record Last(List<Listed> items) {}

    /** A case in a list. */
    record Listed(String reference) {}

    /** What came of it. */
    record Filed(String reference) {}

    List<Post> waiting() {
        return api.get(Post.Waiting.class, "/api/post?limit=50").items();
    }

    Post take(byte[] message, LocalDate arrived) {
        return api.send(Post.class, new Sending("/api/post?arrived=" + arrived, Map.of(), null, null), MESSAGE,
                message);
    }

    Post one(String id) {
        return api.get(Post.class, ONE, id);
    }

    List<Alike.Before> alike(String id) {
        return api.told(Alike.class, ONE + "/similar?limit=5", id).map(Alike::items).orElse(List.of());
    }

    /** What was published with the words that the most alike of them shares. */
    List<Alike.Entry> published(List<Alike.Before> alike) {
        if (alike.isEmpty()) {
            return List.of();
        }
        String words = String.join(" ", alike.getFirst().words().stream().limit(2).toList());
        return api.told(Alike.Published.class, "/api/disclosure-log?q={words}&limit=5", words)
                .map(Alike.Published::items).orElse(List.of());
    }

    Optional<Usual> usual() {
        return api.told(Last.class, "/api/requests?limit=1").flatMap(last -> last.items().stream().findFirst())
                .flatMap(one -> api.told(Usual.class, "/api/requests/{reference}", one.reference()));
    }

    Optional<Due> due(LocalDate received, String regime, String jurisdiction, String kind) {
        return api.told(Due.class, "/api/deadlines?regime={regime}&jurisdiction={part}&received={day}&kind={kind}",
                regime,
                jurisdiction, received, kind);
    }

    /** Has a request made of it, once for that key. */
    String file(String id, Map<String, Object> says, String key) {
        return api.send(Filed.class,
                new Sending(Api.expand(ONE + "/filing", id), Map.of("as", "request", "says", says), key, null))
                .reference();
    }
}
