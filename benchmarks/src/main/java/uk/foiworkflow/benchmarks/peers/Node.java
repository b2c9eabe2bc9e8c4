package uk.foiworkflow.benchmarks.peers;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.benchmarks.cases.StandardCase;
import uk.foiworkflow.benchmarks.server.Database;

/** A process that is one node of the engine, and takes the steps that another process sends it. */
final class Node {

    static final String PASSWORD = "BENCH_PASSWORD";
    static final long NONE = -1;

    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    private Node() {}

    /**
     * Serves until it is ended.
     *
     * @param arguments the port on which it listens; name, host, port, URL and user of the database; whether read models
     *            follow
     */
    public static void main(String[] arguments) throws IOException {
        Database database = new Database(arguments[1], arguments[2], Integer.parseInt(arguments[3]), arguments[4],
                arguments[5], System.getenv(PASSWORD));
        Engine engine = new Engine(database);
        Runnable told = Boolean.parseBoolean(arguments[6]) ? new Following(engine)::told : engine.signals(() -> {
        })::tell;
        try (ServerSocket server = new ServerSocket(Integer.parseInt(arguments[0]), 0,
                InetAddress.getLoopbackAddress())) {
            while (true) {
                Socket client = server.accept();
                client.setTcpNoDelay(true);
                Thread.ofPlatform().daemon().start(() -> serve(engine, told, client));
            }
        }
    }

    private static void serve(Engine engine, Runnable told, Socket client) {
        try (client;
                DataInputStream asked = new DataInputStream(client.getInputStream());
                DataOutputStream answer = new DataOutputStream(new BufferedOutputStream(client.getOutputStream()))) {
            while (true) {
                int step = asked.readInt();
                String reference = asked.readUTF();
                long version = asked.readLong();
                Answer.of(engine, reference, step, version == NONE ? null : version).write(answer);
                told.run();
            }
        } catch (EOFException e) {
            // The client has nothing more to ask.
        } catch (IOException | RuntimeException e) {
            LOG.warn("A client is not answered any more", e);
        }
    }

    /**
     * What a node answers to a step.
     *
     * @param refusal why it was refused; empty when it was taken
     */
    record Answer(Taken taken, String refusal) {

        static Answer of(Engine engine, String reference, int step, @Nullable Long version) {
            try {
                return new Answer(engine.take(reference, StandardCase.STEPS.get(step), version), "");
            } catch (RefusedStep refused) {
                return new Answer(new Taken(0, 0, 0), String.valueOf(refused.getMessage()));
            }
        }

        static Answer read(DataInputStream from) throws IOException {
            return new Answer(new Taken(from.readLong(), from.readLong(), from.readInt()), from.readUTF());
        }

        void write(DataOutputStream to) throws IOException {
            to.writeLong(taken.version());
            to.writeLong(taken.position());
            to.writeInt(taken.events());
            to.writeUTF(refusal);
            to.flush();
        }
    }
}
