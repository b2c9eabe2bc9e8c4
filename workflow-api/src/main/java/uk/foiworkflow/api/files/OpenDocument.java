package uk.foiworkflow.api.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.files.XmlTags.Tag;
import uk.foiworkflow.document.HiddenData;
import uk.foiworkflow.store.KeptFile;

/**
 * Looks through a workbook, text or presentation in the form of OpenDocument (ISO/IEC 26300): a zip of parts in XML, read as a
 * stream. What is not shown is marked in a style, which stands before what has it.
 */
final class OpenDocument {

    private static final Map<Pattern, HiddenData> TELLING = Map.of(
            Pattern.compile("(Basic|Scripts)/.*\\.(xml|xlb|py|js|bsh)"), HiddenData.MACRO,
            Pattern.compile("Object [^/]*(/content\\.xml)?|ObjectReplacements/.*"), HiddenData.EMBEDDED_FILE,
            Pattern.compile("Versions/.*|VersionList\\.xml"), HiddenData.EARLIER_VERSION);
    /** What an element says by being there. */
    private static final Map<String, HiddenData> SAYING = Map.ofEntries(
            Map.entry("changed-region", HiddenData.TRACKED_CHANGE),
            Map.entry("change-info", HiddenData.TRACKED_CHANGE), Map.entry("annotation", HiddenData.COMMENT),
            Map.entry("hidden-text", HiddenData.HIDDEN_TEXT), Map.entry("hidden-paragraph", HiddenData.HIDDEN_TEXT),
            Map.entry("data-pilot-table", HiddenData.PIVOT_CACHE),
            Map.entry("table-source", HiddenData.EXTERNAL_LINK),
            Map.entry("cell-range-source", HiddenData.EXTERNAL_LINK),
            Map.entry("section-source", HiddenData.EXTERNAL_LINK), Map.entry("dde-link", HiddenData.EXTERNAL_LINK),
            Map.entry("dde-source", HiddenData.EXTERNAL_LINK),
            Map.entry("database-source-sql", HiddenData.DATA_CONNECTION),
            Map.entry("database-source-table", HiddenData.DATA_CONNECTION),
            Map.entry("database-source-query", HiddenData.DATA_CONNECTION),
            Map.entry("event-listener", HiddenData.MACRO));
    private static final Set<String> WORDS_OF_A_SHAPE = Set.of("p", "span", "a", "h");
    /** Between the address of another file and what is in it. */
    private static final String LINK = "'#";
    private static final Pattern NOTHING = Pattern.compile("0*\\.?0*[a-z%]*");

    private final Budget budget;
    private final Findings findings;
    private final Set<String> unseen = new HashSet<>();
    private @Nullable String style;
    private String sheet = "the document";
    private boolean notes;
    private int slide;

    OpenDocument(Budget budget, Findings findings) {
        this.budget = budget;
        this.findings = findings;
    }

    /** @throws IOException when it cannot be read to the end, or more than may be looked through */
    void look(KeptFile file) throws IOException {
        ZipParts.each(file, budget, "content.xml", (name, bytes) -> {
            TELLING.forEach((part, what) -> findings.addIf(part.matcher(name).matches(), what, name));
            part(name, bytes);
        });
    }

    private void part(String name, InputStream part) throws IOException {
        switch (name) {
            case "content.xml", "styles.xml" -> XmlTags.each(part, budget, this::tag, this::words);
            case "meta.xml" -> PropertyWords.look(part, budget, findings);
            case "META-INF/manifest.xml" -> XmlTags.each(part, budget, tag -> findings
                    .addIf(tag.is("encryption-data"), HiddenData.PROTECTED, "the whole file"));
            default -> {
            }
        }
    }

    private void tag(Tag tag) {
        HiddenData said = SAYING.get(tag.name());
        if (said != null) {
            findings.add(said, sheet);
        }
        switch (tag.name()) {
            case "style", "default-style" -> style = tag.attribute("name");
            case "table-properties", "text-properties", "drawing-page-properties", "table-row-properties",
                    "table-column-properties" ->
                properties(tag);
            case "table" -> {
                sheet = String.valueOf(tag.attribute("name"));
                // What was read through a link is kept as a sheet that is never shown.
                findings.addIf(isUnseen(tag),
                        sheet.contains(LINK) ? HiddenData.EXTERNAL_LINK : HiddenData.HIDDEN_SHEET, sheet);
            }
            case "table-cell" -> findings.addIf(
                    String.valueOf(tag.attribute("formula")).contains(LINK), HiddenData.EXTERNAL_LINK, sheet);
            case "table-row" -> findings.addIf(isUnseen(tag), HiddenData.HIDDEN_ROWS, sheet);
            case "table-column" -> findings.addIf(isUnseen(tag), HiddenData.HIDDEN_COLUMNS, sheet);
            case "section" -> findings.addIf(
                    isSet(tag, "display", "true") || tag.attribute("condition") != null, HiddenData.HIDDEN_TEXT,
                    String.valueOf(tag.attribute("name")));
            case "layer" -> findings.addIf(isSet(tag, "display", "always"), HiddenData.LAYER,
                    String.valueOf(tag.attribute("name")));
            case "page" -> {
                slide++;
                notes = false;
                sheet = "slide " + slide;
                findings.addIf(isUnseen(tag), HiddenData.HIDDEN_SLIDE, sheet);
            }
            case "notes" -> notes = slide > 0;
            case "annotation" -> notes = false;
            default -> {
            }
        }
    }

    private void properties(Tag tag) {
        boolean hidden = "false".equals(tag.attribute("display")) || "none".equals(tag.attribute("display"))
                || "hidden".equals(tag.attribute("visibility")) || isNothing(tag.attribute("row-height"))
                || isNothing(tag.attribute("column-width"));
        if (hidden && tag.is("text-properties")) {
            findings.add(HiddenData.HIDDEN_TEXT, String.valueOf(style));
        } else if (hidden && style != null) {
            unseen.add(style);
        }
    }

    private void words(String element, String words) {
        findings.addIf(notes && WORDS_OF_A_SHAPE.contains(element), HiddenData.SPEAKER_NOTES, sheet);
    }

    private boolean isUnseen(Tag tag) {
        return isSet(tag, "visibility", "visible") || unseen.contains(String.valueOf(tag.attribute("style-name")));
    }

    private static boolean isSet(Tag tag, String attribute, String usual) {
        String value = tag.attribute(attribute);
        return value != null && !value.equals(usual);
    }

    private static boolean isNothing(@Nullable String length) {
        return length != null && NOTHING.matcher(length).matches();
    }
}
