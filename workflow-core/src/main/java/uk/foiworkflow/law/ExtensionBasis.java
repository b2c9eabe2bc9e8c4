package uk.foiworkflow.law;

/** The provision under which more time may be taken. */
public enum ExtensionBasis {

    /** To weigh the public interest under a qualified exemption, FOIA s.10(3). */
    PUBLIC_INTEREST("s10(3)"),
    /** For the volume and complexity of environmental information, EIR reg 7(1). */
    COMPLEXITY_AND_VOLUME("reg7");

    private final String citation;

    ExtensionBasis(String citation) {
        this.citation = citation;
    }

    @Override
    public String toString() {
        return citation;
    }
}
