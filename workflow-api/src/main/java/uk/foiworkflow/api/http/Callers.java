package uk.foiworkflow.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.request.Actor;

/** Who makes a call. */
public final class Callers {

    private Callers() {}

    /** The caller of a call that has been let through. */
    public static Caller of(HttpServletRequest request) {
        return new Caller((Actor) Objects.requireNonNull(request.getAttribute(Actor.class.getName())),
                Correlation.of(request));
    }
}
