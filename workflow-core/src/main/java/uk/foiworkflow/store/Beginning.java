package uk.foiworkflow.store;

/** A stream that is to begin. Its key is stored with its first event; what was sealed under it before is lost without. */
public final class Beginning {

    private final String stream;
    private final KeyRing.Held key;

    Beginning(String stream, KeyRing.Held key) {
        this.stream = stream;
        this.key = key;
    }

    /** The name of the stream. */
    public String stream() {
        return stream;
    }

    KeyRing.Held key() {
        return key;
    }
}
