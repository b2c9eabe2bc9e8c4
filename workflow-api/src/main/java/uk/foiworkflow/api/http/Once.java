package uk.foiworkflow.api.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;

/**
 * What makes a command count once however often it is sent.
 *
 * @param key the caller's {@code Idempotency-Key}, verbatim
 * @param command a SHA-256 digest, in hexadecimal, of the method, the address and the body
 */
public record Once(String key, String command) {

    /** The header's name. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[!-~]{1,255}");

    /**
     * Null when the caller sends no key.
     *
     * @throws ProblemException 400 for several keys, or one that is not 1 to 255 visible ASCII characters
     */
    static @Nullable Once parse(List<String> headers, String method, String address, byte[] body) {
        if (headers.isEmpty()) {
            return null;
        }
        if (headers.size() > 1 || !FORM.matcher(headers.getFirst()).matches()) {
            throw new ProblemException(ProblemType.MALFORMED_HEADER,
                    List.of(new FieldError(HEADER, "Expected one key of 1 to 255 visible ASCII characters.")));
        }
        return new Once(headers.getFirst(), digest(method + " " + address + "\n", body));
    }

    private static String digest(String call, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(call.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
