package uk.foiworkflow.api.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.store.KeptFile;

/** Tells what a file is by what is in it, and whether its name says the same. */
public final class MediaTypes {

    static final String OLD_OFFICE = "application/x-tika-msoffice";
    private static final String ZIP = "application/zip";
    private static final String TEXT = "text/plain";
    private static final String MAIN = ".main+xml";
    private static final int HEAD = 1 << 16;
    private static final int FIRST_PARTS = 64;
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";
    private static final Map<String, String> ENDINGS = Map.ofEntries(Map.entry("application/pdf", ".pdf"),
            Map.entry(TEXT, ".txt"), Map.entry("text/csv", ".csv"), Map.entry("message/rfc822", ".eml"),
            Map.entry("application/rtf", ".rtf"), Map.entry("image/jpeg", ".jpg"), Map.entry("image/png", ".png"),
            Map.entry("image/tiff", ".tif"), Map.entry("image/gif", ".gif"), Map.entry(ZIP, ".zip"),
            Map.entry("application/msword", ".doc"), Map.entry("application/vnd.ms-excel", ".xls"),
            Map.entry("application/vnd.ms-powerpoint", ".ppt"), Map.entry("application/vnd.ms-outlook", ".msg"),
            Map.entry(OOXML + "wordprocessingml.document", ".docx"),
            Map.entry(OOXML + "spreadsheetml.sheet", ".xlsx"),
            Map.entry(OOXML + "presentationml.presentation", ".pptx"), Map.entry(ODF + "text", ".odt"),
            Map.entry(ODF + "spreadsheet", ".ods"), Map.entry(ODF + "presentation", ".odp"));
    private static final Tika TIKA = new Tika();
    private static final MediaTypeRegistry REGISTRY = MediaTypeRegistry.getDefaultRegistry();

    private MediaTypes() {}

    /**
     * What a file is.
     *
     * @param mediaType by its content; plain text is the kind of text that its name says
     * @param calledType what its name makes of it, where that is something else; null where it is not
     */
    public record Recognised(String mediaType, @Nullable String calledType) {}

    /**
     * Recognises a file.
     *
     * @param name that it came with; null when it had none
     */
    public static Recognised of(KeptFile file, @Nullable String name) {
        String actual = content(file);
        String called = name == null ? "application/octet-stream" : TIKA.detect(name);
        if (called.equals("application/octet-stream") || called.equals(actual)) {
            return new Recognised(actual, null);
        }
        MediaType by = MediaType.parse(called);
        if (actual.equals(TEXT) && REGISTRY.isInstanceOf(by, MediaType.TEXT_PLAIN)) {
            return new Recognised(called, null);
        }
        return new Recognised(actual, REGISTRY.isInstanceOf(MediaType.parse(actual), by)
                || (actual.equals(OLD_OFFICE) && REGISTRY.isInstanceOf(by, MediaType.parse(actual))) ? null : called);
    }

    private static String content(KeptFile file) {
        byte[] head = new byte[(int) Math.min(HEAD, file.label().size())];
        for (int read = 0; read < head.length;) {
            read += file.read(read, head, read, head.length - read);
        }
        String type = head.length == 0 ? "application/octet-stream" : TIKA.detect(head);
        return type.equals(ZIP) || REGISTRY.isInstanceOf(type, MediaType.APPLICATION_ZIP) ? zip(file) : type;
    }

    /** How the name of a file of that type ends; of one that a program might run when it is opened, as of unknown ones. */
    public static String ending(String mediaType) {
        String ending = ENDINGS.get(mediaType);
        return ending == null ? ".bin" : ending;
    }

    /** An office file says in its list of parts what it is, an open document in its first part. */
    private static String zip(KeptFile file) {
        Budget budget = new Budget(TIME);
        var type = new AtomicReference<>(ZIP);
        try (ZipInputStream zip = new ZipInputStream(file.stream())) {
            int parts = 0;
            for (ZipEntry part = zip.getNextEntry(); part != null && parts < FIRST_PARTS; part = zip.getNextEntry()) {
                parts++;
                budget.step();
                InputStream bytes = budget.counted(zip);
                if (part.getName().equals("[Content_Types].xml")) {
                    XmlTags.each(bytes, budget, tag -> {
                        String contents = tag.attribute("ContentType");
                        if (contents != null && contents.endsWith(MAIN)) {
                            type.set(contents.substring(0, contents.length() - MAIN.length())
                                    + (contents.contains(".macroEnabled") ? ".12" : ""));
                        }
                    });
                    return type.get();
                }
                if (part.getName().equals("mimetype") && parts == 1) {
                    MediaType said = MediaType.parse(new String(bytes.readNBytes(100),
                            StandardCharsets.US_ASCII).strip());
                    return said == null ? ZIP : said.toString();
                }
            }
        } catch (IOException e) {
            // What it is, it still is; that it is broken is found by whoever looks through it.
        }
        return type.get();
    }
}
