package uk.foiworkflow.api.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;
import uk.foiworkflow.projections.live.Change;
import uk.foiworkflow.projections.live.Change.Sight;
import uk.foiworkflow.projections.live.Passage;

/** Writes what a listener is told, as server-sent events: each with the position from which they go on when they come back. */
final class Listener {

    private static final int MILLIS_TO_COME_BACK = 1_000;

    private final OutputStream out;
    private final JsonMapper json;

    Listener(OutputStream out, JsonMapper json) {
        this.out = out;
        this.json = json;
    }

    /** A position that is known. */
    private record At(long position) {}

    /** The connection is open. */
    void greet(long position) throws IOException {
        write("retry: " + MILLIS_TO_COME_BACK + "\n");
        say("heartbeat", position, new At(position));
        out.flush();
    }

    /** They were away for so long that everything may have changed. */
    void reload(long position) throws IOException {
        say("reload", position, new At(position));
        out.flush();
    }

    /** What changed; where that is nothing, that the connection lives, and up to where nothing has. */
    void tell(Passage passage) throws IOException {
        for (Change change : passage.changes()) {
            say(change.sight() == Sight.LEFT ? "left" : "changed", change.event().position(), Told.of(change));
        }
        if (passage.changes().isEmpty()) {
            say("heartbeat", passage.position(), new At(passage.position()));
        }
        out.flush();
    }

    private void say(String event, long position, Object data) throws IOException {
        write("id: " + position + "\nevent: " + event + "\ndata: " + json.writeValueAsString(data) + "\n\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
