package uk.foiworkflow.post;

import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.law.Wire;

/** As what something that came is filed. */
public enum PostKind {

    /** It begins a request (FOIA s.8). */
    REQUEST(DocumentKind.REQUEST),
    /** It holds the detail that was asked for (FOIA s.1(3)). */
    CLARIFICATION(DocumentKind.REQUEST),
    /** The fee came with it (FOIA s.9). */
    FEE(DocumentKind.CORRESPONDENCE),
    /** The requester is dissatisfied (s.45 Code). */
    REVIEW(DocumentKind.CORRESPONDENCE),
    /** The requester no longer asks. */
    WITHDRAWAL(DocumentKind.CORRESPONDENCE),
    /** Anything else that belongs to a request. */
    CORRESPONDENCE(DocumentKind.CORRESPONDENCE);

    private final DocumentKind document;

    PostKind(DocumentKind document) {
        this.document = document;
    }

    /** The kind of document that it becomes. */
    public DocumentKind document() {
        return document;
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
