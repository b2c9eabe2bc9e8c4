package uk.foiworkflow.benchmarks.cluster;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All is on 127.0.0.1: a path is cut by handing nothing on. */
final class Gates extends Cuttable {

    private final Map<String, Wire> cuttable = new HashMap<>();

    @Override
    public String how() {
        return "a program on 127.0.0.1 that hands on nothing, for this process may make no network namespace";
    }

    @Override
    public String host(String part) {
        return "127.0.0.1";
    }

    @Override
    public List<String> before(String part) {
        return List.of();
    }

    @Override
    public String path(String part, Service service, int port) throws IOException {
        if (!service.equals(CUT.get(part))) {
            return "127.0.0.1:" + port;
        }
        Wire wire = wire("127.0.0.1", port);
        cuttable.put(part, wire);
        return wire.address();
    }

    @Override
    public void cut(String part) {
        Objects.requireNonNull(cuttable.get(part)).cut();
    }

    @Override
    public void mend(String part) {
        Objects.requireNonNull(cuttable.get(part)).mend();
    }
}
