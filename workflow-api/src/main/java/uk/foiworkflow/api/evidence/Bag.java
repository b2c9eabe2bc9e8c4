package uk.foiworkflow.api.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A bag of BagIt 1.0 (RFC 8493) as a zip with one directory, written from front to back. What is kept in memory of a file
 * is its name, its size and its hash.
 */
final class Bag {

    static final String TAG_MANIFEST = "tagmanifest-sha512.txt";
    private static final String PAYLOAD = "data/";
    private static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    private final ZipOutputStream zip;
    private final String root;
    private final Instant made;
    private final List<Item> payload = new ArrayList<>();
    private final List<Item> tags = new ArrayList<>();

    /**
     * A file of the bag.
     *
     * @param path below the directory of the bag
     * @param size in bytes
     * @param sha512 hexadecimal
     */
    record Item(String path, long size, String sha512) {

        private String line() {
            return sha512 + "  " + path + "\n";
        }
    }

    /**
     * @param root the one directory that everything is in
     * @param made the time that all files bear
     */
    Bag(OutputStream out, String root, Instant made) {
        this.zip = new ZipOutputStream(out);
        this.root = root;
        this.made = made;
    }

    /** Adds a file below {@code data}. */
    void payload(String path, Content content) throws IOException {
        payload.add(write(PAYLOAD + path, content));
    }

    /** Adds one as it is, for most of what comes as a document is packed already. */
    void document(String path, Content content) throws IOException {
        zip.setLevel(Deflater.NO_COMPRESSION);
        payload(path, content);
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    }

    /** Adds a file that says something of the bag, beside {@code data}. */
    void tag(String path, Content content) throws IOException {
        tags.add(write(path, content));
    }

    /** The files below {@code data} so far. */
    List<Item> payload() {
        return List.copyOf(payload);
    }

    /**
     * Writes what makes a bag of it, but for {@link #sign what is signed}.
     *
     * @param info what {@code bag-info.txt} says, in order
     * @return the SHA-512 of the manifest of tags, by which all other files are known, hexadecimal
     */
    String seal(Map<String, String> info) throws IOException {
        tag("bagit.txt", Content.of(DECLARATION));
        tag("bag-info.txt", Content.of(text(info)));
        tag("manifest-sha512.txt", Content.of(lines(payload)));
        return write(TAG_MANIFEST, Content.of(lines(tags))).sha512();
    }

    /** Adds the signature over the manifest of tags, which no manifest lists, and ends the bag. */
    void sign(String signature) throws IOException {
        write("signature.txt", Content.of(signature));
        zip.finish();
        zip.flush();
    }

    private String text(Map<String, String> info) {
        StringBuilder text = new StringBuilder();
        info.forEach(
                (label, value) -> text.append(label).append(": ").append(value.replaceAll("\\s+", " ")).append('\n'));
        long octets = payload.stream().mapToLong(Item::size).sum();
        return text.append("Payload-Oxum: ").append(octets).append('.').append(payload.size()).append('\n').toString();
    }

    private static String lines(List<Item> items) {
        return items.stream().map(Item::line).collect(Collectors.joining());
    }

    private Item write(String path, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(root + "/" + path);
        entry.setTime(made.toEpochMilli());
        zip.putNextEntry(entry);
        MessageDigest digest = sha512();
        Counted counted = new Counted(new DigestOutputStream(zip, digest));
        content.writeTo(counted);
        zip.closeEntry();
        return new Item(path, counted.size, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha512() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts what is written, and is not closed by whoever writes. */
    private static final class Counted extends OutputStream {

        private final OutputStream out;
        private long size;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            size++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            size += length;
        }
    }
}
