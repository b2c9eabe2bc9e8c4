package uk.foiworkflow.api.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One commitment to all that is withheld, which says neither what nor how much that is. It is the same each time for the
 * same events, and goes on when there are more.
 */
final class Withheld {

    private static final String BLINDED = "foi-workflow blinded 1\0";
    private static final String CHAIN = "foi-workflow withheld 1\0";

    private Withheld() {}

    /** What stands for an event where it is not to be told which it is, hexadecimal. */
    static String blinded(Dossier.Entry entry) {
        return HexFormat.of().formatHex(blind(entry));
    }

    /** The commitment, hexadecimal. */
    static String commitment(Dossier dossier) {
        byte[] link = sha256(CHAIN, HexFormat.of().parseHex(dossier.entries().getFirst().laid().blind()));
        for (Dossier.Entry entry : dossier.entries()) {
            if (!dossier.shown().containsKey(entry)) {
                link = sha256(CHAIN, link, blind(entry));
            }
        }
        return HexFormat.of().formatHex(link);
    }

    private static byte[] blind(Dossier.Entry entry) {
        return sha256(BLINDED, HexFormat.of().parseHex(entry.laid().blind()), entry.proof().row().commitment());
    }

    private static byte[] sha256(String name, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
