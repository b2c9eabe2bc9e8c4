package uk.foiworkflow.api.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.host.Once;

/** The key under which a caller wants a call to count once. */
public final class IdempotencyKey {

    /** The header's name. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[!-~]{1,255}");

    private IdempotencyKey() {}

    /**
     * Null when the caller sends no key.
     *
     * @param address the same body means another thing at another address
     * @throws ProblemException 400 for several keys, or one that is not 1 to 255 visible ASCII characters
     */
    static @Nullable Once parse(List<String> headers, String address, byte[] body) {
        if (headers.isEmpty()) {
            return null;
        }
        if (headers.size() > 1 || !FORM.matcher(headers.getFirst()).matches()) {
            throw new ProblemException(ProblemType.MALFORMED_HEADER,
                    List.of(new FieldError(HEADER, "Expected one key of 1 to 255 visible ASCII characters.")));
        }
        return new Once(headers.getFirst(), join((address + "\n").getBytes(StandardCharsets.UTF_8), body));
    }

    private static byte[] join(byte[] address, byte[] body) {
        byte[] call = new byte[address.length + body.length];
        System.arraycopy(address, 0, call, 0, address.length);
        System.arraycopy(body, 0, call, address.length, body.length);
        return call;
    }
}
