package uk.foiworkflow.api.security;

import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How callers prove who they are here. */
sealed interface SignIn permits DemoSignIn, TokenSignIn {

    /** What {@code WWW-Authenticate} says to those who have not. */
    String challenge();

    /** The same for the description of the interface. */
    SecurityScheme scheme();

    void configure(HttpSecurity http, Refusals refusals);
}
