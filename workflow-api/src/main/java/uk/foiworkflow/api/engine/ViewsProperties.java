package uk.foiworkflow.api.engine;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database of the read models.
 *
 * @param url empty when it is that of the events
 * @param follow whether this node follows the events itself; not where processes of their own do
 * @param interval how long a read model waits for a signal before it looks for events of other nodes
 * @param comparedAt the time of day, in the engine's own zone, at which all are compared with what their events say
 */
@ConfigurationProperties("foi.views")
record ViewsProperties(@DefaultValue("") String url, @DefaultValue("") String username,
        @DefaultValue("") String password, @DefaultValue("true") boolean follow, @DefaultValue("1s") Duration interval,
        @DefaultValue("02:30") LocalTime comparedAt) {

    /** Without the password, which has no place in a log. */
    @Override
    public String toString() {
        return username + " at " + url;
    }
}
