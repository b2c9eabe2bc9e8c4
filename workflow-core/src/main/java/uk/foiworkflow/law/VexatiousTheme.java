package uk.foiworkflow.law;

/** What makes a request vexatious (FOIA s.14(1)): it is the request that is judged, and never the person. */
public enum VexatiousTheme {

    BURDEN, MOTIVE,
    /** It has little value or serious purpose. */
    VALUE,
    /** It harasses or distresses staff. */
    HARASSMENT;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
