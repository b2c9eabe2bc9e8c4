package uk.foiworkflow.law;

/** The part of the United Kingdom to which the authority belongs. */
public enum Jurisdiction {

    ENGLAND, WALES, SCOTLAND, NORTHERN_IRELAND;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
