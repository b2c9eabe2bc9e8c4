package uk.foiworkflow.api.witness;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.foiworkflow.api.outbox.Post;
import uk.foiworkflow.seal.Witness;
import uk.foiworkflow.witness.DirectoryWitness;
import uk.foiworkflow.witness.HttpWitness;

/**
 * Who keeps heads of the log outside.
 *
 * @param interval how long after one look the next begins, and how often directories and endpoints are given a head
 * @param directory one directory, for the simple case; empty for none
 * @param directories directories, each on a disk of somebody else
 * @param endpoints HTTP endpoints that speak C2SP tlog-witness
 * @param mailboxes addresses to which heads are sent
 * @param timeStamps authorities that time-stamp heads (RFC 3161)
 */
@ConfigurationProperties("foi.log.witnesses")
record WitnessProperties(@DefaultValue("1m") Duration interval, @DefaultValue("") String directory,
        @DefaultValue List<Directory> directories, @DefaultValue List<Endpoint> endpoints,
        @DefaultValue List<Mailbox> mailboxes, @DefaultValue List<Authority> timeStamps) {

    /** A directory under its name. */
    record Directory(@DefaultValue("") String name, @DefaultValue("") String path) {}

    /**
     * An endpoint under its name.
     *
     * @param url what stands before {@code /add-checkpoint}
     * @param key the verifier key of the witness, whose cosignatures are then verified; empty when it is not known
     * @param timeout how long it may take over an answer
     */
    record Endpoint(@DefaultValue("") String name, @DefaultValue("") String url, @DefaultValue("") String key,
            @DefaultValue("10s") Duration timeout) {}

    /**
     * A mailbox under its name.
     *
     * @param to its address
     * @param every how long after one head it is sent the next
     */
    record Mailbox(@DefaultValue("") String name, @DefaultValue("") String to, @DefaultValue("1d") Duration every) {}

    /**
     * An authority under its name.
     *
     * @param certificates a file with those that are trusted, in PEM
     * @param every how long after one head it is given the next
     * @param timeout how long it may take over an answer
     */
    record Authority(@DefaultValue("") String name, @DefaultValue("") String url,
            @DefaultValue("") String certificates, @DefaultValue("1h") Duration every,
            @DefaultValue("10s") Duration timeout) {}

    /** @throws IllegalArgumentException when one cannot be a witness */
    List<Witness> all(Post post) {
        if (!interval.isPositive()) {
            throw new IllegalArgumentException("foi.log.witnesses.interval is no time: " + interval);
        }
        List<Witness> all = new ArrayList<>();
        if (!directory.isBlank()) {
            all.add(new DirectoryWitness("directory", Path.of(directory), interval));
        }
        directories.forEach(one -> all.add(new DirectoryWitness(one.name(), Path.of(one.path()), interval)));
        endpoints.forEach(one -> all.add(
                new HttpWitness(one.name(), URI.create(one.url()), one.key(), interval, one.timeout())));
        mailboxes.forEach(one -> all.add(new MailWitness(one.name(), one.to(), one.every(), post)));
        timeStamps.forEach(one -> all.add(new TimeStampWitness(one.name(), URI.create(one.url()),
                Path.of(one.certificates()), one.every(), one.timeout())));
        return all;
    }
}
