package uk.foiworkflow.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import uk.foiworkflow.api.access.RefusalRecord;
import uk.foiworkflow.api.access.SignInRecord;
import uk.foiworkflow.api.http.Correlation;
import uk.foiworkflow.api.problem.Problem;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.api.problem.ProblemWriter;
import uk.foiworkflow.api.problem.Problems;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.store.StoreFailure;

/**
 * Tells those whom the {@link Gate} does not let through, once it is on record that it did not. Who brings no credentials has
 * not tried to sign in.
 *
 * @param signIn how to sign in here
 * @param refusals where there is an event store to keep them
 * @param signIns likewise
 */
record Refusals(SignIn signIn, ObjectProvider<RefusalRecord> refusals,
        ObjectProvider<SignInRecord> signIns) implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof AuthenticationServiceException) {
            ProblemWriter.write(response,
                    Problem.of(ProblemType.UNAVAILABLE, "The identity provider cannot be reached."));
            return;
        }
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            signIns.ifAvailable(
                    kept -> kept.failed(request.getRemoteAddr(), known(cause), Correlation.of(request)));
        }
        String challenge = signIn.challenge();
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        ProblemWriter.write(response, Problem.of(ProblemType.NOT_SIGNED_IN, "Sign in with " + challenge + "."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        PathContainer path = Gate.path(request);
        String method = request.getMethod();
        Optional<Access> call = Access.to(method, path);
        ProblemWriter.write(response, call.isPresent()
                ? keptOut(request, call.get(), path)
                : noSuchCall(method, Access.at(path)));
    }

    private @Nullable String known(AuthenticationException cause) {
        Authentication tried = cause.getAuthenticationRequest();
        return tried != null && signIn.knows(tried.getName()) ? tried.getName() : null;
    }

    private ProblemException keptOut(HttpServletRequest request, Access call, PathContainer path) {
        try {
            refusals.ifAvailable(kept -> new KeptOut(kept).record(request, call, path));
            return notAllowed(call);
        } catch (StoreFailure away) {
            return Problems.of(away);
        }
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
