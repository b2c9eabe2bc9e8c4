package uk.foiworkflow.api.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import uk.foiworkflow.request.Role;

/**
 * Where a token says who its bearer is and what they do.
 *
 * @param rolesClaim the claim that lists the roles; a dot steps into an object, as in {@code realm_access.roles}
 * @param roles the organisation's own names of roles, each with the role that it is here; a role that goes by its own name
 *            needs no entry
 */
@ConfigurationProperties("foi.security")
record TokenClaims(@DefaultValue("roles") String rolesClaim, @DefaultValue Map<String, Role> roles) {

    private static final String NAME = "preferred_username";
    private static final int LONGEST_NAME = 255;

    /** The bearer: named by {@code preferred_username}, else by {@code sub}; names of roles that mean nothing here are left out. */
    AbstractAuthenticationToken read(Jwt token) {
        String name = token.hasClaim(NAME) ? token.getClaimAsString(NAME) : token.getSubject();
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new InvalidBearerTokenException("The token names nobody, in neither " + NAME + " nor sub.");
        }
        return new JwtAuthenticationToken(token, held(token).stream().map(Gate::authority).toList(), name);
    }

    private Set<Role> held(Jwt token) {
        Set<Role> held = EnumSet.noneOf(Role.class);
        if (at(token.getClaims(), rolesClaim) instanceof Collection<?> names) {
            for (Object name : names) {
                Role role = role(String.valueOf(name));
                if (role != null) {
                    held.add(role);
                }
            }
        }
        return held;
    }

    private @Nullable Role role(String name) {
        Role mapped = roles.get(name);
        if (mapped != null && mapped != Role.ENGINE) {
            return mapped;
        }
        for (Role role : Role.ofCallers()) {
            if (role.toString().equals(name)) {
                return role;
            }
        }
        return null;
    }

    /** A claim whose name has dots itself, as those that are URIs, is found as it is. */
    private static @Nullable Object at(Map<?, ?> claims, String path) {
        Object whole = claims.get(path);
        int dot = path.indexOf('.');
        if (whole != null || dot < 0) {
            return whole;
        }
        return claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? at(inner, path.substring(dot + 1))
                : null;
    }
}
