package uk.foiworkflow.projections.figures;

/** On what ground a request was refused in full; the first of these that was used, unless an exemption was relied on. */
enum Ground {

    /** s.14(1). */
    VEXATIOUS,
    /** s.14(2). */
    REPEATED,
    /** s.12. */
    COST_LIMIT,
    /** EIR reg 12(4)(b), EISR reg 10(4)(b): both of these under the Regulations. */
    MANIFESTLY_UNREASONABLE,
    /** Anything else: exemptions, or the requester's own data. */
    EXEMPTION;

    /** Whether it is procedural. */
    boolean procedural() {
        return this != EXEMPTION;
    }
}
