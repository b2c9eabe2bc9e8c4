package uk.foiworkflow.ui.client;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The place in the store of what somebody last wrote in their session, so that all that they read holds it. */
@Component
class LastWritten {

    static final String POSITION = "Foi-Position";
    static final String WAIT_FOR = "Foi-Wait-For";

    void note(@Nullable String position) {
        HttpSession session = session();
        if (position != null && session != null) {
            session.setAttribute(WAIT_FOR, position);
        }
    }

    @Nullable
    String position() {
        HttpSession session = session();
        return session == null ? null : (String) session.getAttribute(WAIT_FOR);
    }

    private static @Nullable HttpSession session() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page) {
            HttpServletRequest request = page.getRequest();
            return request.getSession(false);
        }
        return null;
    }
}
