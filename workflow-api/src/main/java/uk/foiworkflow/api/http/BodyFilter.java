package uk.foiworkflow.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.foiworkflow.api.problem.Problem;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.api.problem.ProblemWriter;

/** Reads the body of one command, up to a limit, once the caller may make the call; streams pass untouched. */
@Component
class BodyFilter extends OncePerRequestFilter {

    private static final List<String> STREAMS = List.of(MediaType.APPLICATION_NDJSON_VALUE,
            MediaType.APPLICATION_OCTET_STREAM_VALUE, "message/rfc822", MediaType.APPLICATION_PDF_VALUE, "image/");

    /** The largest body of one command, in bytes. */
    private static final int LIMIT = 1 << 20;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String form = request.getContentType();
        return form != null && STREAMS.stream().anyMatch(form.toLowerCase(Locale.ROOT)::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            ProblemWriter.write(response,
                    Problem.of(ProblemType.TOO_LARGE, "A body of more than %,d bytes is not read.".formatted(LIMIT)));
            return;
        }
        chain.doFilter(new BodyInMemory(request, body), response);
    }
}
