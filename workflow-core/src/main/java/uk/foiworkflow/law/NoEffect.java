package uk.foiworkflow.law;

/** Why a notice that more time is taken has no effect. */
public enum NoEffect {

    /** The law of the question knows no such extension (R4.7, R12-extension). */
    UNKNOWN_TO_THE_LAW,
    /** The limit had run out (R4.2, R8.3). */
    TOO_LATE,
    /** No qualified exemption is named, so there is nothing to weigh (R4.1). */
    NO_QUALIFIED_EXEMPTION;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
