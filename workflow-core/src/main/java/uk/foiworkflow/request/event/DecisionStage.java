package uk.foiworkflow.request.event;

import uk.foiworkflow.law.Wire;

/** At which stage a question was decided: by the authority, at first and afresh, then by the Commissioner, then on appeal. */
public enum DecisionStage {

    INITIAL, REVIEW, COMMISSIONER, TRIBUNAL;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
