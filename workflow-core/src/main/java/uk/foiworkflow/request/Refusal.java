package uk.foiworkflow.request;

import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExemptionCatalogue;
import uk.foiworkflow.law.Regime;

/** What a refusal must rest on: an exemption of the right law, down to its limb (FOIA s.17(1)(b), EIR reg 14(3)). */
final class Refusal {

    private Refusal() {}

    /** What is wrong with a citation; empty when it is complete. */
    static Objections citation(Regime regime, Exemption exemption, String field) {
        return new Objections()
                .curable(!ExemptionCatalogue.knows(regime, exemption), Rules.limb(regime), field,
                        () -> exemption + " is no exemption or exception under " + regime + ".")
                .curable(ExemptionCatalogue.knows(regime, exemption) && ExemptionCatalogue.lacksLimb(regime, exemption),
                        Rules.limb(regime), field,
                        () -> exemption + " names no limb: say under which subsection or paragraph.");
    }
}
