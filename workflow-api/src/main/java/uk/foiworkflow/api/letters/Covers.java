package uk.foiworkflow.api.letters;

import org.springframework.stereotype.Component;
import uk.foiworkflow.document.Language;

/** The words of an e-mail with which a letter goes out. */
@Component
public final class Covers {

    private final Stationery stationery;

    Covers(Stationery stationery) {
        this.stationery = stationery;
    }

    /** Plain text that says what is attached, and which reference to quote. */
    public String of(Language language, String title, String reference) {
        return stationery.cover(language, title, reference);
    }
}
