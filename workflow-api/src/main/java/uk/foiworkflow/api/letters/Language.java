package uk.foiworkflow.api.letters;

import java.util.Locale;
import uk.foiworkflow.law.Wire;

/** The languages in which letters are written. */
enum Language {
    EN, CY;

    Locale locale() {
        return Locale.of(toString(), "GB");
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
