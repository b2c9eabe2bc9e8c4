package uk.foiworkflow.law;

/** What information is given on. */
public enum Medium {
    ELECTRONIC, PAPER;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
