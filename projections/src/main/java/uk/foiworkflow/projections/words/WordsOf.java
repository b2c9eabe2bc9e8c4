package uk.foiworkflow.projections.words;

import uk.foiworkflow.law.Wire;

/** What kind of words they are. */
public enum WordsOf {

    REQUESTER, QUESTION, CLARIFICATION, TRANSFER, NOTE, TASK, SEARCH, REPLY, THIRD_PARTY, ANSWER, REASONS, DRAFT, REVIEW;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
