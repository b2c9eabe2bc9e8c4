package uk.foiworkflow.api.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import uk.foiworkflow.document.HiddenData;

/** The properties of an office file that name somebody, or say where it was made. */
final class PropertyWords {

    private static final Set<String> NAMING = Set.of("creator", "lastModifiedBy", "Manager", "Company",
            "HyperlinkBase", "keywords", "description", "category", "subject", "initial-creator", "printed-by",
            "keyword",
            "user-defined");
    /** What programs write in the place of a name. */
    private static final Set<String> NOBODY = Set.of("", "Apache POI", "openpyxl");

    private PropertyWords() {}

    static void look(InputStream part, Budget budget, Findings findings) throws IOException {
        XmlTags.each(part, budget, tag -> {
        }, (element, words) -> findings.addIf(NAMING.contains(element) && names(words), HiddenData.PROPERTIES,
                element));
    }

    static boolean names(String words) {
        return !NOBODY.contains(words.strip());
    }
}
