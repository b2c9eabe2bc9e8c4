package uk.foiworkflow.benchmarks.peers;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.benchmarks.cases.StandardCase;
import uk.foiworkflow.benchmarks.cases.Step;
import uk.foiworkflow.benchmarks.server.Database;

/** A node of the engine in a process of its own, asked over connections that are kept. */
public final class RemoteNode implements Taking, AutoCloseable {

    private final Child child;
    private final int port;
    private final Deque<Line> idle = new ConcurrentLinkedDeque<>();

    /** One that writes, and has no read models. */
    public static RemoteNode writing(String name, Database database) throws IOException {
        return new RemoteNode(name, database, false);
    }

    /** One that writes, and whose read models follow. */
    public static RemoteNode following(String name, Database database) throws IOException {
        return new RemoteNode(name, database, true);
    }

    private RemoteNode(String name, Database database, boolean following) throws IOException {
        this.port = Port.free();
        this.child = Child.start(name, Node.class, Map.of(Node.PASSWORD, database.password()), Integer.toString(port),
                database.name(), database.host(), Integer.toString(database.port()), database.url(), database.user(),
                Boolean.toString(following));
        Port.await(child, () -> idle.add(new Line(port)));
    }

    @Override
    public Taken take(String reference, Step step, @Nullable Long version) throws IOException, RefusedStep {
        Line spare = idle.poll();
        Line line = spare == null ? new Line(port) : spare;
        Node.Answer answer = line.ask(reference, step, version);
        idle.push(line);
        if (!answer.refusal().isEmpty()) {
            throw new RefusedStep(answer.refusal());
        }
        return answer.taken();
    }

    /** Ends it at once, as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        child.kill();
    }

    @Override
    public void close() {
        child.close();
    }

    /** One connection. */
    private static final class Line {

        private final DataInputStream in;
        private final DataOutputStream out;

        Line(int port) throws IOException {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
        }

        Node.Answer ask(String reference, Step step, @Nullable Long version) throws IOException {
            out.writeInt(StandardCase.STEPS.indexOf(step));
            out.writeUTF(reference);
            out.writeLong(version == null ? Node.NONE : version);
            out.flush();
            return Node.Answer.read(in);
        }
    }
}
