package uk.foiworkflow.api.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Tomcat refuses by itself, such as {@code %00} in an address, is a problem document too and no page of HTML. */
public final class ProblemValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (throwable != null) {
            LOG.debug("Tomcat answers {} itself", status, throwable);
        }
        ProblemType type = ProblemType.of(status);
        byte[] body = ProblemWriter.bytes(Problem.of(type, type.title() + "."));
        try {
            response.setContentType(Problem.MEDIA_TYPE);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("The caller is gone", e);
        }
    }
}
