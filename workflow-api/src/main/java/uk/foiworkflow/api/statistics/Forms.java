package uk.foiworkflow.api.statistics;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.context.request.ServletWebRequest;
import uk.foiworkflow.api.access.ExportRecord;
import uk.foiworkflow.api.audit.Csv;
import uk.foiworkflow.api.http.Callers;

/** Writes a table in the form that the caller accepts. A file to take away is put on record before its first byte. */
@Component
class Forms {

    private static final MediaType CSV = MediaType.parseMediaType(Csv.MEDIA_TYPE);

    private final ContentNegotiationManager negotiation;
    private final ExportRecord exports;

    Forms(ContentNegotiationManager negotiation, ExportRecord exports) {
        this.negotiation = negotiation;
        this.exports = exports;
    }

    void write(Supplier<String> json, Supplier<String> csv, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        boolean file = csv(request, response);
        byte[] bytes = (file ? csv : json).get().getBytes(StandardCharsets.UTF_8);
        if (file && HttpMethod.GET.matches(request.getMethod())) {
            exports.exported(null, request.getRequestURI(), Csv.MEDIA_TYPE, request.getQueryString(),
                    Callers.of(request));
        }
        response.setContentType(file ? Csv.MEDIA_TYPE : MediaType.APPLICATION_JSON_VALUE);
        if (file) {
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        response.getOutputStream().write(bytes);
    }

    private boolean csv(HttpServletRequest request, HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException {
        for (MediaType accepted : negotiation.resolveMediaTypes(new ServletWebRequest(request, response))) {
            if (accepted.includes(MediaType.APPLICATION_JSON)) {
                return false;
            }
            if (accepted.includes(CSV)) {
                return true;
            }
        }
        return false;
    }
}
