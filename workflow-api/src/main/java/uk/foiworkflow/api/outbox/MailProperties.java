package uk.foiworkflow.api.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server.
 *
 * @param host empty when there is none
 * @param starttls whether nothing is said in clear; a server that does not offer it is then sent nothing
 * @param username empty when the server asks for none
 * @param from the address from which messages come
 * @param link what stands before the reference in the address of a case, for people to follow; empty for no link
 * @param timeout how long the server may take over each step
 */
@ConfigurationProperties("foi.mail")
record MailProperties(@DefaultValue("") String host, @DefaultValue("587") int port,
        @DefaultValue("true") boolean starttls, @DefaultValue("") String username, @DefaultValue("") String password,
        @DefaultValue("") String from, @DefaultValue("") String link, @DefaultValue("20s") Duration timeout) {

    /** Without the password, which has no place in a log. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
