package uk.foiworkflow.api.letters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.Language;

/**
 * How a letter is drawn up.
 *
 * @param on the day on which it is drawn up, which it bears
 * @param lang the language of its words, en or cy; English when left out
 * @param form pdf or html; PDF when left out
 * @param replaces the document in whose place it stands
 */
record DrawnLetter(LocalDate on, @Nullable Language lang, @Nullable Form form, @Nullable Integer replaces) {

    Language language() {
        return lang == null ? Language.EN : lang;
    }

    Form kept() {
        return form == null ? Form.PDF : form;
    }
}
