package uk.foiworkflow.projections.figures;

/** What sort of request it is: official statistics count those that are not routine. */
enum Sort {

    /** For information that is not already reasonably accessible. */
    NON_ROUTINE,
    /** What the authority answers anyway, as an officer said. */
    ROUTINE,
    /** For the requester's own data and nothing else (R1.7). */
    OWN_DATA
}
