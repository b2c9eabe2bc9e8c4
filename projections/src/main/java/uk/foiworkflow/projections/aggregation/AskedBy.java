package uk.foiworkflow.projections.aggregation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Requester;

/** By what two requests are known to be by one person: never by the name where there is an address. */
final class AskedBy {

    private AskedBy() {}

    /** Hashes of their e-mail address, and of their name with its postal address; of the name alone where there is neither. */
    static List<String> of(@Nullable Requester requester) {
        List<String> marks = new ArrayList<>();
        if (requester != null) {
            String name = plain(requester.name());
            String email = plain(requester.email());
            String address = plain(requester.address());
            if (!email.isEmpty()) {
                marks.add(hash("email " + email));
            }
            if (!name.isEmpty() && !address.isEmpty()) {
                marks.add(hash("post " + name + "\n" + address));
            }
            if (marks.isEmpty() && !name.isEmpty()) {
                marks.add(hash("name " + name));
            }
        }
        return marks;
    }

    private static String plain(@Nullable Confidential text) {
        return text == null || text.equals(Confidential.ERASED)
                ? ""
                : text.text().toLowerCase(Locale.ROOT).replaceAll("[\\s,.;]+", " ").strip();
    }

    private static String hash(String words) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
