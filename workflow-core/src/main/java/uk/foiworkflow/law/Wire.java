package uk.foiworkflow.law;

import java.util.Locale;

/** How a word of the law is written outside the code: {@code PARTLY_WITHHELD} is {@code partly-withheld}. */
public final class Wire {

    private Wire() {}

    /** The constant's name in lower case with hyphens; every enum of the domain answers it as its {@code toString}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
