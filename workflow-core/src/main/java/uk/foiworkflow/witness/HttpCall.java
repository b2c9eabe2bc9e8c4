package uk.foiworkflow.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A call to somebody outside that ends in time, whatever they do. */
public final class HttpCall {

    private final HttpClient client;
    private final URI address;
    private final Duration timeout;

    /**
     * Calls to that address.
     *
     * @param timeout how long it may take until the whole answer is there
     * @throws IllegalArgumentException when it is no address of the web, or the time is none
     */
    public HttpCall(URI address, Duration timeout) {
        if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
            throw new IllegalArgumentException("Not the address of a witness: " + address);
        }
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("No time in which a witness could answer: " + timeout);
        }
        this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
        this.address = address;
        this.timeout = timeout;
    }

    /**
     * Posts a body.
     *
     * @throws IOException when there is no answer, or not in time
     */
    public HttpResponse<byte[]> post(String contentType, byte[] body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address).header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request,
                HttpResponse.BodyHandlers.ofByteArray());
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException(address + " did not answer within " + timeout, e);
        } catch (ExecutionException e) {
            throw new IOException(address + " cannot be reached: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Broken off", e);
        } finally {
            answer.cancel(true);
        }
    }
}
