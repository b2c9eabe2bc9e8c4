package uk.foiworkflow.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * Why a notice has no effect on a question under that law; null where it has.
     *
     * @param exemptions those that it names; where it names none, it may have been for a qualified one
     * @param late whether it was given when the limit had run out
     */
    @Rulebook({"R4.1", "R4.2", "R4.5", "R8.3"})
    public @Nullable NoEffect noEffect(Regime regime, List<Exemption> exemptions, boolean late) {
        if (!existsUnder(regime)) {
            return NoEffect.UNKNOWN_TO_THE_LAW;
        }
        if (late) {
            return NoEffect.TOO_LATE;
        }
        return this == PUBLIC_INTEREST && !ExemptionCatalogue.allowsExtension(regime, exemptions)
                ? NoEffect.NO_QUALIFIED_EXEMPTION
                : null;
    }

    /**
     * Whether a valid extension covers an answer: under s.10(3) it is for weighing one exemption, not for finding another,
     * nor for what needs no weighing.
     *
     * @param named the exemptions that its notice named; where it named none, any may have been meant
     * @param outcome what became of the question; null when it was not recorded
     * @param cited the exemptions that the answer relies on
     */
    @Rulebook({"R4.4", "R4.5"})
    public boolean covers(List<Exemption> named, @Nullable Outcome outcome, List<Exemption> cited) {
        if (this != PUBLIC_INTEREST || outcome == null || outcome == Outcome.DISCLOSED) {
            return true;
        }
        return outcome.restsOnExemption()
                && (cited.isEmpty() || named.isEmpty() || cited.stream().anyMatch(one -> one.sectionIn(named)));
    }

    @Override
    public String toString() {
        return citation;
    }
}
