package uk.foiworkflow.facts;

import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.Regime;

/**
 * What an authority owes for a question, and the provision of each law that says so. Advice and assistance (FOIA s.16(1), EIR
 * reg 9(1)) are not among them: no event tells that they were refused, and what is not on file was not recorded (R3.14).
 */
enum Duty {

    /** To comply within the limit. */
    COMPLY("FOIA s.10(1)", "EIR reg.5(2)", "FOISA s.10(1)", "EISR reg.5(2)"),
    /** To give the information. */
    GIVE("FOIA s.1(1)(b)", "EIR reg.5(1)", "FOISA s.1(1)", "EISR reg.5(1)"),
    /** To say that nothing is held: a denial under FOIA, a notice in Scotland, a refusal under the Regulations. */
    DENY("FOIA s.1(1)(a)", "EIR reg.14(2)", "FOISA s.17(1)", "EISR reg.13"),
    /** To give a refusal notice in time. */
    REFUSE("FOIA s.17(1)", "EIR reg.14(2)", "FOISA s.16(1)", "EISR reg.13"),
    /** To give notice in time that the cost limit applies. */
    CITE_COST("FOIA s.17(5)", "EIR reg.14(2)", "FOISA s.16(4)", "EISR reg.13"),
    /** To give notice in time that the request is vexatious or repeated. */
    CITE_VEXATIOUS("FOIA s.17(5)", "EIR reg.14(2)", "FOISA s.16(5)", "EISR reg.13"),
    /** To name the exemption, down to its limb. */
    NAME("FOIA s.17(1)(b)", "EIR reg.14(3)", "FOISA s.16(1)", "EISR reg.13"),
    /** To say why it applies. */
    EXPLAIN("FOIA s.17(1)(c)", "EIR reg.14(3)", "FOISA s.16(1)", "EISR reg.13"),
    /** To say how the public interest was weighed. */
    WEIGH("FOIA s.17(3)", "EIR reg.14(3)", "FOISA s.16(2)", "EISR reg.13"),
    /** To say where to complain, and of the right to go to the Commissioner. */
    DIRECT("FOIA s.17(7)", "EIR reg.14(5)", "FOISA s.19", "EISR reg.13"),
    /** To keep to the longer limit that was taken for complexity and volume. */
    KEEP_EXTENSION("FOIA s.10(3)", "EIR reg.7(1)", "FOISA s.10(1)", "EISR reg.7(1)"),
    /** To take it by a notice in time. */
    EXTEND_IN_TIME("FOIA s.17(2)", "EIR reg.7(3)", "FOISA s.10(1)", "EISR reg.7(2)");

    private final String foia;
    private final String eir;
    private final String foisa;
    private final String eisr;

    Duty(String foia, String eir, String foisa, String eisr) {
        this.foia = foia;
        this.eir = eir;
        this.foisa = foisa;
        this.eisr = eisr;
    }

    Provision under(Regime regime) {
        return new Provision(switch (regime) {
            case FOIA -> foia;
            case EIR -> eir;
            case FOISA -> foisa;
            case EISR -> eisr;
        });
    }
}
