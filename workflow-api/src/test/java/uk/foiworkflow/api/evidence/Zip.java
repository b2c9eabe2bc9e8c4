package uk.foiworkflow.api.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A bundle in somebody's hands, who can do with it what they like. */
final class Zip {

    final String root;
    final Map<String, byte[]> files = new LinkedHashMap<>();

    private Zip(String root) {
        this.root = root;
    }

    static Zip of(byte[] bytes) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            Zip zip = null;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                int end = entry.getName().indexOf('/') + 1;
                zip = zip == null ? new Zip(entry.getName().substring(0, end)) : zip;
                zip.files.put(entry.getName().substring(end), in.readAllBytes());
            }
            return Objects.requireNonNull(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(root + file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    String text(String name) {
        return new String(Objects.requireNonNull(files.get(name), name), StandardCharsets.UTF_8);
    }

    Zip with(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Zip changed(String name, UnaryOperator<String> change) {
        String before = text(name);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("nothing was changed in " + name);
        }
        return with(name, after);
    }

    Zip without(String name) {
        Objects.requireNonNull(files.remove(name), name);
        return this;
    }

    /** Makes both manifests anew, as anybody can. */
    Zip manifested() {
        StringBuilder payload = new StringBuilder();
        StringBuilder tags = new StringBuilder();
        files.keySet().stream().filter(name -> name.startsWith("data/")).forEach(name -> payload.append(line(name)));
        with("manifest-sha512.txt", payload.toString());
        files.keySet().stream().filter(name -> !name.startsWith("data/") && !name.startsWith("tagmanifest")
                && !name.equals("signature.txt")).forEach(name -> tags.append(line(name)));
        return with("tagmanifest-sha512.txt", tags.toString());
    }

    /** Hexadecimal. */
    String sha512(String name) {
        return digest("SHA-512", Objects.requireNonNull(files.get(name), name));
    }

    /** Hexadecimal; of a file that is not there it is that of nothing. */
    String sha256(String name) {
        return digest("SHA-256", files.getOrDefault(name, new byte[0]));
    }

    private static String digest(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private String line(String name) {
        return sha512(name) + "  " + name + "\n";
    }
}
