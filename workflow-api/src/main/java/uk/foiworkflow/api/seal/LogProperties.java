package uk.foiworkflow.api.seal;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The log over all events, and who signs it.
 *
 * @param key the signing key, one line as {@code log-key} prints it; empty when there is none
 * @param keyFile a file that holds it; empty when there is none
 * @param formerKeys verifier keys of those that signed before, the oldest first
 * @param interval how long after one look at what was recorded the next begins
 */
@ConfigurationProperties("foi.log")
record LogProperties(@DefaultValue("") String key, @DefaultValue("") String keyFile,
        @DefaultValue List<String> formerKeys, @DefaultValue("500ms") Duration interval) {}
