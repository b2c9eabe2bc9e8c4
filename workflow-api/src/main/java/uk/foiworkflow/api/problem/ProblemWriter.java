package uk.foiworkflow.api.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/** Puts a problem document on an answer, whoever found the problem and whatever the caller said it accepts. */
public final class ProblemWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemWriter() {}

    /** Replaces what the answer holds so far; does nothing once the answer is on its way. */
    public static void write(HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] body = bytes(problem);
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Likewise, with the headers that go with the problem. */
    public static void write(HttpServletResponse response, ProblemException problem) throws IOException {
        problem.headers().forEach(response::setHeader);
        write(response, problem.problem());
    }

    static byte[] bytes(Problem problem) {
        return JSON.writeValueAsBytes(problem);
    }
}
