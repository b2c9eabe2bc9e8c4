package uk.foiworkflow.benchmarks.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A network in which the path from one node to the events, and that from one worker to the broker, can be cut. */
public abstract class Cuttable implements Network {

    /** What is cut off from what. */
    static final Map<String, Service> CUT = Map.of("api-1", Service.EVENTS, "worker-1", Service.BROKER);

    private final List<Wire> wires = new ArrayList<>();

    Cuttable() {}

    /** One of network namespaces where this process may make them, else one of what hands on bytes. */
    public static Cuttable best() throws IOException, InterruptedException {
        return Namespaces.possible() ? new Namespaces() : new Gates();
    }

    /** How it is cut. */
    public abstract String how();

    /** Cuts the path of that part. */
    public abstract void cut(String part) throws IOException, InterruptedException;

    /** Makes it whole again. */
    public abstract void mend(String part) throws IOException, InterruptedException;

    @Override
    public final boolean far(String part) {
        return CUT.containsKey(part);
    }

    /** A wire that is closed with all this. */
    final Wire wire(String host, int port) throws IOException {
        Wire wire = new Wire(host, port);
        wires.add(wire);
        return wire;
    }

    @Override
    public void close() throws IOException {
        for (Wire wire : wires) {
            wire.close();
        }
    }
}
