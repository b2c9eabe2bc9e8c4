package uk.foiworkflow.benchmarks.cluster;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.stream.Collectors;
import uk.foiworkflow.benchmarks.peers.Tokens;
import uk.foiworkflow.request.Role;

/** Stands in for the organisation's OpenID Connect provider: gives a token to each demo user who knows the password. */
final class TokenDesk implements AutoCloseable {

    private final HttpServer server;

    TokenDesk(int port, String password, Tokens tokens) throws IOException {
        byte[] wanted = password.getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/token", call -> give(call, tokens)).setAuthenticator(new BasicAuthenticator("foi") {

            @Override
            public boolean checkCredentials(String user, String given) {
                return MessageDigest.isEqual(wanted, given.getBytes(StandardCharsets.UTF_8)) && knows(user);
            }
        });
        server.start();
    }

    /** Where it gives them. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/token";
    }

    /** The names of the demo users. */
    static String users() {
        return Role.ofCallers().stream().map(Role::toString).collect(Collectors.joining(", "));
    }

    private static boolean knows(String user) {
        return Role.ofCallers().stream().anyMatch(role -> role.toString().equals(user));
    }

    private static void give(HttpExchange call, Tokens tokens) throws IOException {
        byte[] token = tokens.token(call.getPrincipal().getUsername()).getBytes(StandardCharsets.US_ASCII);
        try (call) {
            call.sendResponseHeaders(200, token.length);
            call.getResponseBody().write(token);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
