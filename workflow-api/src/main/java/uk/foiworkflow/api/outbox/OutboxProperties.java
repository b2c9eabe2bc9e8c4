package uk.foiworkflow.api.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the outbox is seen to.
 *
 * @param enabled whether this node does it
 * @param interval how long after one look the next begins
 * @param attempts how often a message is tried before it has failed
 * @param pause after the first attempt; it doubles with each, up to an hour
 * @param head the person or team, as the directory names them, who is told of what stays unanswered
 */
@ConfigurationProperties("foi.outbox")
record OutboxProperties(@DefaultValue("true") boolean enabled, @DefaultValue("10s") Duration interval,
        @DefaultValue("8") int attempts, @DefaultValue("1m") Duration pause,
        @DefaultValue("head") String head) {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 12;

    /** The pause after that attempt, counted from 1. */
    Duration pauseAfter(int attempt) {
        Duration doubled = pause.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
