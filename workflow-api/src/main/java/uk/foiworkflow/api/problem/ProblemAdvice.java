package uk.foiworkflow.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers whatever a controller throws. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** An answer that is on its way already is thrown on, so that the connection is cut and it does not end as if it were whole. */
    @ExceptionHandler
    void answer(Exception exception, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            LOG.warn("The answer to {} broke off: {}", request.getRequestURI(), exception.toString());
            throw exception;
        }
        ProblemWriter.write(response, Problems.of(exception));
    }
}
