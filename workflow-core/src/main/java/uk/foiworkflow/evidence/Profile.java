package uk.foiworkflow.evidence;

import uk.foiworkflow.law.Wire;

/** For whom the evidence of a case is put together. */
public enum Profile {

    /** The Commissioner (FOIA s.51): what may be shown and what is withheld, apart. */
    ICO("the Commissioner"),
    /** The Tribunal (FOIA s.58): the same, each part as a bundle with pages and an index. */
    TRIBUNAL("the Tribunal"),
    /** Who asked: what may be shown alone. */
    REQUESTER("the requester");

    private final String receiver;

    Profile(String receiver) {
        this.receiver = receiver;
    }

    /** Whether it holds what is withheld. */
    public boolean closed() {
        return this != REQUESTER;
    }

    /** Who receives it, in words. */
    public String receiver() {
        return receiver;
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
