package uk.foiworkflow.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;

/** The id that everything shares which one call leads to. */
public final class Correlation {

    private Correlation() {}

    /** That of a call which has come in. */
    public static UUID of(HttpServletRequest request) {
        return (UUID) Objects.requireNonNull(request.getAttribute(CorrelationFilter.HEADER));
    }
}
