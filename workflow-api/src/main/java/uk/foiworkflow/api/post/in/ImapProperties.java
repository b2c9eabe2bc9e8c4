package uk.foiworkflow.api.post.in;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox that is emptied.
 *
 * @param host empty when there is none
 * @param tls whether nothing is said in clear, and the server is who it says
 * @param passwordFile a file with the password, read at each look; empty where {@code password} is it
 * @param mechanism how to sign in, such as {@code XOAUTH2}; empty for what the server offers
 * @param folder which is emptied
 * @param done where messages go once they are kept
 * @param interval how long after one look the next begins
 * @param timeout how long the server may take over each step
 */
@ConfigurationProperties("foi.post.imap")
record ImapProperties(@DefaultValue("") String host, @DefaultValue("993") int port, @DefaultValue("true") boolean tls,
        @DefaultValue("") String username, @DefaultValue("") String password, @DefaultValue("") String passwordFile,
        @DefaultValue("") String mechanism, @DefaultValue("INBOX") String folder, @DefaultValue("Logged") String done,
        @DefaultValue("1m") Duration interval, @DefaultValue("30s") Duration timeout) {

    String protocol() {
        return tls ? "imaps" : "imap";
    }

    /** @throws IOException when the file cannot be read */
    String secret() throws IOException {
        return passwordFile.isEmpty() ? password : Files.readString(Path.of(passwordFile)).strip();
    }

    /** As Angus Mail has them. */
    Properties settings() {
        String prefix = "mail." + protocol() + ".";
        String millis = Long.toString(timeout.toMillis());
        Properties settings = new Properties();
        settings.setProperty(prefix + "connectiontimeout", millis);
        settings.setProperty(prefix + "timeout", millis);
        settings.setProperty(prefix + "writetimeout", millis);
        settings.setProperty(prefix + "peek", "true");
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (!mechanism.isEmpty()) {
            settings.setProperty(prefix + "auth.mechanisms", mechanism);
        }
        return settings;
    }

    /** Without the password, which has no place in a log. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
