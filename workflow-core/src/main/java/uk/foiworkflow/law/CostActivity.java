package uk.foiworkflow.law;

/** What counts towards the cost limit, and nothing else does: not redaction, consulting or deciding (SI 2004/3244 reg 4(3)). */
@Rulebook("R3.8")
public enum CostActivity {

    /** Finding out whether the information is held. */
    DETERMINE,
    /** Finding where it is. */
    LOCATE,
    /** Getting it, or a document that may hold it. */
    RETRIEVE,
    /** Taking it out of a document that holds other things. */
    EXTRACT;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
