package uk.foiworkflow.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import uk.foiworkflow.api.problem.Problem;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.api.problem.ProblemWriter;
import uk.foiworkflow.request.Role;

/**
 * Tells those whom the {@link Gate} does not let through.
 *
 * @param challenge how to sign in here, as {@code WWW-Authenticate} says it
 */
record Refusals(String challenge) implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof AuthenticationServiceException) {
            ProblemWriter.write(response,
                    Problem.of(ProblemType.UNAVAILABLE, "The identity provider cannot be reached."));
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        ProblemWriter.write(response, Problem.of(ProblemType.NOT_SIGNED_IN, "Sign in with " + challenge + "."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        PathContainer path = Gate.path(request);
        String method = request.getMethod();
        ProblemWriter.write(response,
                Access.to(method, path).map(Refusals::notAllowed).orElseGet(() -> noSuchCall(method, Access.at(path))));
    }

    private static ProblemException notAllowed(Access call) {
        return new ProblemException(ProblemType.NOT_ALLOWED, "This call is for the roles "
                + call.roles().stream().map(Role::toString).collect(Collectors.joining(", ")) + ".");
    }

    private static ProblemException noSuchCall(String method, List<Access> others) {
        return others.isEmpty()
                ? ProblemException.nothingThere()
                : ProblemException.notPossible(method,
                        others.stream().map(row -> row.method().name()).sorted().toList());
    }
}
