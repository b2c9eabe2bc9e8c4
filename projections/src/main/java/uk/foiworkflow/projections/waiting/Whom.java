package uk.foiworkflow.projections.waiting;

import uk.foiworkflow.law.Wire;

/** For whom a case waits. */
public enum Whom {

    /** Nobody has it. */
    NOBODY,
    /** It lies with its officer. */
    OFFICER,
    /** A person or team that was asked. */
    HOLDER,
    /** A layer that is to clear a draft. */
    APPROVER,
    /** The requester, for detail or a fee. */
    REQUESTER,
    /** Whoever decides the review; nobody while none is appointed. */
    REVIEWER,
    /** The Commissioner, who has what was asked for. */
    COMMISSIONER, TRIBUNAL;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
