package uk.foiworkflow.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.foiworkflow.api.problem.Problem;

/** Gives every call a correlation id, the caller's own where it is a UUID; the answer, the log and the events carry it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CorrelationFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Correlation-Id";

    private static final Pattern FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        UUID correlation = request.getAttribute(HEADER) instanceof UUID known
                ? known
                : of(request.getHeader(HEADER));
        request.setAttribute(HEADER, correlation);
        response.setHeader(HEADER, correlation.toString());
        MDC.put(Problem.CORRELATION, correlation.toString());
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(Problem.CORRELATION);
        }
    }

    // The error page of a call belongs to that call.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static UUID of(@Nullable String header) {
        return header != null && FORM.matcher(header).matches() ? UUID.fromString(header) : UUID.randomUUID();
    }
}
