package uk.foiworkflow.projections.trail;

import uk.foiworkflow.law.Held;

/** Whether information is held, in words (FOIA s.1(1)(a)). */
final class HeldWords {

    private HeldWords() {}

    static String of(Held held) {
        return switch (held) {
            case YES -> "the information is held";
            case PART -> "part of the information is held";
            case NO -> "the information is not held";
            case NCND -> "it is neither confirmed nor denied that information is held";
        };
    }
}
