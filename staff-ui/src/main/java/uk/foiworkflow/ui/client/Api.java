package uk.foiworkflow.ui.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The interface. Each call is made as the person whom the thread serves; what was written by them is waited for by what they
 * read next, on whatever node. An answer is read into records that have the fields which a page shows, and no others.
 */
@Component
public class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GREAT_PATIENCE = Duration.ofMinutes(30);
    /** From this status on the interface is at fault. */
    private static final int UNABLE = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RestClient client;
    private final RestClient patient;
    private final ApiAddress address;
    private final Credentials credentials;
    private final LastWritten written;

    Api(ApiAddress address, Credentials credentials, LastWritten written) {
        this.address = address;
        this.credentials = credentials;
        this.written = written;
        HttpClient connections = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5)).build();
        this.client = client(connections, PATIENCE);
        this.patient = client(connections, GREAT_PATIENCE);
    }

    private static RestClient client(HttpClient connections, Duration patience) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(connections);
        requests.setReadTimeout(patience);
        return RestClient.builder().requestFactory(requests).build();
    }

    /** Takes what is handed over, as it comes. */
    @FunctionalInterface
    public interface Taking {

        /** The body is read to its end within the call. */
        void take(HttpHeaders headers, InputStream body) throws IOException;
    }

    /**
     * What is there.
     *
     * @param path below the address of the interface, variables in braces; they are encoded
     * @throws Refused when it is not told
     */
    public <T> T get(Class<T> type, String path, @Nullable Object... variables) {
        return read(type, path, variables).body();
    }

    /** The same with the version that was read. */
    public <T> Answer<T> read(Class<T> type, String path, @Nullable Object... variables) {
        return exchange(() -> client.get().uri(address.at(expand(path, variables)))
                .headers(signed(credentials.authorization())).accept(MediaType.APPLICATION_JSON)
                .exchange((request, response) -> new Answer<>(JSON.readValue(whole(response), type),
                        response.getHeaders().getETag())));
    }

    /** What is there, for somebody who is not signed in yet. */
    public <T> T getAs(String authorization, Class<T> type, String path) {
        return exchange(() -> client.get().uri(address.at(path)).headers(signed(authorization))
                .exchange((request, response) -> JSON.readValue(whole(response), type)));
    }

    /**
     * What is there, or nothing where whoever is signed in is not told.
     *
     * @throws Refused when nobody is signed in, or the interface cannot answer
     */
    public <T> Optional<T> told(Class<T> type, String path, @Nullable Object... variables) {
        try {
            return Optional.of(get(type, path, variables));
        } catch (Refused e) {
            if (e.problem().is("not-signed-in") || e.problem().status() >= UNABLE) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /**
     * Hands over what is there, or is put together when it is asked for, whatever its size and however long that takes.
     *
     * @param path with what it asks, encoded
     * @param body as JSON; null for none
     * @throws Refused when nothing is handed over; nothing was taken then
     */
    public void pass(HttpMethod method, String path, @Nullable Object body, MediaType form, Taking taking) {
        RestClient.RequestBodySpec call = patient.method(method).uri(address.at(path))
                .headers(signed(credentials.authorization())).accept(form, MediaType.APPLICATION_PROBLEM_JSON);
        if (body != null) {
            call.contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsBytes(body));
        }
        exchange(() -> call.exchange((request, response) -> {
            if (response.getStatusCode().isError()) {
                whole(response);
            }
            taking.take(response.getHeaders(), response.getBody());
            return true;
        }));
    }

    /** Has something happen. */
    public <T> T send(Class<T> type, Sending sending) {
        return send(type, sending, MediaType.APPLICATION_JSON, JSON.writeValueAsBytes(sending.body()));
    }

    /** Hands something in, byte for byte. */
    public <T> T send(Class<T> type, Sending sending, MediaType form, byte[] body) {
        return exchange(() -> client.post().uri(address.at(sending.path()))
                .headers(signed(credentials.authorization())).headers(headers -> {
                    if (sending.key() != null) {
                        headers.set("Idempotency-Key", sending.key());
                    }
                    if (sending.seen() != null) {
                        headers.set(HttpHeaders.IF_MATCH, sending.seen());
                    }
                }).contentType(form).body(body).exchange((request, response) -> {
                    byte[] answer = whole(response);
                    written.note(response.getHeaders().getFirst(LastWritten.POSITION));
                    return JSON.readValue(answer, type);
                }));
    }

    /** A path with its variables, encoded. */
    public static String expand(String path, @Nullable Object... variables) {
        return UriComponentsBuilder.fromUriString(path).encode().buildAndExpand(variables).toUriString();
    }

    private Consumer<HttpHeaders> signed(@Nullable String authorization) {
        return headers -> {
            if (authorization != null) {
                headers.set(HttpHeaders.AUTHORIZATION, authorization);
            }
            String position = written.position();
            if (position != null) {
                headers.set(LastWritten.WAIT_FOR, position);
            }
        };
    }

    private static byte[] whole(ClientHttpResponse response) throws IOException {
        byte[] body = response.getBody().readAllBytes();
        HttpStatusCode status = response.getStatusCode();
        if (status.isError()) {
            throw new Refused(problem(status.value(), body));
        }
        return body;
    }

    private static Problem problem(int status, byte[] body) {
        try {
            return JSON.readValue(body, Problem.class);
        } catch (JacksonException e) {
            return new Problem("about:blank", "", status, "", null, java.util.List.of());
        }
    }

    private static <T> T exchange(java.util.function.Supplier<@Nullable T> call) {
        try {
            return java.util.Objects.requireNonNull(call.get());
        } catch (ResourceAccessException | UncheckedIOException e) {
            throw new Refused(Problem.unavailable(String.valueOf(e.getMessage())));
        }
    }
}
