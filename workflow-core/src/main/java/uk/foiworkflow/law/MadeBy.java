package uk.foiworkflow.law;

/** Whose requests may have their costs added up (SI 2004/3244 reg 5(1)). */
public enum MadeBy {

    SAME_PERSON,
    /** Different persons who appear to act in concert, or in pursuance of a campaign. */
    ACTING_TOGETHER;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
