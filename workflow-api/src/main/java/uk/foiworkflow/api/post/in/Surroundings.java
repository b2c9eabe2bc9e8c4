package uk.foiworkflow.api.post.in;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.dispatch.MessageIds;
import uk.foiworkflow.api.post.in.Tray.Lying;
import uk.foiworkflow.post.Alike;
import uk.foiworkflow.post.Around;
import uk.foiworkflow.post.Item;
import uk.foiworkflow.post.Message;
import uk.foiworkflow.post.PostEvent.PostFiled;
import uk.foiworkflow.post.PostEvent.PostReceived;
import uk.foiworkflow.post.Wording;
import uk.foiworkflow.projections.cases.Cases;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.Requester;
import uk.foiworkflow.store.PostStreams;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoredEvent;

/**
 * Finds what is known beside something that came. No address is kept anywhere for that: those of the requests that are under
 * way are opened each time.
 */
final class Surroundings {

    private static final Duration MONTHS = Duration.ofDays(183);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST = 50;
    private static final int MOST_WAITING = 500;

    private final PostgresEventStore store;
    private final PostStreams streams;
    private final Register register;
    private final Tray tray;
    private final Cases cases;

    Surroundings(PostgresEventStore store, PostStreams streams, Register register, Tray tray, Cases cases) {
        this.store = store;
        this.streams = streams;
        this.register = register;
        this.tray = tray;
        this.cases = cases;
    }

    Around of(Lying lying, Message message) {
        return new Around(thread(message), mentioned(message), addresses(), alike(lying), sameHour(lying));
    }

    /** It answers a message that was filed, or a letter of ours. */
    private Set<String> thread(Message message) {
        List<String> marks = message.answers().stream().map(register::message).filter(Objects::nonNull).toList();
        Stream<String> filed = streams.withMessageMark(marks).stream().map(Lying::of).map(Lying::item)
                .map(Item::filed).filter(Objects::nonNull).map(PostFiled::reference);
        Set<String> named = message.answers().stream().map(MessageIds::reference).flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return Stream.concat(filed, store.readFirst(named).stream().map(StoredEvent::stream))
                .collect(Collectors.toSet());
    }

    private Set<String> mentioned(Message message) {
        return store.readFirst(Wording.mentioned(message.words())).stream().map(StoredEvent::stream)
                .collect(Collectors.toSet());
    }

    private Map<String, String> addresses() {
        Map<String, String> addresses = new HashMap<>();
        for (StoredEvent first : store.readFirst(cases.underWay())) {
            if (first.content() instanceof RequestReceived received) {
                Requester requester = received.requester();
                if (requester != null && requester.email() != null) {
                    addresses.put(first.stream(), requester.email().text());
                }
            }
        }
        return addresses;
    }

    private List<Alike> alike(Lying lying) {
        String mark = lying.item().received().wordsMark();
        Instant since = lying.stream().events().getFirst().recordedAt().minus(MONTHS);
        return mark == null
                ? List.of()
                : streams.withWordsMark(mark, since, MOST).stream().map(Lying::of)
                        .filter(other -> !other.id().equals(lying.id())).map(Surroundings::other).toList();
    }

    private static Alike other(Lying other) {
        PostReceived received = other.item().received();
        return new Alike(other.id(), received.on(), sender(received),
                other.item().filed() == null ? null : other.item().filed().reference());
    }

    private int sameHour(Lying lying) {
        String sender = sender(lying.item().received());
        Instant came = lying.stream().events().getFirst().recordedAt();
        return sender == null
                ? 0
                : (int) tray.lying(Item.State.WAITING, 0, MOST_WAITING).stream()
                        .filter(other -> !other.id().equals(lying.id())
                                && sender.equals(sender(other.item().received()))
                                && Duration.between(came, other.stream().events().getFirst().recordedAt()).abs()
                                        .compareTo(HOUR) < 0)
                        .count();
    }

    /** Null where it says none, or its words are gone. */
    static @Nullable String sender(PostReceived received) {
        Confidential sender = received.sender();
        return sender == null || sender.text().indexOf('@') < 0 ? null : sender.text();
    }
}
