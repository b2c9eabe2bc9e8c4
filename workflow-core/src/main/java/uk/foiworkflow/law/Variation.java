package uk.foiworkflow.law;

/** Why the limit is another one for some of the information that an authority holds (SI 2004/3364 reg 4 to 6). */
public enum Variation {

    /** Records transferred to the National Archives or PRONI that are not open yet, reg 4. */
    TRANSFERRED_RECORDS("reg.4"),
    /** An archive's own records, to which regulation 4 does not reach. */
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

    /** The regulation: {@code SI 2004/3364 reg.5}. */
    public String citation() {
        return "SI 2004/3364 " + regulation;
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
