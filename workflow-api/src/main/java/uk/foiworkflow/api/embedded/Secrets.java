package uk.foiworkflow.api.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The passwords of the database logins and the master keys, one file each, made at random at the first start. */
record Secrets(Path directory) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 32;
    private static final String MASTER_KEY = "master.key";
    private static final Pattern LATER_KEY = Pattern.compile("master-([1-9][0-9]{0,8})\\.key");

    /**
     * Makes what is missing, but nothing that the existing database cannot do without: a new master key would leave the
     * personal data in it unreadable without a word.
     */
    void prepare(boolean firstStart) throws IOException {
        if (!firstStart) {
            present(Cluster.SUPERUSER);
            if (laterKeys().isEmpty()) {
                present(MASTER_KEY);
            }
        }
        OwnerOnly.directory(directory);
        file(Cluster.SUPERUSER);
        if (firstStart) {
            file(MASTER_KEY);
        }
        for (Login login : Login.values()) {
            file(login.role());
        }
        masterKeys();
    }

    String password(String role) throws IOException {
        return Files.readString(file(role)).strip();
    }

    /** The AES keys under which the keys of the requests are wrapped, by their names: 1 is the first, the last wraps. */
    SequencedMap<String, SecretKey> masterKeys() throws IOException {
        SequencedMap<String, SecretKey> keys = new LinkedHashMap<>();
        Path first = directory.resolve(MASTER_KEY);
        if (Files.exists(first)) {
            keys.put("1", masterKey(first));
        }
        for (int number : laterKeys()) {
            keys.put(Integer.toString(number), masterKey(directory.resolve("master-" + number + ".key")));
        }
        return keys;
    }

    private SortedSet<Integer> laterKeys() throws IOException {
        SortedSet<Integer> numbers = new TreeSet<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                files.map(file -> LATER_KEY.matcher(file.getFileName().toString())).filter(Matcher::matches)
                        .forEach(name -> numbers.add(Integer.parseInt(name.group(1))));
            }
        }
        return numbers;
    }

    private void present(String name) {
        if (Files.notExists(directory.resolve(name))) {
            throw new StartRefused("The file %s is missing: the database cannot be read without it."
                    .formatted(directory.resolve(name)), "Restore it from the backup of this directory.");
        }
    }

    private static SecretKey masterKey(Path file) throws IOException {
        byte[] key = decoded(file);
        if (key.length != LENGTH) {
            throw new StartRefused("The file %s does not hold 32 bytes in base64.".formatted(file),
                    "Restore it from the backup of this directory.");
        }
        return new SecretKeySpec(key, "AES");
    }

    /** The line in the file of that name, which is written where it is missing. */
    String line(String name, Supplier<String> first) throws IOException {
        Path file = directory.resolve(name);
        if (Files.notExists(file)) {
            OwnerOnly.write(file, first.get() + "\n");
        }
        return Files.readString(file).strip();
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
