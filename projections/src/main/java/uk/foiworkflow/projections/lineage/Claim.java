package uk.foiworkflow.projections.lineage;

import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.request.event.DecisionStage;

/**
 * An exemption that was relied on for a question, and what became of it at each stage; null for a stage that has not decided
 * on it.
 *
 * @param raised the stage at which it was first relied on
 */
record Claim(Exemption exemption, DecisionStage raised, @Nullable Fate review, @Nullable Fate commissioner,
        @Nullable Fate tribunal) {

    static Claim raised(Exemption exemption, DecisionStage stage) {
        return new Claim(exemption, stage, null, null, null);
    }

    Claim at(DecisionStage stage, Fate fate) {
        return switch (stage) {
            case INITIAL -> this;
            case REVIEW -> new Claim(exemption, raised, fate, commissioner, tribunal);
            case COMMISSIONER -> new Claim(exemption, raised, review, fate, tribunal);
            case TRIBUNAL -> new Claim(exemption, raised, review, commissioner, fate);
        };
    }

    /** Whether a ruling that cites it so, perhaps less or more closely, speaks of it. */
    boolean cited(Exemption other) {
        return exemption.section().equals(other.section())
                && (exemption.limb().startsWith(other.limb()) || other.limb().startsWith(exemption.limb()))
                && (exemption.condition() == null || other.condition() == null
                        || exemption.condition().equals(other.condition()));
    }
}
