package uk.foiworkflow.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.util.pattern.PathPattern;
import uk.foiworkflow.api.access.RefusalRecord;
import uk.foiworkflow.api.http.Correlation;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;

/** Puts on record whom the {@link Gate} kept from a call that there is. Who has no role here cannot be said to have acted. */
final class KeptOut {

    private static final String REFERENCE = "reference";

    private final RefusalRecord record;

    KeptOut(RefusalRecord record) {
        this.record = record;
    }

    /** @throws uk.foiworkflow.store.StoreFailure when the database does not answer */
    void record(HttpServletRequest request, Access call, PathContainer path) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null) {
            return;
        }
        Set<Role> held = Gate.held(caller);
        Set<Role> wanted = Gate.wanted(request.getHeader(Gate.HEADER), Gate.held(caller));
        Optional<Role> role = Access.strongest(wanted.isEmpty() ? held : wanted);
        PathPattern.PathMatchInfo match = call.path().matchAndExtract(path);
        role.ifPresent(acting -> record.keptOut(match == null ? null : match.getUriVariables().get(REFERENCE),
                request.getMethod() + " " + call.path().getPatternString(), new Actor(caller.getName(), acting),
                Correlation.of(request)));
    }
}
