package uk.foiworkflow.host;

/** Somebody else changed the request while the command was on its way. */
public final class LostRace extends Rejection {

    private static final long serialVersionUID = 1L;

    LostRace(String reference) {
        super("Request " + reference + " was changed by somebody else at the same time");
    }
}
