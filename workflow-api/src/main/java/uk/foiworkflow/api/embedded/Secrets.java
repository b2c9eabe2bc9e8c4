package uk.foiworkflow.api.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The passwords of the database logins and the master key, one file each, made at random at the first start. */
record Secrets(Path directory) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 32;
    private static final String MASTER_KEY = "master.key";

    /**
     * Makes what is missing, but nothing that the existing database cannot do without: a new master key would leave the
     * personal data in it unreadable without a word.
     */
    void prepare(boolean firstStart) throws IOException {
        for (String name : new String[]{Cluster.SUPERUSER, MASTER_KEY}) {
            if (!firstStart && Files.notExists(directory.resolve(name))) {
                throw new StartRefused(
                        "The file %s is missing: the database cannot be read without it."
                                .formatted(directory.resolve(name)),
                        "Restore it from the backup of this directory.");
            }
        }
        OwnerOnly.directory(directory);
        file(Cluster.SUPERUSER);
        file(MASTER_KEY);
        for (Login login : Login.values()) {
            file(login.role());
        }
        masterKey();
    }

    String password(String role) throws IOException {
        return Files.readString(file(role)).strip();
    }

    /** The AES key under which the keys of the requests are wrapped. */
    SecretKey masterKey() throws IOException {
        Path file = file(MASTER_KEY);
        byte[] key = decoded(file);
        if (key.length != LENGTH) {
            throw new StartRefused("The file %s does not hold 32 bytes in base64.".formatted(file),
                    "Restore it from the backup of this directory.");
        }
        return new SecretKeySpec(key, "AES");
    }

    private static byte[] decoded(Path file) throws IOException {
        try {
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** The file of that secret, which is created where it is missing. */
    Path file(String name) throws IOException {
        Path file = directory.resolve(name);
        if (Files.notExists(file)) {
            byte[] secret = new byte[LENGTH];
            RANDOM.nextBytes(secret);
            OwnerOnly.write(file, Base64.getEncoder().encodeToString(secret) + "\n");
        }
        return file;
    }
}
