package uk.foiworkflow.api.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.files.XmlTags.Tag;
import uk.foiworkflow.document.HiddenData;
import uk.foiworkflow.store.KeptFile;

/**
 * Looks through a workbook, text or presentation in the form that Office writes since 2007: a zip of parts in XML. It is read
 * as a stream, part by part and tag by tag, so that its size is of no account.
 */
final class OfficeCheck {

    /** A part whose mere presence says it. */
    private record Telling(Pattern part, HiddenData what) {

        static Telling of(String part, HiddenData what) {
            return new Telling(Pattern.compile(part), what);
        }
    }

    private static final List<Telling> TELLING = List.of(
            Telling.of("xl/pivotCache/pivotCacheDefinition.*\\.xml", HiddenData.PIVOT_CACHE),
            Telling.of("xl/externalLinks/externalLink[^/]*\\.xml", HiddenData.EXTERNAL_LINK),
            Telling.of("xl/connections\\.xml|xl/queryTables/.*\\.xml", HiddenData.DATA_CONNECTION),
            Telling.of("(xl|word|ppt)/(threadedComments/|comments/)?(threadedC|c)omments?[^/]*\\.xml|ppt/comments/.*",
                    HiddenData.COMMENT),
            Telling.of("xl/revisions/.*\\.xml", HiddenData.TRACKED_CHANGE),
            Telling.of("ppt/notesSlides/[^/]*\\.xml", HiddenData.SPEAKER_NOTES),
            Telling.of(".*/vbaProject\\.bin|xl/macrosheets/.*", HiddenData.MACRO),
            Telling.of(".*/embeddings/.*|.*/activeX/.*", HiddenData.EMBEDDED_FILE),
            Telling.of("docProps/custom\\.xml", HiddenData.PROPERTIES));

    private static final Pattern SHEET = Pattern.compile("xl/(worksheets|chartsheets|dialogsheets)/[^/]*\\.xml");
    private static final Pattern SLIDE = Pattern.compile("ppt/slides/[^/]*\\.xml");
    private static final Pattern TEXT = Pattern
            .compile("word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml");
    private static final Pattern PROPERTIES = Pattern.compile("docProps/(core|app)\\.xml");
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String WORKBOOK_TARGETS = "xl/_rels/workbook.xml.rels";
    private static final String CONTENTS = "[Content_Types].xml";

    private final Budget budget;
    private final Findings findings;
    /** The name of a sheet by its relation, and its part by that. */
    private final Map<String, String> sheets = new HashMap<>();
    private final Map<String, String> parts = new HashMap<>();
    /** What is hidden in a part whose sheet may still be nameless. */
    private final Map<String, HiddenData> rows = new HashMap<>();
    private final Map<String, HiddenData> columns = new HashMap<>();

    OfficeCheck(Budget budget, Findings findings) {
        this.budget = budget;
        this.findings = findings;
    }

    /** @throws IOException when it cannot be read to the end, or more than may be looked through */
    void look(KeptFile file) throws IOException {
        ZipParts.each(file, budget, CONTENTS, (name, bytes) -> {
            TELLING.stream().filter(telling -> telling.part().matcher(name).matches())
                    .forEach(telling -> findings.add(telling.what(), name));
            part(name, bytes);
        });
        rows.forEach((part, what) -> findings.add(what, sheet(part)));
        columns.forEach((part, what) -> findings.add(what, sheet(part)));
    }

    private void part(String name, InputStream part) throws IOException {
        if (name.equals(WORKBOOK)) {
            XmlTags.each(part, budget, this::workbook);
        } else if (name.equals(WORKBOOK_TARGETS)) {
            XmlTags.each(part, budget, tag -> {
                if (tag.is("Relationship")) {
                    parts.put("xl/" + tag.attribute("Target"), String.valueOf(tag.attribute("Id")));
                    parts.put(String.valueOf(tag.attribute("Target")).replaceFirst("^/", ""),
                            String.valueOf(tag.attribute("Id")));
                }
            });
        } else if (SHEET.matcher(name).matches()) {
            XmlTags.each(part, budget, tag -> sheet(name, tag));
        } else if (TEXT.matcher(name).matches()) {
            XmlTags.each(part, budget, tag -> text(name, tag));
        } else if (SLIDE.matcher(name).matches()) {
            XmlTags.each(part, budget,
                    tag -> findings.addIf(
                            tag.is("sld") && !Objects.requireNonNullElse(tag.attribute("show"), "1").matches("1|true"),
                            HiddenData.HIDDEN_SLIDE, name));
        } else if (PROPERTIES.matcher(name).matches()) {
            PropertyWords.look(part, budget, findings);
        }
    }

    private void workbook(Tag tag) {
        if (tag.is("sheet")) {
            String name = String.valueOf(tag.attribute("name"));
            sheets.put(String.valueOf(tag.attribute("id")), name);
            String state = Objects.requireNonNullElse(tag.attribute("state"), "visible");
            findings.addIf(state.equals("hidden"), HiddenData.HIDDEN_SHEET, name);
            findings.addIf(state.equals("veryHidden"), HiddenData.VERY_HIDDEN_SHEET, name);
        } else if (tag.is("definedName") && tag.says("hidden")) {
            String name = String.valueOf(tag.attribute("name"));
            // The program notes its own filters so.
            findings.addIf(!name.startsWith("_xlnm."), HiddenData.HIDDEN_NAME, name);
        }
    }

    private void sheet(String part, Tag tag) {
        if (tag.is("row") && (tag.says("hidden") || "0".equals(tag.attribute("ht")))) {
            rows.put(part, HiddenData.HIDDEN_ROWS);
        } else if (tag.is("col") && (tag.says("hidden") || "0".equals(tag.attribute("width")))) {
            columns.put(part, HiddenData.HIDDEN_COLUMNS);
        }
    }

    private void text(String part, Tag tag) {
        switch (tag.name()) {
            case "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "cellIns", "cellDel" ->
                findings.add(HiddenData.TRACKED_CHANGE, part);
            case "vanish", "webHidden" -> {
                String value = tag.attribute("val");
                findings.addIf(value == null || tag.says("val"), HiddenData.HIDDEN_TEXT, part);
            }
            default -> {
            }
        }
    }

    private String sheet(String part) {
        String relation = parts.get(part);
        @Nullable
        String name = relation == null ? null : sheets.get(relation);
        return name == null ? part : name;
    }
}
