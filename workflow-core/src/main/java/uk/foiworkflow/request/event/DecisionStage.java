package uk.foiworkflow.request.event;

import uk.foiworkflow.law.Wire;

/** At which stage a question was decided. */
public enum DecisionStage {

    INITIAL, REVIEW;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
