package uk.foiworkflow.projections.words;

import uk.foiworkflow.law.Wire;

/** What kind of words they are. */
public enum WordsOf {

    QUESTION, CLARIFICATION, NOTE, SEARCH, REPLY, ANSWER, REASONS, DRAFT, REVIEW;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
