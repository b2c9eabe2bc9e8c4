package uk.foiworkflow.law;

/** What a complaint to the Commissioner is about. */
public enum ComplaintAbout {

    NO_RESPONSE, HANDLING;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
