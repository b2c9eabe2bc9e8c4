package uk.foiworkflow.api.security;

import io.swagger.v3.oas.models.security.SecurityScheme;
import java.time.Clock;
import org.springframework.context.ApplicationContext;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;

/**
 * Tokens of the organisation's OpenID Connect provider.
 *
 * @param claims where in a token the user and the roles are
 */
record TokenSignIn(TokenClaims claims) implements SignIn {

    @Override
    public String challenge() {
        return "Bearer realm=\"foi-workflow\"";
    }

    @Override
    public SecurityScheme scheme() {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
                .description("A token of the organisation's OpenID Connect provider.");
    }

    /** A token that does not hold may name anybody. */
    @Override
    public boolean knows(String user) {
        return false;
    }

    @Override
    public boolean rolesMayChange() {
        return true;
    }

    @Override
    public void configure(HttpSecurity http, Refusals refusals) {
        JwtDecoder decoder = http.getSharedObject(ApplicationContext.class).getBean(JwtDecoder.class);
        http.oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
                .jwt(jwt -> jwt.decoder(new RememberedTokens(decoder, Clock.systemUTC()))
                        .jwtAuthenticationConverter(claims::read))
                .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {

                    @Override
                    public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(answering(refusals));
                        return filter;
                    }
                }));
    }

    /** A provider that cannot be reached is told to the caller too, and is no fault of ours. */
    private static AuthenticationEntryPointFailureHandler answering(Refusals refusals) {
        AuthenticationEntryPointFailureHandler handler = new AuthenticationEntryPointFailureHandler(refusals);
        handler.setRethrowAuthenticationServiceException(false);
        return handler;
    }
}
