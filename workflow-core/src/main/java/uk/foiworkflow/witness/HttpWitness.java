package uk.foiworkflow.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.log.Consistency;
import uk.foiworkflow.log.CosignerKey;
import uk.foiworkflow.log.Hash;
import uk.foiworkflow.log.Note;
import uk.foiworkflow.log.UntrustedNote;
import uk.foiworkflow.seal.Contradiction;
import uk.foiworkflow.seal.Held;
import uk.foiworkflow.seal.TreeHead;
import uk.foiworkflow.seal.Witness;

/** A witness that is spoken to by HTTP, as C2SP tlog-witness says, and answers with its cosignature. */
public final class HttpWitness implements Witness {

    private static final Pattern SIZE = Pattern.compile("(0|[1-9]\\d{0,17})\n?");
    private static final int TAKEN = 200;
    private static final int CONFLICT = 409;
    private static final int WRONG_PROOF = 422;

    private final String name;
    private final Duration every;
    private final HttpCall call;
    private final @Nullable CosignerKey key;

    /**
     * A witness of that name.
     *
     * @param prefix what stands before {@code /add-checkpoint}
     * @param key with which its cosignatures are verified; empty when it is not known
     * @param every how long after one head it is given the next
     * @param timeout how long it may take over an answer
     * @throws IllegalArgumentException when the address or the key is none
     */
    public HttpWitness(String name, URI prefix, String key, Duration every, Duration timeout) {
        this.name = name;
        this.every = every;
        this.call = new HttpCall(URI.create(prefix.toString().replaceAll("/+$", "") + "/add-checkpoint"), timeout);
        this.key = key.isBlank() ? null : CosignerKey.parse(key);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public String lodge(TreeHead head, long before, LongFunction<Consistency> grown)
            throws IOException, Contradiction {
        HttpResponse<byte[]> answer = add(head, before, grown);
        if (answer.statusCode() == CONFLICT) {
            long size = size(answer);
            if (size > head.size()) {
                throw new Contradiction("it holds a head of " + size + " already");
            }
            if (size != before) {
                answer = add(head, size, grown);
            }
        }
        return switch (answer.statusCode()) {
            case TAKEN -> receipt(head, new String(answer.body(), StandardCharsets.UTF_8));
            case CONFLICT -> throw otherThan(head, size(answer));
            case WRONG_PROOF -> throw new Contradiction("what it holds is not in the head of " + head.size());
            default -> throw new IOException("it answered with status " + answer.statusCode());
        };
    }

    /** Asked whether it holds our newest head, it says which one it does hold. */
    @Override
    public @Nullable Held newest(@Nullable TreeHead ours) throws IOException, Contradiction {
        if (ours == null) {
            return null;
        }
        HttpResponse<byte[]> answer = add(ours, ours.size(), size -> new Consistency(size, size, List.of()));
        return switch (answer.statusCode()) {
            case TAKEN -> Held.of(ours.note());
            case CONFLICT -> {
                long size = size(answer);
                if (size == ours.size()) {
                    throw new Contradiction("it holds another head of " + size);
                }
                yield Held.ofSize(size, ours);
            }
            default -> throw new IOException("it answered with status " + answer.statusCode());
        };
    }

    private HttpResponse<byte[]> add(TreeHead head, long before, LongFunction<Consistency> grown)
            throws IOException {
        StringBuilder body = new StringBuilder("old " + before + "\n");
        List<Hash> path = before == 0 ? List.of() : grown.apply(before).path();
        path.forEach(hash -> body.append(hash).append('\n'));
        body.append('\n').append(head.note());
        return call.post("text/plain; charset=utf-8", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String receipt(TreeHead head, String cosignatures) throws IOException {
        try {
            Note cosigned = Note.parse(head.note() + cosignatures);
            if (key != null) {
                key.cosigned(cosigned);
            }
            return cosignatures;
        } catch (UntrustedNote | IllegalArgumentException e) {
            throw new IOException("its cosignature does not hold: " + e.getMessage(), e);
        }
    }

    /** @throws IOException when another head came in between */
    private static Contradiction otherThan(TreeHead head, long size) throws IOException {
        if (size != head.size()) {
            throw new IOException("it holds a head of " + size + " now");
        }
        return new Contradiction("it holds another head of " + size);
    }

    private static long size(HttpResponse<byte[]> conflict) throws IOException {
        String size = new String(conflict.body(), StandardCharsets.US_ASCII);
        if (!SIZE.matcher(size).matches()) {
            throw new IOException("it did not say which head it holds");
        }
        return Long.parseLong(size.strip());
    }
}
