package uk.foiworkflow.api.security;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.DispatcherTypeRequestMatcher;
import uk.foiworkflow.api.access.RefusalRecord;
import uk.foiworkflow.api.access.SignInRecord;
import uk.foiworkflow.directory.Directory;

/** No session, no cookie, no form: every call brings its credentials, and {@link Access} says what they are good for. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** How long a call takes is in {@code http.server.requests}; to time each of its filters would make it longer. */
    @Bean
    SecurityObservationSettings untimed() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain calls(HttpSecurity http, SignIn signIn, ObjectProvider<Directory> directory,
            ObjectProvider<RefusalRecord> refused, ObjectProvider<SignInRecord> signIns) {
        Refusals refusals = new Refusals(signIn, refused, signIns);
        http.csrf(AbstractHttpConfigurer::disable).logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(calls -> calls
                        .requestMatchers(new DispatcherTypeRequestMatcher(DispatcherType.ERROR),
                                new DispatcherTypeRequestMatcher(DispatcherType.ASYNC))
                        .permitAll().requestMatchers("/actuator/health/**").permitAll()
                        .requestMatchers(call -> Access.open(call.getMethod(), Gate.path(call))).permitAll()
                        .anyRequest()
                        .access(new Gate(directory.getIfAvailable(() -> Directory.NONE),
                                signIn.rolesMayChange() ? signIns.getIfAvailable() : null)));
        signIn.configure(http, refusals);
        return http.build();
    }
}
