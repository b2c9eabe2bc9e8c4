package uk.foiworkflow.document;

import uk.foiworkflow.law.Wire;

/** What becomes of one item of the information in scope. */
public enum Disclosure {

    /** All of it is released. */
    DISCLOSED,
    /** A version is released from which something was taken out. */
    PART,
    /** None of it is released, under an exemption. */
    WITHHELD,
    /** Nothing says yet what becomes of it. */
    UNDECIDED;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
