package uk.foiworkflow.api.dispatch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Letters by e-mail, over the mail server of the messages to staff.
 *
 * @param from the address from which letters come, and to which requesters reply; empty where none goes out by e-mail
 * @param sender the address to which mail servers report; empty for the one from which letters come
 * @param largest the largest letter that goes out by e-mail
 */
@ConfigurationProperties(prefix = "foi.dispatch", ignoreUnknownFields = false)
record DispatchProperties(@DefaultValue("") String from, @DefaultValue("") String sender,
        @DefaultValue("20MB") DataSize largest) {

    /** What stands behind the @ of a Message-ID. */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
