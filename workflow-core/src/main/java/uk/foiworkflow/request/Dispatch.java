package uk.foiworkflow.request;

import uk.foiworkflow.request.event.DispatchEvent.LetterDispatched;

/**
 * A letter that was given out, and what became of it.
 *
 * @param letter as it was given out
 */
public record Dispatch(LetterDispatched letter, Fate fate) {

    /** What became of it. */
    public enum Fate {
        /** Nobody has said. */
        OUT,
        /** It arrived. */
        DELIVERED,
        /** It did not. */
        RETURNED
    }

    static Dispatch of(LetterDispatched letter) {
        return new Dispatch(letter, Fate.OUT);
    }

    /** Its number in this request. */
    public int number() {
        return letter.dispatch();
    }

    Dispatch now(Fate known) {
        return new Dispatch(letter, known);
    }

    /** Whether it carried that response, and has not come back. */
    boolean carries(int response) {
        return fate != Fate.RETURNED && letter.response() != null && letter.response() == response;
    }
}
