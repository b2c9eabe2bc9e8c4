package uk.foiworkflow.law;

/**
 * A provision as findings and deadlines cite it: {@code FOIA s.10(1)}, {@code EIR reg.5(2)}, {@code s.45 Code review}.
 *
 * @param citation the spelling that clients know
 */
public record Provision(String citation) {

    public static final Provision FOIA_10_1 = new Provision("FOIA s.10(1)");
    public static final Provision FOIA_17_3 = new Provision("FOIA s.17(3)");
    public static final Provision EIR_5_2 = new Provision("EIR reg.5(2)");
    public static final Provision EIR_7_1 = new Provision("EIR reg.7(1)");
    public static final Provision EIR_11_4 = new Provision("EIR reg.11(4)");
    public static final Provision FOISA_10_1 = new Provision("FOISA s.10(1)");
    public static final Provision FOISA_21_1 = new Provision("FOISA s.21(1)");
    public static final Provision EISR_5_2 = new Provision("EISR reg.5(2)");
    public static final Provision EISR_7_1 = new Provision("EISR reg.7(1)");
    public static final Provision EISR_16_4 = new Provision("EISR reg.16(4)");
    /** Chapter 5 of the Code of Practice under FOIA s.45: guidance, not law. */
    public static final Provision CODE_REVIEW = new Provision("s.45 Code review");

    @Override
    public String toString() {
        return citation;
    }
}
