package uk.foiworkflow.clock;

import uk.foiworkflow.law.Regime;

/** Where each law says the like thing, for the explanation of a due date. */
final class Sections {

    private Sections() {}

    /** The detail that was asked for starts the limit anew. */
    static String clarification(Regime regime) {
        return switch (regime) {
            case FOIA -> "FOIA s.10(6)(b)";
            case EIR -> "EIR reg.9(4)";
            case FOISA -> "FOISA s.10(1)(b)";
            case EISR -> "EISR reg.9(4)";
        };
    }

    /** A fee may be asked for within the limit, and until when it is to be paid. */
    static String feesNotice(Regime regime) {
        return switch (regime) {
            case FOIA -> "FOIA s.9";
            case EIR -> "EIR reg.8";
            case FOISA -> "FOISA s.9";
            case EISR -> "EISR reg.8";
        };
    }

    /** The days between a fees notice and the payment are left out. */
    static String feePause(Regime regime) {
        return switch (regime) {
            case FOIA -> "FOIA s.10(2)";
            case EIR -> "EIR reg.8";
            case FOISA -> "FOISA s.10";
            case EISR -> "EISR reg.8";
        };
    }

    /** The notice of an extension is owed within the limit; under FOISA there is the limit alone. */
    static String extensionNotice(Regime regime) {
        return switch (regime) {
            case FOIA -> "FOIA s.17(2)";
            case EIR -> "EIR reg.7(3)";
            case FOISA -> "FOISA s.10(1)";
            case EISR -> "EISR reg.7";
        };
    }

    /** Which authorities the law is for. */
    static String authorities(Regime regime) {
        return switch (regime) {
            case FOIA -> "FOIA s.3";
            case EIR -> "EIR reg.2(2)";
            case FOISA -> "FOISA s.3";
            case EISR -> "EISR reg.2(1)";
        };
    }
}
