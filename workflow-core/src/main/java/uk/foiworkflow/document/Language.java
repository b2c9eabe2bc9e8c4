package uk.foiworkflow.document;

import java.util.Locale;
import uk.foiworkflow.law.Wire;

/** The languages in which letters are written. */
public enum Language {
    EN, CY;

    /** The locale of its dates. */
    public Locale locale() {
        return Locale.of(toString(), "GB");
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
