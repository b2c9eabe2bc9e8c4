package uk.foiworkflow.projections.figures;

/** What became of a request in the first place; no review rewrites it (R7.2). */
enum InitialOutcome {

    GRANTED, PARTLY_WITHHELD, FULLY_WITHHELD, NOT_HELD,
    /** It was told what its letter lacks, and nothing else (s.8, s.16). */
    ADVICE
}
