package uk.foiworkflow.api.post.in;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.post.PostEvent;
import uk.foiworkflow.post.PostEvent.PostRegisterOpened;
import uk.foiworkflow.post.PostStream;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.store.Metadata;
import uk.foiworkflow.store.NewEvent;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StreamConflict;

/**
 * Makes the marks by which it is known again what came before, long after its own key is destroyed. They are made under the
 * key of a stream that is there for that alone, so a dump of the events tells nobody whether a guess is right.
 */
final class Register {

    private final PostgresEventStore store;
    private final Clock clock;
    private volatile boolean open;

    Register(PostgresEventStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The mark of a message id; null where there is none. */
    @Nullable
    String message(@Nullable String id) {
        return id == null ? null : mark("message id", id.getBytes(StandardCharsets.UTF_8));
    }

    /** The mark of words that are the same for letters alike; null where there are none. */
    @Nullable
    String words(@Nullable String alike) {
        return alike == null ? null : mark("words", alike.getBytes(StandardCharsets.UTF_8));
    }

    /** The claim to having come, the same however often the same comes. */
    String claim(byte[] identity) {
        return PostStream.ALL + mark("identity", identity);
    }

    private String mark(String use, byte[] words) {
        if (!open) {
            open();
        }
        byte[] name = (use + "\0").getBytes(StandardCharsets.UTF_8);
        byte[] marked = new byte[name.length + words.length];
        System.arraycopy(name, 0, marked, 0, name.length);
        System.arraycopy(words, 0, marked, name.length, words.length);
        return store.mark(PostStream.REGISTER, marked);
    }

    private void open() {
        if (!store.hasKey(PostStream.REGISTER)) {
            try {
                store.append(PostStream.REGISTER, 0, List.of(recorded(
                        new PostRegisterOpened(KnownSince.day(clock.instant())), Caller.engine(), "OpenRegister")),
                        null);
            } catch (StreamConflict opened) {
                // Another node was first.
            }
        }
        open = true;
    }

    /** An event of what comes by post, as it is recorded. */
    static NewEvent recorded(PostEvent event, Caller caller, String command) {
        return new NewEvent(UUID.randomUUID(), event,
                new Metadata(caller.actor(), command, caller.correlation(), caller.correlation(), false));
    }
}
