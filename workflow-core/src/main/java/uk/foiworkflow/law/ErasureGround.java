package uk.foiworkflow.law;

/** Why the personal data of a request is erased (UK GDPR art.5(1)(e), art.17(1)). */
public enum ErasureGround {

    /** It is kept no longer. */
    RETENTION,
    /** Whoever it is about has asked for it, and nothing obliges to keep it. */
    ASKED_FOR;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
