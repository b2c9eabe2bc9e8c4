package uk.foiworkflow.benchmarks.cluster;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Each far part is in a network namespace of Linux, with two links to this machine: by one it reaches what can be cut off,
 * by the other all else. Cut, a link is down, and what is sent is gone without a word.
 */
final class Namespaces extends Cuttable {

    /** The addresses that are kept for tests of networks (RFC 2544); a link has the first two of a third number. */
    private static final String NET = "198.18.";
    private static final List<String> FAR = CUT.keySet().stream().sorted().toList();
    private static final String OF_THIS_PROCESS = "foi" + ProcessHandle.current().pid() % 100_000;
    private static final String TRIED = OF_THIS_PROCESS + "-try";

    Namespaces() throws IOException, InterruptedException {
        for (String part : FAR) {
            ip("netns", "add", space(part));
            inside(part, "link", "set", "lo", "up");
            link(part, true);
            link(part, false);
        }
    }

    /** Whether this process may make one. */
    static boolean possible() throws InterruptedException {
        try {
            ip("netns", "add", TRIED);
            ip("netns", "delete", TRIED);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void link(String part, boolean cuttable) throws IOException, InterruptedException {
        String here = device(part, cuttable);
        ip("link", "add", here, "type", "veth", "peer", "name", "eth" + (cuttable ? 1 : 0), "netns", space(part));
        ip("address", "add", address(part, cuttable, 1) + "/30", "dev", here);
        ip("link", "set", here, "up");
        inside(part, "address", "add", address(part, cuttable, 2) + "/30", "dev", "eth" + (cuttable ? 1 : 0));
        inside(part, "link", "set", "eth" + (cuttable ? 1 : 0), "up");
    }

    @Override
    public String how() {
        return "network namespaces, a link of which is taken down";
    }

    @Override
    public String host(String part) {
        return far(part) ? address(part, false, 2) : "127.0.0.1";
    }

    @Override
    public List<String> before(String part) {
        return far(part) ? List.of("ip", "netns", "exec", space(part)) : List.of();
    }

    @Override
    public String path(String part, Service service, int port) throws IOException {
        return far(part)
                ? wire(address(part, service.equals(CUT.get(part)), 1), port).address()
                : "127.0.0.1:" + port;
    }

    @Override
    public void cut(String part) throws IOException, InterruptedException {
        ip("link", "set", device(part, true), "down");
    }

    @Override
    public void mend(String part) throws IOException, InterruptedException {
        ip("link", "set", device(part, true), "up");
    }

    @Override
    public void close() throws IOException {
        super.close();
        for (String part : FAR) {
            try {
                // The links go with it.
                ip("netns", "delete", space(part));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String space(String part) {
        return OF_THIS_PROCESS + "-" + part;
    }

    /** Its name has room for 15 letters. */
    private static String device(String part, boolean cuttable) {
        return OF_THIS_PROCESS + (cuttable ? "c" : "r") + FAR.indexOf(part);
    }

    private static String address(String part, boolean cuttable, int end) {
        return NET + (2 * FAR.indexOf(part) + (cuttable ? 1 : 0)) + "." + end;
    }

    private static void inside(String part, String... command) throws IOException, InterruptedException {
        ip(Stream.concat(Stream.of("-netns", space(part)),
                Stream.of(command)).toArray(String[]::new));
    }

    private static void ip(String... command) throws IOException, InterruptedException {
        Commands.run(Stream.concat(Stream.of("ip"),
                Stream.of(command)).toArray(String[]::new));
    }
}
