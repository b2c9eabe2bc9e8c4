package uk.foiworkflow.api.keys;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The login that may change and delete the keys of requests, on the database of the events.
 *
 * @param username empty where the engine does everything as one login
 */
@ConfigurationProperties("foi.keeper")
record KeeperProperties(@DefaultValue("") String username, @DefaultValue("") String password) {

    /** Without the password, which has no place in a log. */
    @Override
    public String toString() {
        return username;
    }
}
