package uk.foiworkflow.request;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.Channel;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.Requester;

/** Where the requester is to be reached. */
final class Addresses {

    private static final Pattern MAILED = Pattern.compile("[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+");

    private Addresses() {}

    /** The address that the requester gave for that way; null where they gave none, or there is none to it. */
    static @Nullable Confidential of(Request request, Channel channel) {
        Requester requester = Effective.of(request.recorded()).stream().filter(RequestReceived.class::isInstance)
                .map(received -> ((RequestReceived) received).requester()).filter(Objects::nonNull).findFirst()
                .orElse(null);
        if (requester == null) {
            return null;
        }
        return switch (channel) {
            case EMAIL -> requester.email();
            case POST -> requester.address();
            case BY_HAND, PORTAL -> null;
        };
    }

    /** Whether that is one address of e-mail. */
    static boolean mailed(@Nullable Confidential address) {
        return address != null && MAILED.matcher(address.text()).matches();
    }
}
