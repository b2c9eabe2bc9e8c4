package uk.foiworkflow.ui.signin;

import jakarta.servlet.SessionTrackingMode;
import java.net.URI;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import uk.foiworkflow.ui.StaffPages;
import uk.foiworkflow.ui.UiProperties;

/** A session in a cookie, forms that carry a token, and a page that runs no script and takes no style but our own files. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final String COOKIE = "foi-staff";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    @Bean
    @Order(0)
    SecurityFilterChain staffPages(HttpSecurity http, ObjectProvider<ClientRegistrationRepository> providers) {
        SessionOver over = new SessionOver();
        http.securityMatcher(StaffPages.ROOT, StaffPages.ROOT + "/**")
                .requestCache(AbstractHttpConfigurer::disable).logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers
                        .contentSecurityPolicy(
                                policy -> policy.policyDirectives(POLICY + places(providers.getIfAvailable())))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(over).accessDeniedHandler(over))
                .authorizeHttpRequests(pages -> pages
                        .requestMatchers(SignInController.ADDRESS, SessionOver.PAGE, StaffPages.ROOT + "/language",
                                StaffPages.ROOT + "/assets/**")
                        .permitAll().anyRequest().authenticated());
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage(SignInController.ADDRESS)
                    .authorizationEndpoint(
                            endpoint -> endpoint.baseUri(StaffPages.ROOT + "/oauth2/authorization"))
                    .redirectionEndpoint(endpoint -> endpoint.baseUri(StaffPages.ROOT + "/oauth2/code/*"))
                    .successHandler((request, response, somebody) -> {
                        Object kept = request.getSession().getAttribute(Kept.FIELD);
                        response.sendRedirect(kept instanceof Kept typed ? typed.path() : StaffPages.ROOT);
                    }));
        }
        return http.build();
    }

    /** The sign-in is a form whose answer leads to the provider, which browsers take for a place where the form is sent. */
    private static String places(@Nullable ClientRegistrationRepository providers) {
        return providers instanceof Iterable<?> all
                ? StreamSupport.stream(all.spliterator(), false).map(ClientRegistration.class::cast)
                        .map(one -> URI.create(one.getProviderDetails().getAuthorizationUri()))
                        .map(address -> " " + address.getScheme() + "://" + address.getRawAuthority()).distinct()
                        .collect(Collectors.joining())
                : "";
    }

    /** Whoever comes back from the provider comes from another site, and brings the cookie none the less. */
    @Bean
    CookieSameSiteSupplier staffCookie(ObjectProvider<ClientRegistrationRepository> providers) {
        return (providers.getIfAvailable() == null ? CookieSameSiteSupplier.ofStrict() : CookieSameSiteSupplier.ofLax())
                .whenHasName(COOKIE);
    }

    @Bean
    ServletContextInitializer staffSession(UiProperties properties) {
        return context -> {
            context.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
            context.setSessionTimeout(Math.toIntExact(Math.max(1, properties.idle().toMinutes())));
            context.getSessionCookieConfig().setName(COOKIE);
            context.getSessionCookieConfig().setHttpOnly(true);
            context.getSessionCookieConfig().setPath(StaffPages.ROOT);
        };
    }
}
