package uk.foiworkflow.api.embedded;

/** As whom the keys of requests are kept in the embedded default. */
public record KeeperLogin(String username, String password) {

    /** Without the password, which has no place in a log. */
    @Override
    public String toString() {
        return username;
    }
}
