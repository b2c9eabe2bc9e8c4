package uk.foiworkflow.post;

import uk.foiworkflow.law.Wire;

/** In which form something came. */
public enum PostForm {

    /** With its headers. */
    EMAIL,
    /** A letter on paper, as somebody scanned it. */
    SCAN;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
