package uk.foiworkflow.api.embedded;

/** Where and as whom the read models are written in the embedded default: the login that owns the schema views. */
public record ViewsLogin(String url, String username, String password) {

    /** Without the password, which has no place in a log. */
    @Override
    public String toString() {
        return username + " at " + url;
    }
}
