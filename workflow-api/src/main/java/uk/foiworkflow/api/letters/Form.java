package uk.foiworkflow.api.letters;

import uk.foiworkflow.law.Wire;

/** The forms in which a letter is kept and sent. */
enum Form {
    /** PDF/A-2a and PDF/UA-1. */
    PDF("application/pdf"),
    /** A page by itself, which grows and reflows as its reader needs. */
    HTML("text/html");

    private final String mediaType;

    Form(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
