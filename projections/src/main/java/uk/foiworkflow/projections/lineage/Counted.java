package uk.foiworkflow.projections.lineage;

/** Something that is counted, and what it is a part of. */
public interface Counted {

    /** What it counts, in a sentence; whose position was upheld is always the authority's. */
    String meaning();

    /** What it is a part of; itself where it is a whole. */
    Counted of();

    /** The condition, in SQL over a row {@code v}; it holds or it does not, and is never unknown. */
    String where();
}
