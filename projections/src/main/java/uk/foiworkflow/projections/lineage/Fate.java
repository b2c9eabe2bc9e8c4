package uk.foiworkflow.projections.lineage;

/** What became at one stage of an exemption that was relied on; whose position that was is always the authority's. */
public enum Fate {

    /** It was found to apply, or nothing that rests on it was changed. */
    UPHELD,
    /** It was found not to apply, or given up with nothing in its place. */
    OVERTURNED,
    /** It was given up, and another one or another limb stands in its place. */
    SUBSTITUTED,
    /** There was a decision, and of this exemption it is not on record. */
    NOT_ON_RECORD
}
