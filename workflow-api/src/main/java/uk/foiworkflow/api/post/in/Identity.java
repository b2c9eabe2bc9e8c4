package uk.foiworkflow.api.post.in;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.store.KeptFile;

/**
 * What makes something that came the same as something that came before: the same bytes, or, of a message, its id and all
 * behind its header, for each server on the way adds a line to that.
 */
final class Identity {

    private static final int BUFFER = 1 << 16;

    private Identity() {}

    static byte[] of(KeptFile file, @Nullable String messageId) {
        if (messageId == null) {
            return ("file\0" + file.label().sha256()).getBytes(StandardCharsets.UTF_8);
        }
        MessageDigest digest = sha256();
        digest.update(("message\0" + messageId + "\0").getBytes(StandardCharsets.UTF_8));
        byte[] buffer = new byte[BUFFER];
        try (InputStream bytes = file.stream(bodyOf(file))) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return digest.digest();
    }

    /** Where the first empty line ends; the beginning where there is none. */
    private static long bodyOf(KeptFile file) {
        byte[] buffer = new byte[BUFFER];
        boolean lineEmpty = false;
        long at = 0;
        for (int read = file.read(at, buffer, 0, BUFFER); read > 0; read = file.read(at, buffer, 0, BUFFER)) {
            for (int i = 0; i < read; i++) {
                if (buffer[i] == '\n') {
                    if (lineEmpty) {
                        return at + i + 1;
                    }
                    lineEmpty = true;
                } else if (buffer[i] != '\r') {
                    lineEmpty = false;
                }
            }
            at += read;
        }
        return 0;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
