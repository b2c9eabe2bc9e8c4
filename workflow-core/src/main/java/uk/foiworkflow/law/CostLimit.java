package uk.foiworkflow.law;

import org.jspecify.annotations.Nullable;

/**
 * The appropriate limit: beyond it nobody is obliged to comply (FOIA s.12 with SI 2004/3244 reg 3 and 4, FOISA s.12).
 *
 * @param pounds the limit in pounds
 * @param poundsAnHour what an hour of a person's work counts for
 * @param minutes the work that the limit allows
 */
@Rulebook("R3.8")
public record CostLimit(String provision, int pounds, int poundsAnHour, int minutes) {

    private static final int MINUTES_AN_HOUR = 60;

    private CostLimit(String provision, int pounds, int poundsAnHour) {
        this(provision, pounds, poundsAnHour, pounds * MINUTES_AN_HOUR / poundsAnHour);
    }

    /**
     * The limit for such an authority; null where there is none, for a costly request is then manifestly unreasonable (EIR
     * reg 12(4)(b)).
     */
    @Rulebook("R3.8")
    public static @Nullable CostLimit of(Regime regime, AuthorityKind kind) {
        return switch (regime) {
            case FOIA -> new CostLimit("FOIA s.12(1)", pounds(kind), 25);
            case FOISA -> scottish();
            case EIR, EISR -> null;
        };
    }

    /** The same for every Scottish authority, and a cheaper hour (SSI 2004/467). */
    @Rulebook("R12-cost")
    private static CostLimit scottish() {
        return new CostLimit("FOISA s.12(1)", 600, 15);
    }

    private static int pounds(AuthorityKind kind) {
        return switch (kind) {
            case CENTRAL_GOVERNMENT, PARLIAMENT_OR_ASSEMBLY, ARMED_FORCES -> 600;
            case LOCAL_AUTHORITY, POLICE, NHS, SCHOOL, UNIVERSITY, ARCHIVE, OTHER -> 450;
        };
    }
}
