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

    /** Whether that law knows the extension: s.10(3) is FOIA's alone, regulation 7 belongs to both sets of Regulations. */
    @Rulebook({"R12-extension", "R4.7"})
    public boolean existsUnder(Regime regime) {
        return switch (this) {
            case PUBLIC_INTEREST -> regime == Regime.FOIA;
            case COMPLEXITY_AND_VOLUME -> regime.environmental();
        };
    }

    @Override
    public String toString() {
        return citation;
    }
}
