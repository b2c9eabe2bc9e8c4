package uk.foiworkflow.benchmarks.peers;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.foiworkflow.api.FoiWorkflow;

/** The one process that is the default, with a made-up council in it, and its pages as those see them who have signed in. */
public final class StaffPages implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final String password = UUID.randomUUID().toString();
    private final String address;
    private final Child child;
    private final Map<String, HttpClient> signedIn = new HashMap<>();

    /**
     * @param data where it keeps everything
     * @param requests how many there are
     */
    public StaffPages(Path data, int requests) throws IOException {
        int port = Port.free();
        this.address = "http://127.0.0.1:" + port;
        this.child = Child.start("pages", FoiWorkflow.class, Map.of("FOI_DEMO_PASSWORD", password),
                "--server.port=" + port, "--foi.data-dir=" + data.toAbsolutePath(), "--demo=" + requests,
                "--foi.timely.enabled=false", "--foi.outbox.enabled=false");
    }

    /** Whether all requests are there, and on every page. */
    public boolean loaded() throws IOException {
        if (!child.said("requests are there")) {
            child.mustBeAlive();
            return false;
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            String basic = "Basic " + Base64.getEncoder()
                    .encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
            HttpResponse<String> answer = send(http,
                    HttpRequest.newBuilder(URI.create(address + "/actuator/projections"))
                            .header("Authorization", basic).build());
            return answer.statusCode() == 200 && JsonMapper.shared().readTree(answer.body()).valueStream()
                    .map(report -> report.required("lag")).mapToLong(JsonNode::longValue).allMatch(lag -> lag == 0);
        }
    }

    /** A page as whoever has that role sees it, to the last byte. */
    public HttpResponse<String> open(String role, String page) throws IOException {
        HttpClient http = signedIn.get(role);
        if (http == null) {
            http = signIn(role);
            signedIn.put(role, http);
        }
        return send(http, HttpRequest.newBuilder(URI.create(address + page)).build());
    }

    private HttpClient signIn(String user) throws IOException {
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager()).build();
        URI page = URI.create(address + "/staff/sign-in");
        Matcher token = TOKEN.matcher(send(http, HttpRequest.newBuilder(page).build()).body());
        if (!token.find()) {
            throw new IOException("There is no form on " + page);
        }
        String form = "user=%s&password=%s&_csrf=%s".formatted(user, password,
                URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        int status = send(http, HttpRequest.newBuilder(page).header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(form)).build()).statusCode();
        if (status / 100 != 3) {
            throw new IOException(user + " was not signed in: " + status);
        }
        return http;
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        signedIn.values().forEach(HttpClient::close);
        child.close();
    }
}
