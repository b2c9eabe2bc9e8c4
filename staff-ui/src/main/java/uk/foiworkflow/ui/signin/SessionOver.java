package uk.foiworkflow.ui.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.util.UriUtils;
import uk.foiworkflow.ui.StaffPages;

/** Asks whoever has no session, or had one, to sign in, and loses nothing of what they typed. */
final class SessionOver implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Shows the sign-in in the place of what was asked for. */
    static final String PAGE = StaffPages.ROOT + "/session-over";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException, ServletException {
        if (isForm(request)) {
            signInWith(Kept.of(request), request, response);
        } else if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            response.setHeader("HX-Refresh", "true");
        } else {
            response.sendRedirect(SignInController.ADDRESS + "?to="
                    + UriUtils.encode(request.getRequestURI(), StandardCharsets.UTF_8));
        }
    }

    /** A form of an earlier session: of somebody who has signed in again, in another window, it is shown once more. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException, ServletException {
        Kept kept = request.getRequestURI().equals(SignInController.ADDRESS)
                ? Kept.read(request.getParameter(Kept.FIELD))
                : Kept.of(request);
        var somebody = SecurityContextHolder.getContext().getAuthentication();
        if (kept != null && somebody != null && somebody.isAuthenticated()) {
            kept.layDown(request.getSession());
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", kept.path());
        } else {
            signInWith(kept, request, response);
        }
    }

    private static void signInWith(@org.jspecify.annotations.Nullable Kept kept, HttpServletRequest request,
            HttpServletResponse response) throws IOException, ServletException {
        request.setAttribute(Kept.FIELD, kept);
        request.getRequestDispatcher(PAGE).forward(request, response);
    }

    private static boolean isForm(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod());
    }
}
