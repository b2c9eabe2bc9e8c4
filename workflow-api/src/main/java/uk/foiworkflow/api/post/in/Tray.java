package uk.foiworkflow.api.post.in;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import uk.foiworkflow.api.http.Expected;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.api.scan.Scanner;
import uk.foiworkflow.post.Item;
import uk.foiworkflow.post.PostStream;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.store.FileStore;
import uk.foiworkflow.store.KeptFile;
import uk.foiworkflow.store.PostStreams;
import uk.foiworkflow.store.PostStreams.Stream;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoredEvent;

/** What came by post, as it lies before the officer. */
final class Tray {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final PostStreams streams;
    private final PostgresEventStore store;
    private final FileStore files;

    Tray(PostStreams streams, PostgresEventStore store, FileStore files) {
        this.streams = streams;
        this.store = store;
        this.files = files;
    }

    /** Something that came, and where it stands. */
    record Lying(Stream stream, Item item) {

        static Lying of(Stream stream) {
            return new Lying(stream, Item.of(stream.events().stream().map(StoredEvent::happening).toList()));
        }

        UUID id() {
            return stream.id();
        }

        /** @throws ProblemException 412 when it has changed since the version that somebody saw */
        void check(Expected expected) {
            if (expected.version() != null && expected.version() != stream.version()) {
                throw new ProblemException(ProblemType.STALE_VERSION, "It stands at version " + stream.version()
                        + ", not " + expected.version() + ". Read it again, and decide again.");
            }
        }
    }

    /** Those that wait or were set aside, the first that came first. */
    List<Lying> lying(Item.State state, long after, int limit) {
        String last = state == Item.State.WAITING ? "PostReceived" : "PostSetAside";
        return streams.endingWith(last, after, limit).stream().map(Lying::of).toList();
    }

    /** @throws ProblemException 404 when there is none */
    Lying one(String id) {
        Stream stream = ID.matcher(id).matches() ? streams.of(UUID.fromString(id)) : null;
        if (stream == null || stream.events().isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "Nothing came by post that has the id " + id + ".");
        }
        return Lying.of(stream);
    }

    /** Whether its bytes are still here: no request has it, and it was not kept aside long enough. */
    boolean here(Lying lying) {
        return lying.item().state() != Item.State.FILED && store.hasKey(PostStream.of(lying.id()));
    }

    /** @throws ProblemException 422 when it would do harm to whoever opens it; 410 as {@link #read} */
    KeptFile file(Lying lying) {
        Confidential found = lying.item().received().infection();
        if (found != null && here(lying)) {
            throw Scanner.harmful("id", found.text());
        }
        return read(lying);
    }

    /** @throws ProblemException 410 when a request has it by now, or it was kept long enough */
    KeptFile read(Lying lying) {
        KeptFile file = here(lying)
                ? files.open(PostStream.of(lying.id()), UUID.fromString(lying.item().received().file().id()))
                : null;
        if (file == null) {
            throw gone(lying.item());
        }
        return file;
    }

    private static ProblemException gone(Item item) {
        return new ProblemException(ProblemType.ERASED, item.filed() == null
                ? "It was kept as long as it is kept."
                : "It is document " + item.filed().document() + " of request " + item.filed().reference() + " now.");
    }
}
