package uk.foiworkflow.benchmarks.cases;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.command.RequestCommand;

/**
 * One command of the standard case, as it is called and as it is meant.
 *
 * @param by who gives it
 * @param path its address below the request; empty for the first, which makes the request
 * @param json its body
 * @param meaning the command, for the reference of the request
 */
public record Step(Actor by, String path, String json, Function<String, RequestCommand> meaning) {

    static final String REFERENCE = "@reference";

    /** Whether it makes the request. */
    public boolean first() {
        return path.isEmpty();
    }

    /** What the case knows it by. */
    public String name() {
        return first() ? "receipt" : path;
    }

    public RequestCommand command(String reference) {
        return meaning.apply(reference);
    }

    /** What a client sends. */
    public String body(String reference) {
        return first() ? json.replace(REFERENCE, reference) : json;
    }

    /** The same in bytes. */
    public byte[] bytes(String reference) {
        return body(reference).getBytes(StandardCharsets.UTF_8);
    }
}
