package uk.foiworkflow.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where one master key comes from: exactly one of the three.
 *
 * @param name stands in every row that the key wraps
 * @param key 32 bytes in base64; blank where it comes from elsewhere
 * @param file one that holds them; likewise
 * @param service its address at a key management service; likewise
 */
public record MasterKeySource(String name, String key, String file, String service) {

    /** What an operator can do who has configured no master key, or a wrong one. */
    public static final String REMEDY = "Give 32 random bytes in base64, the same at every start, as FOI_MASTER_KEY,"
            + " or name a file that holds them as FOI_MASTER_KEY_FILE.";
    private static final int LENGTH = 32;

    /** A master key is not to be had as it is configured: the message says why, the remedy what the operator can do. */
    public static final class NotToBeHad extends RuntimeException {

        private final String remedy;

        NotToBeHad(String reason, String remedy, @Nullable Throwable cause) {
            super(reason, cause);
            this.remedy = remedy;
        }

        /** What the operator can do. */
        public String remedy() {
            return remedy;
        }
    }

    /**
     * Fetches it.
     *
     * @throws NotToBeHad when that cannot be done
     */
    public MasterKey masterKey() {
        if (Stream.of(key, file, service).filter(MasterKeySource::given).count() != 1) {
            throw new NotToBeHad("Master key '" + name + "' comes from none, or from several, of a key, a file and a"
                    + " service.", "Give it exactly one of the three.", null);
        }
        if (given(service)) {
            return atService();
        }
        return given(key)
                ? decoded(key, "Master key '" + name + "'")
                : decoded(content(), "The file " + file + " of master key '" + name + "'");
    }

    private String content() {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new NotToBeHad("The file of master key '" + name + "' cannot be read: " + e, REMEDY, e);
        }
    }

    private MasterKey decoded(String base64, String what) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            bytes = new byte[0];
        }
        if (bytes.length != LENGTH) {
            throw new NotToBeHad(what + " does not hold 32 bytes in base64.", REMEDY, null);
        }
        return new AesMasterKey(name, bytes);
    }

    private MasterKey atService() {
        try {
            return ServiceLoader.load(KeyService.class).stream().map(found -> found.get().masterKey(name, service))
                    .flatMap(Optional::stream).findFirst()
                    .orElseThrow(() -> new NotToBeHad("No key service on the class path has " + service
                            + ", the address of master key '" + name + "'.",
                            "Put the service's implementation of " + KeyService.class.getName()
                                    + " on the class path, or mend the address.",
                            null));
        } catch (MasterKeyAway e) {
            throw new NotToBeHad("The service that holds master key '" + name + "' does not answer: "
                    + e.getMessage() + ".", "See that it runs and can be reached from here.", e);
        }
    }

    private static boolean given(String value) {
        return !value.isBlank();
    }

    /** Without the key, which has no place in a log. */
    @Override
    public String toString() {
        return "MasterKeySource " + name;
    }
}
