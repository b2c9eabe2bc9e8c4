package uk.foiworkflow.api;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;

/** A real mail server that a test stops and starts again. */
public final class MailServer {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private MailServer() {}

    /** One that takes mail by SMTP at that port of 127.0.0.1, which the one before it may hold for a moment longer. */
    public static GreenMail at(int port) {
        return await().atMost(PATIENCE).ignoreExceptionsInstanceOf(IllegalStateException.class).until(
                () -> started(port),
                GreenMail::isRunning);
    }

    private static GreenMail started(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }
}
