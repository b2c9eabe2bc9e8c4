package uk.foiworkflow.api;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the engine as its clients do, over a real connection. */
public final class Client {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    public Client(int port) {
        this.port = port;
    }

    /** An answer as it came. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The last part of the problem's type. */
        public String problem() {
            if (!header("Content-Type").equals("application/problem+json")) {
                throw new AssertionError(status() + " " + header("Content-Type") + " " + response.body());
            }
            return json().get("type").stringValue().replace("urn:foi-workflow:problem:", "");
        }

        /** The field of the first error. */
        public String field() {
            return json().at("/errors/0/field").stringValue("");
        }
    }

    public Answer get(String user, String path, String... headers) {
        return send(call(user, path, headers).GET());
    }

    public Answer post(String user, String path, String body, String... headers) {
        return send(call(user, path, headers).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A call to that address; {@code user} empty for nobody. */
    public HttpRequest.Builder call(String user, String path, String... headers) {
        HttpRequest.Builder call = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!user.isEmpty()) {
            call.header("Authorization", basic(user, EdgeTest.PASSWORD));
        }
        if (headers.length > 0) {
            call.headers(headers);
        }
        return call;
    }

    public Answer send(HttpRequest.Builder call) {
        try {
            return new Answer(client.send(call.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Sends bytes that no client library would send, and answers all that comes back. */
    public String raw(String bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(new BufferedInputStream(socket.getInputStream()).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public static String basic(String user, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
