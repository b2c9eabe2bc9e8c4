package uk.foiworkflow.law;

/**
 * Why the limit is another one for some of the information that an authority holds (SI 2004/3364 reg 4 to 6; FOISA s.10(2)
 * for the records of an archive).
 */
public enum Variation {

    /** Records transferred to the National Archives, PRONI or the Keeper that are not open yet, reg 4, FOISA s.10(2). */
    TRANSFERRED_RECORDS("reg.4"),
    /** An archive's own records, to which neither reaches. */
    ORDINARY_RECORDS("reg.4"),
    /** It must be had from somebody who takes part in an operation of the armed forces, reg 5. */
    ARMED_FORCES("reg.5"),
    /** It must be had from outside the United Kingdom, reg 6. */
    INFORMATION_ABROAD("reg.6");

    private final String regulation;

    Variation(String regulation) {
        this.regulation = regulation;
    }

    /** Whether there is only as much time as the Commissioner allows. */
    public boolean commissioners() {
        return this == ARMED_FORCES || this == INFORMATION_ABROAD;
    }

    /** Whether that law knows it: FOISA knows the records alone, and the Regulations know none. */
    @Rulebook("R2.10")
    public boolean existsUnder(Regime regime) {
        return regime == Regime.FOIA || (regime == Regime.FOISA && !commissioners());
    }

    /** Where that law has it: {@code SI 2004/3364 reg.5}. */
    public String citation(Regime regime) {
        return regime == Regime.FOISA ? "FOISA s.10(2)" : "SI 2004/3364 " + regulation;
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
