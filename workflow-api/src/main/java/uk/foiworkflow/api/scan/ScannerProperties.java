package uk.foiworkflow.api.scan;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.foiworkflow.api.embedded.StartRefused;

/**
 * The virus scanner.
 *
 * @param clamd where ClamAV's daemon listens: {@code host:port}, or the path of its socket; empty for none
 * @param timeout how long it may take over one file
 */
@ConfigurationProperties("foi.scanner")
record ScannerProperties(@DefaultValue("") String clamd, @DefaultValue("2m") Duration timeout) {

    /** @throws StartRefused when that can be no address */
    SocketAddress address() {
        if (clamd.startsWith("/")) {
            return UnixDomainSocketAddress.of(clamd);
        }
        int colon = clamd.lastIndexOf(':');
        try {
            return new InetSocketAddress(clamd.substring(0, colon), Integer.parseInt(clamd.substring(colon + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new StartRefused("The setting foi.scanner.clamd cannot be right: it is " + clamd + ".",
                    "Give host:port, or the path of its socket.", e);
        }
    }
}
