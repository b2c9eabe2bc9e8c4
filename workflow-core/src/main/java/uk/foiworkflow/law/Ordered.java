package uk.foiworkflow.law;

/** What the Commissioner or the Tribunal orders the authority to do about a question (FOIA s.50(4)). */
public enum Ordered {

    DISCLOSE, CONFIRM_OR_DENY, FRESH_RESPONSE, NOTHING;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
