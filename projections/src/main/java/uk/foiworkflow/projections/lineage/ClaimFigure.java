package uk.foiworkflow.projections.lineage;

import uk.foiworkflow.law.Wire;

/** What is counted of exemptions: each is one exemption that was relied on for one question, and each stage counts once. */
public enum ClaimFigure implements Counted {

    CLAIMED("Relied on in the first answer.", "v.raised = 'INITIAL'"),

    REVIEW_DECIDED("Relied on in the first answer, and decided on at review.", "v.review IS NOT NULL"), REVIEW_UPHELD(
            "At review the authority's position was upheld: it still applies.", "review",
            "UPHELD"), REVIEW_OVERTURNED("At review the authority's position was overturned: it was given up.",
                    "review", "OVERTURNED"), REVIEW_SUBSTITUTED(
                            "At review it was given up, and another exemption or limb put in its place.", "review",
                            "SUBSTITUTED"), REVIEW_NOT_ON_RECORD(
                                    "There was a review, and whose position was upheld is not on record.", "review",
                                    "NOT_ON_RECORD"), REVIEW_ADDED("First relied on at review.", "v.raised = 'REVIEW'"),

    COMMISSIONER_DECIDED("Relied on when the Commissioner decided.", "v.commissioner IS NOT NULL"), COMMISSIONER_UPHELD(
            "By the Commissioner the authority's position was upheld: it applies.", "commissioner",
            "UPHELD"), COMMISSIONER_OVERTURNED(
                    "By the Commissioner the authority's position was overturned: it does not apply.",
                    "commissioner", "OVERTURNED"), COMMISSIONER_NOT_ON_RECORD(
                            "The Commissioner decided, and of this exemption it is not on record.", "commissioner",
                            "NOT_ON_RECORD"), COMMISSIONER_ADDED("First relied on before the Commissioner.",
                                    "v.raised = 'COMMISSIONER'"),

    TRIBUNAL_DECIDED("Relied on when the Tribunal decided.", "v.tribunal IS NOT NULL"), TRIBUNAL_UPHELD(
            "By the Tribunal the authority's position was upheld: it applies.", "tribunal",
            "UPHELD"), TRIBUNAL_OVERTURNED(
                    "By the Tribunal the authority's position was overturned: it does not apply.", "tribunal",
                    "OVERTURNED"), TRIBUNAL_NOT_ON_RECORD(
                            "The Tribunal decided, and of this exemption it is not on record.", "tribunal",
                            "NOT_ON_RECORD"), TRIBUNAL_ADDED("First relied on before the Tribunal.",
                                    "v.raised = 'TRIBUNAL'");

    private final String meaning;
    private final String where;

    ClaimFigure(String meaning, String where) {
        this.meaning = meaning;
        this.where = where;
    }

    ClaimFigure(String meaning, String stage, String fate) {
        this(meaning, "coalesce(v." + stage + " = '" + fate + "', false)");
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** Of what a stage decided on; what was decided on at review and added there, of what was first relied on. */
    @Override
    public ClaimFigure of() {
        return switch (this) {
            case CLAIMED, REVIEW_DECIDED, REVIEW_ADDED -> CLAIMED;
            case REVIEW_UPHELD, REVIEW_OVERTURNED, REVIEW_SUBSTITUTED, REVIEW_NOT_ON_RECORD -> REVIEW_DECIDED;
            case COMMISSIONER_DECIDED, COMMISSIONER_UPHELD, COMMISSIONER_OVERTURNED, COMMISSIONER_NOT_ON_RECORD,
                    COMMISSIONER_ADDED ->
                COMMISSIONER_DECIDED;
            case TRIBUNAL_DECIDED, TRIBUNAL_UPHELD, TRIBUNAL_OVERTURNED, TRIBUNAL_NOT_ON_RECORD, TRIBUNAL_ADDED ->
                TRIBUNAL_DECIDED;
        };
    }

    @Override
    public String where() {
        return where;
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
