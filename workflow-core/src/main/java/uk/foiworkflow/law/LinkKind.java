package uk.foiworkflow.law;

/** What one request is to another. Each word has its counterpart, which is what the other is to the first. */
public enum LinkKind {

    /** They are best read together. */
    RELATED,
    /** It asks for less than another that was refused for what it would have cost (FOIA s.12). */
    NARROWS, NARROWED_BY,
    /** It asks again for what another was given (FOIA s.14(2)). */
    REPEATS, REPEATED_BY,
    /** Its cost is counted together with that of another (FOIA s.12(4)). */
    AGGREGATES, AGGREGATED_BY,
    /** Questions of it have left for another. */
    SPLIT_INTO, SPLIT_FROM;

    /** The same link as the other request sees it. */
    public LinkKind reversed() {
        return switch (this) {
            case RELATED -> RELATED;
            case NARROWS -> NARROWED_BY;
            case NARROWED_BY -> NARROWS;
            case REPEATS -> REPEATED_BY;
            case REPEATED_BY -> REPEATS;
            case AGGREGATES -> AGGREGATED_BY;
            case AGGREGATED_BY -> AGGREGATES;
            case SPLIT_INTO -> SPLIT_FROM;
            case SPLIT_FROM -> SPLIT_INTO;
        };
    }

    /** Whether somebody says so; the others follow from what was decided. */
    public boolean byHand() {
        return this == RELATED || this == NARROWS;
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
