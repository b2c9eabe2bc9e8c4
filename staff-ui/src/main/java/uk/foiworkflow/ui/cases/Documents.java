package uk.foiworkflow.ui.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents of a case, with what is hidden in them. */
record Documents(List<Document> documents) {

    /** A document. */
    record Document(int document, String kind, String title, @Nullable String name, LocalDate on,
            @Nullable Integer pages, @Nullable Integer replacedBy, List<String> exemptions, String mediaType,
            String size, boolean checked, List<Finding> findings) {}

    /** Something that whoever is given it would not see at once. */
    record Finding(int finding, String words, String where, boolean answered) {}
}
