package uk.foiworkflow.clock;

import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Variation;

/**
 * A limit that is another one than the authority has for its other information (SI 2004/3364 reg 4 to 6, FOISA s.10(2)).
 *
 * @param workingDays how many there are
 */
public record VariedLimit(Variation variation, int workingDays) {

    /** The Commissioner specifies no later day than the 60th (reg 5(2), 6(2)). */
    public static final int MOST = 60;

    /** What there is in any case. */
    public static final int LEAST = 20;

    /**
     * The limit for such information.
     *
     * @param allowed the working days that the Commissioner allowed; null when none were
     * @return null when nothing is varied, for want of the Commissioner's allowance
     */
    @Rulebook("R2.10")
    public static @Nullable VariedLimit of(Variation variation, @Nullable Integer allowed) {
        return switch (variation) {
            case TRANSFERRED_RECORDS -> new VariedLimit(variation, 30);
            case ORDINARY_RECORDS -> new VariedLimit(variation, LEAST);
            case ARMED_FORCES, INFORMATION_ABROAD -> allowed == null ? null : new VariedLimit(variation, allowed);
        };
    }

    /** Whether the Commissioner can have allowed so many working days. */
    public static boolean mayBeAllowed(int workingDays) {
        return workingDays > LEAST && workingDays <= MOST;
    }

    /** What a reader should know about it besides. */
    String note(Regime regime) {
        return switch (variation) {
            case TRANSFERRED_RECORDS -> "for transferred records";
            case ORDINARY_RECORDS -> "for an archive's own records";
            case ARMED_FORCES -> "for an operation of the armed forces, as the Commissioner allowed";
            case INFORMATION_ABROAD -> "for information held abroad, as the Commissioner allowed";
        } + ", " + variation.citation(regime);
    }
}
