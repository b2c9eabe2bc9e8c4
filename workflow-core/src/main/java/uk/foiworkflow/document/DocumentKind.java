package uk.foiworkflow.document;

import uk.foiworkflow.law.Wire;

/** What a document of a case is. */
public enum DocumentKind {

    /** The request as it came, or what makes it clearer. */
    REQUEST(true),
    /** Anything else between the authority and somebody outside. */
    CORRESPONDENCE(true),
    /** What shows that, and how, a search was made. */
    SEARCH(false),
    /** Information in scope as it is held, with nothing taken out. */
    INFORMATION(false),
    /** What the requester is given: all of it, or a version from which something was taken out. */
    RELEASED(false),
    /** A draft of a letter or of a decision. */
    DRAFT(false),
    /** A letter of the authority, byte for byte as it goes out. */
    LETTER(true);

    private final boolean namesRequester;

    DocumentKind(boolean namesRequester) {
        this.namesRequester = namesRequester;
    }

    /** Whether whoever reads it learns who asked. */
    public boolean namesRequester() {
        return namesRequester;
    }

    /** Whether it stands in the schedule of the information in scope. */
    public boolean scheduled() {
        return this == INFORMATION || this == RELEASED;
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
