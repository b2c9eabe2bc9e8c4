package uk.foiworkflow.projections.lineage;

import uk.foiworkflow.law.Wire;

/** What is counted of questions that were answered "not held" in the first place. */
public enum NotHeldFigure implements Counted {

    ANSWERED("Questions answered \"not held\" in the first place.", "true"), WITHOUT_SEARCH(
            "Of these, when nobody had recorded a search, and no holder said that nothing is held.",
            "v.searches = 0 AND v.declared = 0"), FOUND("Of these, those of which it came out that something was held.",
                    "v.found IS NOT NULL"), FOUND_AT_REVIEW("Found held by a review.",
                            FoundBy.REVIEW), FOUND_BY_COMMISSIONER(
                                    "Found held by the Commissioner: the authority's position was not upheld.",
                                    FoundBy.COMMISSIONER), FOUND_BY_TRIBUNAL(
                                            "Found held by the Tribunal: the authority's position was not upheld.",
                                            FoundBy.TRIBUNAL), FOUND_IN_RECORDS(
                                                    "Found when a holder supplied records after the answer.",
                                                    FoundBy.RECORDS), FOUND_IN_ANSWER(
                                                            "Found held by a later answer of the authority itself.",
                                                            FoundBy.ANSWER);

    private final String meaning;
    private final String where;

    NotHeldFigure(String meaning, String where) {
        this.meaning = meaning;
        this.where = where;
    }

    NotHeldFigure(String meaning, FoundBy by) {
        this(meaning, "coalesce(v.found = '" + by.name() + "', false)");
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public NotHeldFigure of() {
        return switch (this) {
            case ANSWERED, WITHOUT_SEARCH, FOUND -> ANSWERED;
            case FOUND_AT_REVIEW, FOUND_BY_COMMISSIONER, FOUND_BY_TRIBUNAL, FOUND_IN_RECORDS, FOUND_IN_ANSWER -> FOUND;
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
