package uk.foiworkflow.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import uk.foiworkflow.ui.client.Credentials;

/** Who is signed in, and what they show to the interface: their password, or the token that the provider gave for them. */
@Component
class SignedIn implements Credentials {

    private final ObjectProvider<OAuth2AuthorizedClientManager> tokens;

    SignedIn(ObjectProvider<OAuth2AuthorizedClientManager> tokens) {
        this.tokens = tokens;
    }

    @Override
    public @Nullable String authorization() {
        Authentication somebody = SecurityContextHolder.getContext().getAuthentication();
        return switch (somebody) {
            case StaffMember member -> member.getCredentials();
            case OAuth2AuthenticationToken token -> bearer(token);
            case null, default -> null;
        };
    }

    /** The provider gives a new token where the old one has run out and it may. */
    private @Nullable String bearer(OAuth2AuthenticationToken token) {
        OAuth2AuthorizeRequest wanted = OAuth2AuthorizeRequest
                .withClientRegistrationId(token.getAuthorizedClientRegistrationId()).principal(token)
                .attribute(HttpServletRequest.class.getName(), page()).build();
        OAuth2AuthorizedClient client = tokens.getObject().authorize(wanted);
        return client == null ? null : "Bearer " + client.getAccessToken().getTokenValue();
    }

    static HttpServletRequest page() {
        return ((ServletRequestAttributes) Objects.requireNonNull(RequestContextHolder.getRequestAttributes()))
                .getRequest();
    }
}
