package uk.foiworkflow.benchmarks.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import uk.foiworkflow.benchmarks.peers.Port;

/**
 * The ports of a cluster, all on 127.0.0.1.
 *
 * @param all in the order of the getters
 */
record Ports(List<Integer> all) {

    private static final int COUNT = 9;

    Ports {
        all = List.copyOf(all);
    }

    /** That port and those behind it. */
    static Ports from(int first) {
        List<Integer> ports = new ArrayList<>();
        for (int port = first; ports.size() < COUNT; port++) {
            ports.add(port);
        }
        return new Ports(ports);
    }

    /** Any that are free. */
    static Ports free() throws IOException {
        List<Integer> ports = new ArrayList<>();
        while (ports.size() < COUNT) {
            int port = Port.free();
            if (!ports.contains(port)) {
                ports.add(port);
            }
        }
        return new Ports(ports);
    }

    /** Those that somebody else listens on. */
    List<Integer> taken() {
        return all.stream().filter(port -> {
            try (ServerSocket socket = new ServerSocket()) {
                // What was used a moment ago may be used again.
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return false;
            } catch (IOException e) {
                return true;
            }
        }).toList();
    }

    /** @param number 0 or 1 */
    int api(int number) {
        return all.get(number);
    }

    /** @param number 0 or 1 */
    int worker(int number) {
        return all.get(2 + number);
    }

    int tokens() {
        return all.get(4);
    }

    int events() {
        return all.get(5);
    }

    int views() {
        return all.get(6);
    }

    int broker() {
        return all.get(7);
    }

    int controller() {
        return all.get(8);
    }
}
