package uk.foiworkflow.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.ServletRequestPathUtils;
import uk.foiworkflow.api.access.SignInRecord;
import uk.foiworkflow.api.http.Correlation;
import uk.foiworkflow.directory.Directory;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;

/** Lets a call through by {@link Access}, and settles in which role the caller acts. */
final class Gate implements AuthorizationManager<RequestAuthorizationContext> {

    /** Names the role in which somebody who holds several wants to act. */
    static final String HEADER = "Foi-Role";

    private final Directory directory;
    private final @Nullable SignInRecord signIns;

    /**
     * @param directory says for which teams the caller answers
     * @param signIns where it is put on record with which roles somebody comes; null where nobody's roles change
     */
    Gate(Directory directory, @Nullable SignInRecord signIns) {
        this.directory = directory;
        this.signIns = signIns;
    }

    @Override
    public AuthorizationDecision authorize(Supplier<? extends Authentication> caller,
            RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Authentication authentication = caller.get();
        if (signIns != null && authentication instanceof JwtAuthenticationToken) {
            Set<Role> roles = held(authentication);
            signIns.came(authentication.getName(), roles, Access.strongest(roles).orElse(null),
                    Correlation.of(request));
        }
        Set<Role> all = held(authentication);
        Set<Role> roles = wanted(request.getHeader(HEADER), held(authentication));
        Optional<Role> acting = Access.to(request.getMethod(), path(request)).flatMap(row -> row.actingRole(roles));
        acting.ifPresent(role -> request.setAttribute(Actor.class.getName(),
                new Actor(authentication.getName(), role, all, directory.teamsOf(authentication.getName()))));
        return new AuthorizationDecision(acting.isPresent());
    }

    static PathContainer path(HttpServletRequest request) {
        return ServletRequestPathUtils.parse(request).pathWithinApplication();
    }

    static GrantedAuthority authority(Role role) {
        return new HeldRole(role);
    }

    static Set<Role> held(Authentication authentication) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (GrantedAuthority authority : authentication.getAuthorities()) {
            if (authority instanceof HeldRole held) {
                roles.add(held.role());
            }
        }
        return roles;
    }

    static Set<Role> wanted(@Nullable String name, Set<Role> held) {
        if (name != null) {
            held.removeIf(role -> !role.toString().equals(name));
        }
        return held;
    }

    /** A role as Spring Security carries it. */
    private record HeldRole(Role role) implements GrantedAuthority {

        @Override
        public String getAuthority() {
            return role.toString();
        }
    }
}
