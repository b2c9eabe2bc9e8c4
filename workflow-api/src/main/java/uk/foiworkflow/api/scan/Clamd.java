package uk.foiworkflow.api.scan;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;

/**
 * ClamAV's daemon, spoken to by its command INSTREAM over TCP or a socket of the machine: pieces with their length in front,
 * an empty one at the end, one line back.
 */
final class Clamd implements Scanner {

    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_ANSWER = 1_000;
    private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");
    private static final String CLEAN = "stream: OK";
    private static final String SECONDS_TO_RECOVER = "30";

    private final SocketAddress address;
    private final Duration timeout;

    Clamd(SocketAddress address, Duration timeout) {
        this.address = address;
        this.timeout = timeout;
    }

    @Override
    public @Nullable String finding(InputStream bytes) {
        String answer;
        try (SocketChannel channel = open()) {
            Thread patience = Thread.ofVirtual().start(() -> giveUp(channel));
            try {
                channel.connect(address);
                answer = ask(channel, bytes);
            } finally {
                patience.interrupt();
            }
        } catch (IOException e) {
            LOG.error("The virus scanner does not answer: {}", e.toString());
            throw away("The virus scanner does not answer.");
        }
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            return found.group(1);
        }
        if (answer.equals(CLEAN)) {
            return null;
        }
        LOG.error("The virus scanner did not look through something: {}", answer);
        throw away("The virus scanner did not look through it.");
    }

    private SocketChannel open() throws IOException {
        return address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
    }

    private static String ask(SocketChannel channel, InputStream bytes) throws IOException {
        try {
            write(channel, ByteBuffer.wrap(COMMAND));
            byte[] piece = new byte[PIECE];
            for (int read = bytes.readNBytes(piece, 0, PIECE); read > 0; read = bytes.readNBytes(piece, 0, PIECE)) {
                write(channel, ByteBuffer.allocate(Integer.BYTES).putInt(read).flip());
                write(channel, ByteBuffer.wrap(piece, 0, read));
            }
            write(channel, ByteBuffer.allocate(Integer.BYTES));
        } catch (IOException cutShort) {
            // It hangs up on what is too much for it, and says so before.
        }
        byte[] answer = Channels.newInputStream(channel).readNBytes(LONGEST_ANSWER);
        return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** The channel of a socket of the machine has no timeout of its own, and ends only when it is closed. */
    private void giveUp(SocketChannel channel) {
        try {
            Thread.sleep(timeout);
            channel.close();
        } catch (InterruptedException answered) {
            // It did so in time.
        } catch (IOException e) {
            LOG.debug("The virus scanner did not say goodbye", e);
        }
    }

    private static ProblemException away(String why) {
        return new ProblemException(ProblemType.UNAVAILABLE, why + " Nothing is taken in unseen.")
                .with(HttpHeaders.RETRY_AFTER, SECONDS_TO_RECOVER);
    }
}
