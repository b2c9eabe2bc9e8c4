package uk.foiworkflow.api.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;
import uk.foiworkflow.api.access.ExportRecord;
import uk.foiworkflow.api.engine.ReadModels;
import uk.foiworkflow.api.http.Callers;
import uk.foiworkflow.api.problem.Problems;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.trail.TrailBehind;

/**
 * Writes an answer in the form that the caller accepts. Of a stream one page at a time is in memory, and between two pages
 * nothing is held in the database: a slow reader keeps nobody waiting.
 */
@Component
class Answers {

    /** The header that says how many events the answer lacks. */
    static final String PARKED = "Foi-Parked";

    private static final MediaType CSV = MediaType.parseMediaType(Csv.MEDIA_TYPE);
    private static final List<MediaType> FORMS = List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_NDJSON, CSV);

    private final ContentNegotiationManager negotiation;
    private final JsonMapper json;
    private final ExportRecord exports;

    Answers(ContentNegotiationManager negotiation, JsonMapper json, ExportRecord exports) {
        this.negotiation = negotiation;
        this.json = json;
        this.exports = exports;
    }

    private interface Sink<T> {

        void write(T row) throws IOException;
    }

    /** Writes it, or throws what is wrong while nothing is written yet. */
    void write(Answer<?> answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        MediaType form = form(negotiation.resolveMediaTypes(new ServletWebRequest(request, response)).stream());
        response.setHeader(ReadModels.POSITION, Long.toString(answer.extent().upTo()));
        response.setHeader(PARKED, Long.toString(answer.extent().parked()));
        response.setContentType(form.toString());
        if (form.equals(MediaType.APPLICATION_JSON)) {
            response.getOutputStream().write(json.writeValueAsBytes(answer.json().get()));
        } else if (answer.limit() != null) {
            throw AuditParameters.unreadable("limit", "A stream has all lines.");
        } else if (!answer.extent().current()) {
            throw new TrailBehind();
        } else if (HttpMethod.GET.matches(request.getMethod())) {
            exports.exported(null, request.getRequestURI(), form.toString(), request.getQueryString(),
                    Callers.of(request));
            stream(answer, form, response);
        }
    }

    private <T> void stream(Answer<T> answer, MediaType form, HttpServletResponse response) throws IOException {
        if (form.equals(CSV)) {
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            csv(answer, response.getOutputStream());
        } else {
            ndjson(answer, response);
        }
    }

    /** Where it fails on the way the connection is cut: no reader takes what has come for the whole. */
    private static <T> void csv(Answer<T> answer, OutputStream out) throws IOException {
        out.write(answer.csv().head().getBytes(StandardCharsets.UTF_8));
        each(answer, row -> out.write(answer.csv().row(row).getBytes(StandardCharsets.UTF_8)));
    }

    /** Where it fails on the way the last line says so: it holds a problem and nothing else. */
    private <T> void ndjson(Answer<T> answer, HttpServletResponse response) throws IOException {
        OutputStream out = response.getOutputStream();
        try {
            each(answer, row -> line(out, row));
        } catch (RuntimeException e) {
            if (!response.isCommitted()) {
                throw e;
            }
            line(out, Map.of("problem", Problems.of(e).problem()));
        }
    }

    private void line(OutputStream out, Object row) throws IOException {
        out.write(json.writeValueAsBytes(row));
        out.write('\n');
    }

    private static <T> void each(Answer<T> answer, Sink<T> sink) throws IOException {
        for (Long after = answer.after(); after != null;) {
            Page<T> page = answer.pages().apply(after);
            for (T row : page.items()) {
                sink.write(row);
            }
            after = page.next();
        }
    }

    private static MediaType form(Stream<MediaType> accepted) {
        return accepted.flatMap(one -> FORMS.stream().filter(one::includes)).findFirst()
                .orElse(MediaType.APPLICATION_JSON);
    }
}
