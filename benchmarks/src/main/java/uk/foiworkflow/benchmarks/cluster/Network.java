package uk.foiworkflow.benchmarks.cluster;

import java.io.IOException;
import java.util.List;

/** How parts reach each other. Some are far: what they reach, and how they are reached, has a path of its own. */
public interface Network extends AutoCloseable {

    /** What a part reaches. */
    enum Service {
        EVENTS, VIEWS, BROKER
    }

    /** All on this machine, without detours. */
    Network DIRECT = new Network() {

        @Override
        public boolean far(String part) {
            return false;
        }

        @Override
        public String host(String part) {
            return "127.0.0.1";
        }

        @Override
        public String path(String part, Service service, int port) {
            return "127.0.0.1:" + port;
        }

        @Override
        public List<String> before(String part) {
            return List.of();
        }

        @Override
        public void close() {}
    };

    /** Whether the part is far. */
    boolean far(String part);

    /** Where the part listens. */
    String host(String part);

    /** Where the part reaches, as host and port, what listens at that port of 127.0.0.1. */
    String path(String part, Service service, int port) throws IOException;

    /** What stands before the command that starts the part. */
    List<String> before(String part);

    @Override
    void close() throws IOException;
}
