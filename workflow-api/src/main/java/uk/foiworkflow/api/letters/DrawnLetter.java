package uk.foiworkflow.api.letters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.Language;

/**
 * How a letter is drawn up.
 *
 * @param on the day on which it is drawn up, which it bears
 * @param lang the language of its words, en or cy; left out, the one that the requester would have, or else English
 * @param form pdf or html; PDF when left out
 * @param replaces the document in whose place it stands
 */
record DrawnLetter(LocalDate on, @Nullable Language lang, @Nullable Form form, @Nullable Integer replaces) {

    /** @param preferred the language that the requester would have */
    Language language(Language preferred) {
        return lang == null ? preferred : lang;
    }

    Form kept() {
        return form == null ? Form.PDF : form;
    }
}
