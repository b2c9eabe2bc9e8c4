package uk.foiworkflow.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/**
 * Somebody who has everything that is published, knows docs/commitments.md and docs/log.md by heart, and works out whatever
 * could be hashed of a guess, to look for it in what they have.
 */
final class Stranger {

    private static final int HASH = 32;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9+/_-]{43,}={0,2}");

    /** Every 32 bytes that stand anywhere in what is published. */
    private final Set<ByteBuffer> published = new HashSet<>();

    /** Takes down every row of every table that a login may read. */
    void reads(DataSource login, String... tables) throws SQLException {
        for (String table : tables) {
            try (Connection connection = login.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                while (row.next()) {
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        if (row.getObject(column) instanceof byte[] bytes) {
                            reads(bytes);
                        } else {
                            reads(String.valueOf(row.getString(column)));
                        }
                    }
                }
            }
        }
    }

    /** Takes down a text, and what stands in it in base64 or in hexadecimal. */
    void reads(String text) {
        TOKEN.matcher(text).results().map(found -> found.group()).forEach(token -> {
            decoded(Base64.getDecoder(), token);
            decoded(Base64.getUrlDecoder(), token);
            if (token.matches("([0-9a-f]{2})+")) {
                reads(HexFormat.of().parseHex(token));
            }
        });
    }

    void reads(byte[] bytes) {
        windows(bytes).map(ByteBuffer::wrap).forEach(published::add);
    }

    /** How much they have. */
    int size() {
        return published.size();
    }

    /**
     * The guesses that fit something that is published.
     *
     * @param guesses the text of a group, as RFC 8785 has it, for every value that a field can have
     * @param keys whatever may have been taken for the secret of the event, or for a salt
     */
    List<String> fits(String group, List<String> guesses, List<byte[]> keys) {
        List<byte[]> salts = new ArrayList<>(List.of(new byte[0], new byte[HASH]));
        for (byte[] key : keys) {
            salts.add(key);
            salts.add(hmac(key, utf8(group)));
        }
        return guesses.stream().filter(guess -> salts.stream().anyMatch(salt -> fits(group, guess, salt))).toList();
    }

    private boolean fits(String group, String guess, byte[] salt) {
        byte[] text = utf8(guess);
        byte[] hash = sha256(utf8("foi-workflow group 1\0" + group + "\0"), salt, text);
        return Stream.of(hash, sha256(salt, text), sha256(utf8("foi-workflow commitment 1\0"), hash))
                .map(ByteBuffer::wrap).anyMatch(published::contains);
    }

    /** Every 32 bytes in a row that stand in them. */
    static Stream<byte[]> windows(byte[] bytes) {
        return Stream.iterate(0, at -> at + HASH <= bytes.length, at -> at + 1)
                .map(at -> Arrays.copyOfRange(bytes, at, at + HASH));
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(parts).forEach(digest::update);
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void decoded(Base64.Decoder form, String token) {
        try {
            reads(form.decode(token));
        } catch (IllegalArgumentException otherwise) {
            // It stands there in another form, or is a word.
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
