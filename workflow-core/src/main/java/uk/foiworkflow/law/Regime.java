package uk.foiworkflow.law;

/** The law under which a question is answered. */
public enum Regime {

    /** Freedom of Information Act 2000. */
    FOIA,
    /** Environmental Information Regulations 2004. */
    EIR,
    /** Freedom of Information (Scotland) Act 2002. */
    FOISA,
    /** Environmental Information (Scotland) Regulations 2004. */
    EISR;

    /** Whether this is Scottish law: Scottish working days, the Scottish Commissioner, a statutory review. */
    public boolean scottish() {
        return this == FOISA || this == EISR;
    }

    /** Whether this is the law on environmental information, where a limit may be extended by notice (reg 7). */
    public boolean environmental() {
        return this == EIR || this == EISR;
    }

    /** Whether an authority there can be under this regime: Scottish law for Scottish authorities only (R12). */
    public boolean reaches(Jurisdiction jurisdiction) {
        return !scottish() || jurisdiction == Jurisdiction.SCOTLAND;
    }
}
