package uk.foiworkflow.benchmarks.crash;

import java.io.IOException;
import uk.foiworkflow.benchmarks.peers.RemoteNode;
import uk.foiworkflow.benchmarks.server.Server;

/** Who is killed under load, as {@code kill -9} does. */
public enum Victim {

    NODE {
        @Override
        void kill(RemoteNode node, Server server) throws InterruptedException {
            node.kill();
        }
    },

    POSTGRESQL {
        @Override
        void kill(RemoteNode node, Server server) throws IOException {
            server.kill();
            server.restart();
        }
    },

    BOTH {
        @Override
        void kill(RemoteNode node, Server server) throws IOException, InterruptedException {
            server.kill();
            node.kill();
            server.restart();
        }
    };

    abstract void kill(RemoteNode node, Server server) throws IOException, InterruptedException;

    @Override
    public String toString() {
        return switch (this) {
            case NODE -> "the engine";
            case POSTGRESQL -> "PostgreSQL";
            case BOTH -> "PostgreSQL and the engine";
        };
    }
}
