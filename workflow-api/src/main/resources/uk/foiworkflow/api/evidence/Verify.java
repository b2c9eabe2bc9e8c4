import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Checks the evidence of a Freedom of Information request, with nothing but a Java of version 17 or later, and without a network:
 *
 *   java Verify.java bundle.zip
 *   java Verify.java bundle.zip --key=KEY             and that it was signed with this key, which you have from elsewhere
 *   java Verify.java open.zip closed.zip              and that both are of the same case
 *
 * It ends with status 0 if all is well, 1 if something is wrong, 2 if it cannot be said. What it checks is described in docs/log.md,
 * docs/commitments.md and docs/evidence.md of foi-workflow, from which anybody can write another program like it.
 */
public final class Verify {

    private static final int WELL = 0;
    private static final int WRONG = 1;
    private static final int CANNOT = 2;

    private Verify() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /** What is said goes to that stream; answers the exit status. */
    public static int run(String[] arguments, PrintStream out) {
        List<Path> files = new ArrayList<>();
        String key = null;
        for (String argument : arguments) {
            if (argument.startsWith("--key=")) {
                key = argument.substring("--key=".length());
            } else {
                files.add(Path.of(argument));
            }
        }
        if (files.isEmpty() || files.size() > 2) {
            out.println("Usage: java Verify.java BUNDLE.zip [OTHER.zip] [--key=KEY]");
            return CANNOT;
        }
        List<Bundle> bundles = new ArrayList<>();
        boolean well = true;
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                out.println("There is no file " + file + " that can be read.");
                return CANNOT;
            }
            Bundle bundle = Bundle.of(file, key);
            bundle.report(out);
            bundles.add(bundle);
            well &= bundle.faults.isEmpty();
        }
        if (bundles.size() == 2 && well) {
            return bundles.get(0).sameCase(bundles.get(1), out);
        }
        return well ? WELL : WRONG;
    }

    /** What is wrong with a bundle, in words. */
    private static final class Fault extends Exception {

        private static final long serialVersionUID = 1L;

        Fault(String words) {
            super(words);
        }
    }

    /** A bundle, and all that was found wrong with it. */
    private static final class Bundle {

        private static final String SIGNATURE = "signature.txt";
        private static final String MANIFEST = "manifest-sha512.txt";
        private static final String TAG_MANIFEST = "tagmanifest-sha512.txt";
        private static final String OPEN = "data/events.jsonl";
        private static final String CLOSED = "data/closed/events.jsonl";
        private static final String WITHHELD = "data/withheld.txt";

        final Set<String> faults = new LinkedHashSet<>();
        private final Path file;
        private final Map<String, byte[]> hashes = new TreeMap<>();
        private final Map<String, byte[]> texts = new TreeMap<>();
        private final Map<String, byte[]> documents = new TreeMap<>();
        private final List<String> said = new ArrayList<>();
        private List<Key> keys = List.of();
        private Key signer;
        private Map<String, String> head = Map.of();
        private List<Map<String, Object>> open = List.of();
        private List<Event> closed = List.of();

        private Bundle(Path file) {
            this.file = file;
        }

        static Bundle of(Path file, String wanted) {
            Bundle bundle = new Bundle(file);
            bundle.check(() -> new Archive(file).read(bundle.hashes, bundle.texts, bundle.documents));
            if (!bundle.hashes.isEmpty()) {
                bundle.check(bundle::bag);
                bundle.check(() -> bundle.keys(wanted));
                bundle.check(bundle::signature);
                bundle.check(bundle::events);
                bundle.check(bundle::documents);
                bundle.check(bundle::witnesses);
            }
            return bundle;
        }

        private interface Step {
            void take() throws Fault, IOException, GeneralSecurityException;
        }

        private void check(Step step) {
            try {
                step.take();
            } catch (Fault e) {
                faults.add(e.getMessage());
            } catch (IOException | GeneralSecurityException | RuntimeException e) {
                faults.add("A part of it cannot be read: " + e);
            }
        }

        private void bag() throws Fault {
            if (!text("bagit.txt").equals("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")) {
                faults.add("bagit.txt is not that of a BagIt 1.0 bag.");
            }
            Map<String, String> payload = manifest(MANIFEST);
            Map<String, String> tags = manifest(TAG_MANIFEST);
            for (String path : payload.keySet()) {
                if (!path.startsWith("data/")) {
                    faults.add(MANIFEST + " lists " + path + ", which is no payload.");
                }
            }
            for (String name : hashes.keySet()) {
                boolean listed = name.startsWith("data/") ? payload.containsKey(name) : tags.containsKey(name);
                if (!listed && !name.equals(SIGNATURE) && !name.equals(TAG_MANIFEST)) {
                    faults.add(name + " was added, or its line was taken out of the manifest.");
                }
            }
            said.add(hashes.size() + " files: none is missing, altered or added.");
        }

        private Map<String, String> manifest(String name) throws Fault {
            Map<String, String> lines = new LinkedHashMap<>();
            for (String line : text(name).split("\n")) {
                String[] parts = line.split(" {1,2}", 2);
                if (parts.length != 2 || !parts[0].matches("[0-9a-f]{128}") || lines.put(parts[1], parts[0]) != null) {
                    throw new Fault(name + " has a line that it cannot have: " + line);
                }
                byte[] found = hashes.get(parts[1]);
                if (found == null) {
                    faults.add(parts[1] + " is missing: " + name + " lists it.");
                } else if (!HexFormat.of().formatHex(found).equals(parts[0])) {
                    faults.add(parts[1] + " was altered: it is not what " + name + " says.");
                }
            }
            return lines;
        }

        private void keys(String wanted) throws Fault, GeneralSecurityException {
            List<Key> given = new ArrayList<>();
            for (String line : text("data/log/keys.txt").split("\n")) {
                given.add(Key.parse(line));
            }
            if (wanted != null && given.stream().noneMatch(key -> key.line.equals(wanted))) {
                faults.add("It is not signed with the key that you have: it names " + given.get(given.size() - 1).line);
            }
            keys = given;
        }

        private void signature() throws Fault, GeneralSecurityException {
            Note note = Note.parse(SIGNATURE, text(SIGNATURE));
            signer = note.signer(keys);
            String[] first = note.text.split("\n", 2);
            Map<String, String> lines = new LinkedHashMap<>();
            for (String line : first[1].split("\n")) {
                String[] parts = line.split(": ", 2);
                lines.put(parts[0], parts[parts.length - 1]);
            }
            head = lines;
            if (!first[0].equals("foi-workflow evidence 1")) {
                throw new Fault(SIGNATURE + " is signed, and says nothing of any evidence.");
            }
            if (!HexFormat.of().formatHex(need(TAG_MANIFEST)).equals(lines.get("tagmanifest-sha512"))) {
                faults.add("The signature is over another " + TAG_MANIFEST + ": something was changed after the signing,"
                        + " and the manifests with it.");
            }
            String info = text("bag-info.txt");
            for (String line : List.of("External-Identifier: " + lines.get("reference"),
                    "Foi-Profile: " + lines.get("profile"))) {
                if (!("\n" + info).contains("\n" + line + "\n")) {
                    faults.add("bag-info.txt does not say what was signed: " + line);
                }
            }
        }

        private void events() throws Fault, GeneralSecurityException {
            Note note = Note.parse("data/log/checkpoint.txt", text("data/log/checkpoint.txt"));
            Key key = note.signer(keys);
            Head checkpoint = Head.of(note, key);
            open = lines(OPEN);
            String withheld = text(WITHHELD);
            if (!withheld.matches("[0-9a-f]{64}\n")) {
                faults.add(WITHHELD + " is no commitment.");
            }
            if (!texts.containsKey(CLOSED)) {
                said.add(open.size() + " events are shown. What is withheld is named by one commitment, which says neither"
                        + " what nor how much it is; whoever holds the closed part can open it.");
                said.add("The log had " + checkpoint.size + " events when this was made.");
                return;
            }
            List<Event> events = new ArrayList<>();
            for (Map<String, Object> line : lines(CLOSED)) {
                Event event = Event.of(line);
                event.check(events.size(), head.get("reference"), checkpoint);
                events.add(event);
            }
            if (events.isEmpty()) {
                throw new Fault(CLOSED + " holds no event.");
            }
            closed = events;
            int shown = 0;
            for (Map<String, Object> line : open) {
                opened(line, events);
                shown++;
            }
            if (!HexFormat.of().formatHex(Event.chain(events, blinded(open)).get(events.size() - shown))
                    .concat("\n").equals(withheld)) {
                faults.add("What is closed is not what " + WITHHELD
                        + " commits to: the parts are not of the same case, or an event was moved from one to the other.");
            }
            said.add(events.size() + " events, from the first of the request on without a gap; each says what it said when it"
                    + " was recorded, and stands in the log of " + checkpoint.size + " events under its signed head.");
            said.add(shown + " of them are shown openly, word for word as they were recorded; " + (events.size() - shown)
                    + " are withheld from the open part, which commits to them.");
        }

        /** Finds the event that a line shows in part, and compares what it shows. */
        private void opened(Map<String, Object> line, List<Event> events) {
            String commitment = String.valueOf(line.get("commitment"));
            for (Event event : events) {
                if (event.blinded().equals(commitment)) {
                    for (Map.Entry<String, Object> field : object(line.get("fields")).entrySet()) {
                        if (!Objects.equals(field.getValue(), event.fields.get(field.getKey()))) {
                            faults.add("The open part says something else of event " + event.sequence
                                    + " than was recorded: " + field.getKey());
                        }
                    }
                    if (!Objects.equals(line.get("document"), event.line.get("document"))
                            && event.line.containsKey("document") && texts.containsKey(CLOSED)) {
                        faults.add("The open part names another file as the document of event " + event.sequence
                                + " than the closed part does.");
                    }
                    return;
                }
            }
            faults.add("The open part shows an event that is not of this case: " + Json.text(line.get("fields")));
        }

        /** Each document is the one to which the event that added it commits, and none is here that no event added. */
        private void documents() throws Fault {
            Set<String> added = new HashSet<>();
            for (Map<String, Object> line : open) {
                document(line, object(line.get("fields")), "a shown event", added);
            }
            for (Event event : closed) {
                document(event.line, event.fields, "event " + event.sequence, added);
            }
            for (String name : documents.keySet()) {
                if (!added.contains(name)) {
                    faults.add("The document " + name + " was slipped in: no event that is here added it.");
                }
            }
            if (!added.isEmpty()) {
                said.add(added.size() + (added.size() == 1 ? " document" : " documents, each")
                        + " the very file to which the event that added it commits.");
            }
        }

        private void document(Map<String, Object> line, Map<String, Object> fields, String by, Set<String> added) {
            Object name = line.get("document");
            if (name == null && !"DocumentAdded".equals(fields.get("type"))) {
                return;
            }
            if (name == null || !(fields.get("file") instanceof Map<?, ?>)) {
                faults.add("The line of " + by + " does not name both a document and the hash of its file.");
                return;
            }
            byte[] found = documents.get(name);
            Object recorded = object(fields.get("file")).get("sha256");
            if (found == null) {
                faults.add("The document " + name + " is missing: " + by + " added it.");
            } else if (!HexFormat.of().formatHex(found).equals(recorded)) {
                faults.add("The document " + name + " was altered: it is not the file to which " + by + " commits.");
            }
            added.add((String) name);
        }

        private static Set<String> blinded(List<Map<String, Object>> lines) {
            Set<String> blinded = new HashSet<>();
            lines.forEach(line -> blinded.add(String.valueOf(line.get("commitment"))));
            return blinded;
        }

        private void witnesses() throws Fault, GeneralSecurityException {
            Note note = Note.parse("data/log/checkpoint.txt", text("data/log/checkpoint.txt"));
            Head newest = Head.of(note, note.signer(keys));
            if (!texts.containsKey("data/log/witnesses.jsonl")) {
                said.add("Nobody outside holds a head of the log, as far as this bundle tells: against whoever holds database"
                        + " and key there is only their word.");
                return;
            }
            for (Map<String, Object> line : lines("data/log/witnesses.jsonl")) {
                Note held = Note.parse("what " + line.get("witness") + " holds", (String) line.get("checkpoint"));
                Head older = Head.of(held, held.signer(keys));
                List<byte[]> path = new ArrayList<>();
                list(line.get("consistency")).forEach(hash -> path.add(hex((String) hash)));
                if (!older.origin.equals(newest.origin) || !Tree.grown(older, newest, path)) {
                    faults.add("The log does not continue the head of " + older.size + " events that " + line.get("witness")
                            + " holds.");
                } else {
                    said.add(line.get("witness") + " was given the head of " + older.size + " events at " + line.get("at")
                            + ", which this log continues. Ask there for it.");
                    timeStamp((String) line.get("witness"), (String) line.get("receipt"),
                            utf8((String) line.get("checkpoint")));
                }
            }
        }

        /** Where the receipt is a time-stamp, it is over that head, and tells when the head was there. */
        private void timeStamp(String witness, String receipt, byte[] head) throws GeneralSecurityException {
            byte[] token = TimeStamp.in(receipt);
            if (token == null) {
                return;
            }
            try {
                TimeStamp stamp = TimeStamp.of(token, head);
                said.add("That head was there at " + stamp.time + ", by a time-stamp of "
                        + stamp.by.getSubjectX500Principal() + ", whose certificate (SHA-256 "
                        + HexFormat.of().formatHex(sha256(stamp.by.getEncoded())) + ") holds until "
                        + stamp.by.getNotAfter().toInstant() + ". Compare it with the one that this authority publishes.");
            } catch (Fault e) {
                faults.add("The time-stamp of " + witness + " does not hold: " + e.getMessage());
            }
        }

        int sameCase(Bundle other, PrintStream out) {
            Bundle whole = other.closed.isEmpty() ? this : other;
            Bundle part = whole == other ? this : other;
            if (whole.closed.isEmpty()) {
                out.println("CANNOT BE SAID. Neither bundle holds the closed part, so they cannot be compared.");
                return CANNOT;
            }
            part.open.forEach(line -> part.opened(line, whole.closed));
            if (!part.faults.isEmpty()) {
                out.println("WRONG. They are not of the same case: " + String.join(" ", part.faults));
                return WRONG;
            }
            byte[] committed = hex(part.text(WITHHELD, "").trim());
            if (Event.chain(whole.closed, blinded(part.open)).stream().anyMatch(link -> Arrays.equals(link, committed))) {
                out.println("SAME CASE. What " + part.file.getFileName() + " shows and withholds, "
                        + whole.file.getFileName() + " opens.");
                return WELL;
            }
            if (Instant.parse(part.head.get("made")).isAfter(Instant.parse(whole.head.get("made")))) {
                out.println("CANNOT BE SAID. All that " + part.file.getFileName() + " shows is of the same case. It was put"
                        + " together later, and withholds what was recorded since: ask for a closed part that is newer.");
                return CANNOT;
            }
            out.println("WRONG. What " + part.file.getFileName() + " withholds is not what " + whole.file.getFileName()
                    + " holds.");
            return WRONG;
        }

        void report(PrintStream out) {
            if (faults.isEmpty()) {
                out.println("VALID. " + file.getFileName() + " is the evidence of request " + head.get("reference")
                        + " for the profile " + head.get("profile") + ", as it was put together and signed at "
                        + head.get("made") + ".");
                said.forEach(words -> out.println("  " + words));
                out.println("  Signed with the key " + signer.line);
                out.println("  The time is that of whoever holds this key. Compare the key with the one that you have from"
                        + " elsewhere: one that comes with what it is to prove proves nothing by itself.");
            } else {
                out.println("NOT VALID. " + file.getFileName() + ":");
                faults.forEach(words -> out.println("  " + words));
            }
        }

        private List<Map<String, Object>> lines(String name) throws Fault {
            List<Map<String, Object>> lines = new ArrayList<>();
            String text = text(name);
            for (String line : text.isEmpty() ? new String[0] : text.split("\n")) {
                Map<String, Object> object = object(Json.parse(line));
                if (!Json.text(object).equals(line)) {
                    throw new Fault("A line of " + name + " is not in canonical form (RFC 8785).");
                }
                lines.add(object);
            }
            return lines;
        }

        private byte[] need(String name) throws Fault {
            byte[] hash = hashes.get(name);
            if (hash == null) {
                throw new Fault(name + " is missing.");
            }
            return hash;
        }

        private String text(String name) throws Fault {
            need(name);
            byte[] bytes = texts.get(name);
            if (bytes == null) {
                throw new Fault(name + " is too large for what it is.");
            }
            try {
                return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                throw new Fault(name + " is not in UTF-8.");
            }
        }

        private String text(String name, String otherwise) {
            byte[] bytes = texts.get(name);
            return bytes == null ? otherwise : new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** The zip. Nothing of it is ever written to a disk; what is not read into memory is hashed on the way. */
    private static final class Archive {

        private static final long MOST_TEXT = 64L << 20;

        private final Path file;

        Archive(Path file) {
            this.file = file;
        }

        void read(Map<String, byte[]> hashes, Map<String, byte[]> texts, Map<String, byte[]> documents)
                throws Fault, IOException {
            List<String> listed = new ArrayList<>();
            List<String> met = new ArrayList<>();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                zip.stream().forEach(entry -> listed.add(entry.getName()));
            } catch (ZipException e) {
                throw new Fault("It is no whole zip: it was cut off, or is something else (" + e.getMessage() + ").");
            }
            if (listed.isEmpty()) {
                throw new Fault("The zip is empty.");
            }
            Set<String> once = new HashSet<>();
            for (String name : listed) {
                safe(name);
                if (!once.add(name.toLowerCase(Locale.ROOT))) {
                    throw new Fault("The zip holds two files of the name " + name + ".");
                }
            }
            String root = listed.get(0).substring(0, listed.get(0).indexOf('/') + 1);
            try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    met.add(entry.getName());
                    if (root.isEmpty() || !entry.getName().startsWith(root)) {
                        throw new Fault(entry.getName() + " stands outside of the directory of the bundle.");
                    }
                    read(entry.getName().substring(root.length()), zip, hashes, texts, documents);
                }
            } catch (ZipException e) {
                throw new Fault("It is no whole zip: " + e.getMessage() + ".");
            }
            Collections.sort(listed);
            Collections.sort(met);
            if (!listed.equals(met)) {
                throw new Fault("The zip holds other files than its directory lists.");
            }
        }


        private static void safe(String name) throws Fault {
            boolean odd = name.startsWith("/") || name.endsWith("/") || name.contains("\\") || name.contains(":")
                    || name.chars().anyMatch(c -> c < ' ');
            for (String part : name.split("/", -1)) {
                odd |= part.isEmpty() || part.equals(".") || part.equals("..");
            }
            if (odd) {
                throw new Fault("The zip holds a file whose name leads somewhere else: " + name);
            }
        }

        private static void read(String name, InputStream in, Map<String, byte[]> hashes, Map<String, byte[]> texts,
                Map<String, byte[]> documents) throws IOException {
            MessageDigest digest = digest("SHA-512");
            MessageDigest second = digest("SHA-256");
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            boolean document = name.startsWith("data/open/documents/") || name.startsWith("data/closed/documents/");
            boolean keep = !document && (name.endsWith(".txt") || name.endsWith(".jsonl"));
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                if (document) {
                    second.update(buffer, 0, read);
                }
                size += read;
                if (keep && size <= MOST_TEXT) {
                    kept.write(buffer, 0, read);
                }
            }
            hashes.put(name, digest.digest());
            if (document) {
                documents.put(name, second.digest());
            }
            if (keep && size <= MOST_TEXT) {
                texts.put(name, kept.toByteArray());
            }
        }
    }

    /** An event that is laid open. */
    private static final class Event {

        private static final List<String> GROUPS = List.of("envelope", "requester", "question", "decision", "document",
                "actor");

        final long sequence;
        final Map<String, Object> fields = new TreeMap<>();
        private final Map<String, Object> line;
        private final byte[] commitment;

        private Event(Map<String, Object> line) {
            this.line = line;
            this.sequence = (Long) line.get("sequence");
            List<byte[]> parts = new ArrayList<>();
            parts.add(utf8("foi-workflow commitment 1\0"));
            for (String name : GROUPS) {
                Map<String, Object> group = object(object(line.get("groups")).get(name));
                fields.putAll(object(group.get("fields")));
                parts.add(sha256(utf8("foi-workflow group 1\0" + name + "\0"), hex((String) group.get("salt")),
                        utf8(Json.text(group.get("fields")))));
            }
            this.commitment = sha256(parts.toArray(new byte[0][]));
        }

        static Event of(Map<String, Object> line) {
            return new Event(line);
        }

        void check(int place, String reference, Head checkpoint) throws Fault {
            Map<String, Object> row = object(line.get("row"));
            if (sequence != place) {
                throw new Fault("Event " + place + " of the request is missing: the next that is there is " + sequence + ".");
            }
            if (!String.valueOf(reference).equals(row.get("stream")) || !row.get("stream").equals(fields.get("stream"))) {
                throw new Fault("Event " + place + " is not of request " + reference + ": what is closed is that of another"
                        + " case.");
            }
            boolean agrees = Long.valueOf(sequence).equals(fields.get("sequence"))
                    && row.get("type").equals(fields.get("type")) && row.get("revision").equals(fields.get("revision"))
                    && LocalDate.ofEpochDay((Long) row.get("happenedOn")).toString().equals(fields.get("on"));
            if (!agrees || !Arrays.equals(commitment, hex((String) line.get("commitment")))) {
                throw new Fault("Event " + place + " does not say what it said when it was recorded.");
            }
            byte[] leaf = leaf(row);
            List<byte[]> path = new ArrayList<>();
            list(line.get("inclusion")).forEach(hash -> path.add(hex((String) hash)));
            long position = (Long) line.get("position");
            if (position < 1 || !Tree.includes(leaf, position - 1, checkpoint, path)) {
                throw new Fault("Event " + place + " is not in the log under the head that is here: it was altered, or the"
                        + " head is another.");
            }
        }

        private byte[] leaf(Map<String, Object> row) {
            UUID id = UUID.fromString((String) row.get("id"));
            byte[] stored = sha256(utf8("foi-workflow event 1\0"), u64((Long) line.get("position")), u64(sequence),
                    u64((Long) row.get("recordedAt")), u64(id.getMostSignificantBits()),
                    u64(id.getLeastSignificantBits()), u64((Long) row.get("happenedOn")),
                    u64((Long) row.get("revision")), sized(utf8((String) row.get("stream"))),
                    sized(utf8((String) row.get("type"))), sized(utf8((String) row.get("payload"))),
                    sized(utf8((String) row.get("metadata"))), sized(hex((String) row.get("secret"))));
            return sha256(new byte[]{0}, utf8("foi-workflow leaf 1\0"), u64((Long) line.get("position")), stored, commitment);
        }

        String blinded() {
            return HexFormat.of().formatHex(blind());
        }

        private byte[] blind() {
            return sha256(utf8("foi-workflow blinded 1\0"), hex((String) line.get("blind")), commitment);
        }

        /** The commitments to none of what is withheld, to the first of it, to the first two, and so on. */
        static List<byte[]> chain(List<Event> events, Set<String> shown) {
            List<byte[]> chain = new ArrayList<>();
            chain.add(sha256(utf8("foi-workflow withheld 1\0"), hex((String) events.get(0).line.get("blind"))));
            for (Event event : events) {
                if (!shown.contains(event.blinded())) {
                    chain.add(sha256(utf8("foi-workflow withheld 1\0"), chain.get(chain.size() - 1), event.blind()));
                }
            }
            return chain;
        }
    }

    /** The head of the log. */
    private static final class Head {

        final String origin;
        final long size;
        final byte[] root;

        private Head(String origin, long size, byte[] root) {
            this.origin = origin;
            this.size = size;
            this.root = root;
        }

        static Head of(Note note, Key key) throws Fault {
            String[] lines = note.text.split("\n");
            if (lines.length < 3 || !lines[1].matches("0|[1-9][0-9]{0,17}")
                    || !(lines[0].equals(key.name) || lines[0].startsWith(key.name + "/epoch-"))) {
                throw new Fault("The signed head is none of this log.");
            }
            return new Head(lines[0], Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]));
        }
    }

    /** RFC 9162, 2.1.3.2 and 2.1.4.2. */
    private static final class Tree {

        static boolean includes(byte[] leaf, long index, Head head, List<byte[]> path) {
            if (index >= head.size) {
                return false;
            }
            long place = index;
            long last = head.size - 1;
            byte[] hash = leaf;
            for (byte[] beside : path) {
                if (last == 0) {
                    return false;
                }
                if ((place & 1) == 1 || place == last) {
                    hash = node(beside, hash);
                    while ((place & 1) == 0) {
                        place >>= 1;
                        last >>= 1;
                    }
                } else {
                    hash = node(hash, beside);
                }
                place >>= 1;
                last >>= 1;
            }
            return last == 0 && Arrays.equals(hash, head.root);
        }

        static boolean grown(Head older, Head newer, List<byte[]> given) {
            if (older.size == newer.size) {
                return given.isEmpty() && Arrays.equals(older.root, newer.root);
            }
            List<byte[]> path = new ArrayList<>(given);
            if (Long.bitCount(older.size) == 1) {
                path.add(0, older.root);
            }
            if (older.size < 1 || older.size > newer.size || path.isEmpty()) {
                return false;
            }
            long place = older.size - 1;
            long last = newer.size - 1;
            while ((place & 1) == 1) {
                place >>= 1;
                last >>= 1;
            }
            byte[] before = path.get(0);
            byte[] after = before;
            for (byte[] beside : path.subList(1, path.size())) {
                if (last == 0) {
                    return false;
                }
                if ((place & 1) == 1 || place == last) {
                    before = node(beside, before);
                    after = node(beside, after);
                    while (place != 0 && (place & 1) == 0) {
                        place >>= 1;
                        last >>= 1;
                    }
                } else {
                    after = node(after, beside);
                }
                place >>= 1;
                last >>= 1;
            }
            return last == 0 && Arrays.equals(before, older.root) && Arrays.equals(after, newer.root);
        }

        private static byte[] node(byte[] left, byte[] right) {
            return sha256(new byte[]{1}, left, right);
        }
    }

    /** A time-stamp (RFC 3161) with the certificate of its signer (RFC 5652). */
    private static final class TimeStamp {

        private static final String SIGNED_DATA = "06092a864886f70d010702";
        private static final String MESSAGE_DIGEST = "06092a864886f70d010904";
        private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
        /** The hash functions that are known, by their identifiers. */
        private static final Map<String, String> HASHES = Map.of("0609608648016503040201", "SHA-256",
                "0609608648016503040202", "SHA-384", "0609608648016503040203", "SHA-512");

        final Instant time;
        final X509Certificate by;

        private TimeStamp(Instant time, X509Certificate by) {
            this.time = time;
            this.by = by;
        }

        /** The bytes of a receipt that is a time-stamp; null for any other. */
        static byte[] in(String receipt) {
            try {
                byte[] token = Base64.getDecoder().decode(receipt);
                return Der.of(token).child(0).is(SIGNED_DATA) ? token : null;
            } catch (Fault | IllegalArgumentException e) {
                return null;
            }
        }

        static TimeStamp of(byte[] token, byte[] stamped) throws Fault, GeneralSecurityException {
            Der signed = Der.of(token).child(1).child(0);
            byte[] info = signed.child(2).child(1).child(0).content();
            Der told = Der.of(info);
            Der imprint = told.child(2);
            if (!Arrays.equals(imprint.child(1).content(), hash(imprint.child(0)).digest(stamped))) {
                throw new Fault("it is over something else than this head.");
            }
            Instant time = time(new String(told.child(4).content(), StandardCharsets.US_ASCII));
            Der signer = signed.child(signed.size() - 1).child(0);
            byte[] attributes = signer.child(3).encoded();
            attributes[0] = 0x31; // signed as a set, sent under a tag of its own
            MessageDigest hash = hash(signer.child(2));
            if (!Arrays.equals(digest(Der.of(attributes)), hash.digest(info))) {
                throw new Fault("it was altered.");
            }
            for (Der each : signed.child(3).children()) {
                X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(each.encoded()));
                if (signed(certificate, hash, attributes, signer.child(5).content())) {
                    return new TimeStamp(time, fit(certificate, time));
                }
            }
            throw new Fault("no certificate that comes with it is that of its signer.");
        }

        private static X509Certificate fit(X509Certificate signer, Instant time) throws Fault, GeneralSecurityException {
            List<String> uses = signer.getExtendedKeyUsage();
            if (uses == null || !uses.contains(TIME_STAMPING)) {
                throw new Fault("its signer may not give time-stamps.");
            }
            if (time.isBefore(signer.getNotBefore().toInstant()) || time.isAfter(signer.getNotAfter().toInstant())) {
                throw new Fault("the certificate of its signer did not hold at " + time + ".");
            }
            return signer;
        }

        private static boolean signed(X509Certificate by, MessageDigest hash, byte[] text, byte[] signature) {
            try {
                Signature check = Signature.getInstance(hash.getAlgorithm().replace("-", "") + "with"
                        + (by.getPublicKey().getAlgorithm().equals("EC") ? "ECDSA" : by.getPublicKey().getAlgorithm()));
                check.initVerify(by.getPublicKey());
                check.update(text);
                return check.verify(signature);
            } catch (GeneralSecurityException e) {
                return false; // a key of another kind is not the signer's
            }
        }

        private static byte[] digest(Der attributes) throws Fault {
            for (Der attribute : attributes.children()) {
                if (attribute.child(0).is(MESSAGE_DIGEST)) {
                    return attribute.child(1).child(0).content();
                }
            }
            throw new Fault("it does not say what was signed.");
        }

        private static MessageDigest hash(Der algorithm) throws Fault {
            String name = HASHES.get(HexFormat.of().formatHex(algorithm.child(0).encoded()));
            if (name == null) {
                throw new Fault("it uses a hash function that is not known here.");
            }
            return Verify.digest(name);
        }

        /** A GeneralizedTime, as RFC 3161 has it written: 20211001120000.5Z. */
        private static Instant time(String written) throws Fault {
            if (!written.matches("[0-9]{14}([.][0-9]{1,9})?Z")) {
                throw new Fault("its time cannot be read: " + written);
            }
            return Instant.parse(written.replaceFirst("(....)(..)(..)(..)(..)(.*)", "$1-$2-$3T$4:$5:$6"));
        }
    }

    /** As much of DER (X.690) as a time-stamp needs. */
    private static final class Der {

        private final byte[] bytes;
        private final int begin;
        private final int content;
        private final int end;

        private Der(byte[] bytes, int begin, int limit) throws Fault {
            int at = begin + 1;
            int length = at < limit ? bytes[at++] & 0xff : -1;
            if (length > 0x80 && length <= 0x84) {
                int more = length & 0x7f;
                length = 0;
                for (int i = 0; i < more && length >= 0; i++) {
                    length = at < limit ? length << 8 | bytes[at++] & 0xff : -1;
                }
            }
            if (length < 0 || length > limit - at) {
                throw new Fault("it cannot be read.");
            }
            this.bytes = bytes;
            this.begin = begin;
            this.content = at;
            this.end = at + length;
        }

        static Der of(byte[] bytes) throws Fault {
            return new Der(bytes, 0, bytes.length);
        }

        List<Der> children() throws Fault {
            List<Der> children = new ArrayList<>();
            for (int at = content; at < end; at = children.get(children.size() - 1).end) {
                children.add(new Der(bytes, at, end));
            }
            return children;
        }

        Der child(int index) throws Fault {
            List<Der> children = children();
            if (index >= children.size()) {
                throw new Fault("it cannot be read.");
            }
            return children.get(index);
        }

        int size() throws Fault {
            return children().size();
        }

        boolean is(String encoded) {
            return HexFormat.of().formatHex(encoded()).equals(encoded);
        }

        byte[] encoded() {
            return Arrays.copyOfRange(bytes, begin, end);
        }

        byte[] content() {
            return Arrays.copyOfRange(bytes, content, end);
        }
    }

    /** An Ed25519 key under its name, as C2SP signed-note writes it. */
    private static final class Key {

        private static final byte[] X509 = hex("302a300506032b6570032100");

        final String line;
        final String name;
        final byte[] id;
        private final java.security.PublicKey key;

        private Key(String line, String name, byte[] id, java.security.PublicKey key) {
            this.line = line;
            this.name = name;
            this.id = id;
            this.key = key;
        }

        static Key parse(String line) throws Fault, GeneralSecurityException {
            String[] parts = line.split("\\+", 3);
            byte[] typed = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
            if (typed.length != 33 || typed[0] != 1) {
                throw new Fault("The key of the log is none: " + line);
            }
            byte[] id = Arrays.copyOf(sha256(utf8(parts[0]), new byte[]{'\n'}, typed), 4);
            if (!HexFormat.of().formatHex(id).equals(parts[1])) {
                throw new Fault("The key of the log is not the one that it is named: " + line);
            }
            byte[] encoded = Arrays.copyOf(X509, X509.length + 32);
            System.arraycopy(typed, 1, encoded, X509.length, 32);
            return new Key(line, parts[0], id,
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        }

        boolean signed(byte[] text, byte[] signature) throws GeneralSecurityException {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(text);
            return ed25519.verify(signature);
        }
    }

    /** A text with signatures, C2SP signed-note. */
    private static final class Note {

        final String text;
        private final String where;
        private final List<String> signatures;

        private Note(String where, String text, List<String> signatures) {
            this.where = where;
            this.text = text;
            this.signatures = signatures;
        }

        static Note parse(String where, String note) throws Fault {
            int blank = note.lastIndexOf("\n\n");
            if (blank < 0 || !note.endsWith("\n")) {
                throw new Fault(where + " is no signed text.");
            }
            return new Note(where, note.substring(0, blank + 1), List.of(note.substring(blank + 2).split("\n")));
        }

        /** The known key that signed it, none of which may be abused. */
        Key signer(List<Key> keys) throws Fault, GeneralSecurityException {
            Key signer = null;
            for (String line : signatures) {
                String[] parts = line.split(" ");
                byte[] signature = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
                for (Key key : keys) {
                    boolean claims = signature.length == 68 && parts[1].equals(key.name)
                            && Arrays.equals(Arrays.copyOf(signature, 4), key.id);
                    if (claims && !key.signed(utf8(text), Arrays.copyOfRange(signature, 4, 68))) {
                        throw new Fault("The signature of " + where + " is not that of the key of the log: it was forged, or the"
                                + " text was altered.");
                    }
                    signer = claims ? key : signer;
                }
            }
            if (signer == null) {
                throw new Fault(where + " is not signed with the key of the log.");
            }
            return signer;
        }
    }

    /** As much of JSON as RFC 8785 texts without fractions need. */
    private static final class Json {

        private static final int DEEPEST = 64;

        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        static Object parse(String text) throws Fault {
            Json json = new Json(text);
            try {
                Object value = json.value(0);
                if (json.at == text.length()) {
                    return value;
                }
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                throw new Fault("A line is no JSON.");
            }
            throw new Fault("A line is no JSON.");
        }

        private Object value(int depth) throws Fault {
            if (depth > DEEPEST) {
                throw new Fault("A line is nested too deep.");
            }
            switch (text.charAt(at)) {
                case '{':
                    return members(depth);
                case '[':
                    return elements(depth);
                case '"':
                    return string();
                case 't':
                    return word("true", Boolean.TRUE);
                case 'f':
                    return word("false", Boolean.FALSE);
                default:
                    int begin = at;
                    while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
                        at++;
                    }
                    return Long.valueOf(text.substring(begin, at));
            }
        }

        private Map<String, Object> members(int depth) throws Fault {
            Map<String, Object> members = new TreeMap<>();
            at++;
            while (text.charAt(at) != '}') {
                String name = string();
                expect(':');
                if (members.put(name, value(depth + 1)) != null) {
                    throw new Fault("A line names a field twice.");
                }
                more('}');
            }
            at++;
            return members;
        }

        private List<Object> elements(int depth) throws Fault {
            List<Object> elements = new ArrayList<>();
            at++;
            while (text.charAt(at) != ']') {
                elements.add(value(depth + 1));
                more(']');
            }
            at++;
            return elements;
        }

        private void more(char end) throws Fault {
            if (text.charAt(at) != end) {
                expect(',');
            }
        }

        private void expect(char c) throws Fault {
            if (text.charAt(at++) != c) {
                throw new Fault("A line is no JSON.");
            }
        }

        private Object word(String word, Object value) throws Fault {
            if (!text.startsWith(word, at)) {
                throw new Fault("A line is no JSON.");
            }
            at += word.length();
            return value;
        }

        private String string() throws Fault {
            expect('"');
            StringBuilder out = new StringBuilder();
            for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
                if (c != '\\') {
                    out.append(c);
                    continue;
                }
                char escaped = text.charAt(at++);
                int known = "\"\\/bfnrt".indexOf(escaped);
                if (known >= 0) {
                    out.append("\"\\/\b\f\n\r\t".charAt(known));
                } else {
                    out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                    at += 4;
                }
            }
            return out.toString();
        }

        /** In canonical form. */
        static String text(Object value) {
            StringBuilder out = new StringBuilder();
            write(value, out);
            return out.toString();
        }

        private static void write(Object value, StringBuilder out) {
            String separator = "";
            if (value instanceof Map<?, ?>) {
                out.append('{');
                for (Map.Entry<String, Object> member : object(value).entrySet()) {
                    out.append(separator);
                    quote(member.getKey(), out);
                    out.append(':');
                    write(member.getValue(), out);
                    separator = ",";
                }
                out.append('}');
            } else if (value instanceof List<?> elements) {
                out.append('[');
                for (Object element : elements) {
                    out.append(separator);
                    write(element, out);
                    separator = ",";
                }
                out.append(']');
            } else if (value instanceof String string) {
                quote(string, out);
            } else {
                out.append(value);
            }
        }

        private static void quote(String string, StringBuilder out) {
            out.append('"');
            for (int i = 0; i < string.length(); i++) {
                char c = string.charAt(i);
                int known = "\"\\\b\f\n\r\t".indexOf(c);
                if (known >= 0) {
                    out.append('\\').append("\"\\bfnrt".charAt(known));
                } else if (c < ' ') {
                    out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
            out.append('"');
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] u64(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static byte[] sized(byte[] bytes) {
        return ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes).array();
    }

    private static byte[] sha256(byte[]... parts) {
        MessageDigest digest = digest("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
