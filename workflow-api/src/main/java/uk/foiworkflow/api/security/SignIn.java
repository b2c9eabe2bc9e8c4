package uk.foiworkflow.api.security;

import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How callers prove who they are here. */
sealed interface SignIn permits DemoSignIn, TokenSignIn {

    /** What {@code WWW-Authenticate} says to those who have not. */
    String challenge();

    /** The same for the description of the interface. */
    SecurityScheme scheme();

    /** Whether somebody of that name signs in here, as far as that can be said before they have. */
    boolean knows(String user);

    /** Whether it is told anew with every call what roles somebody has. */
    boolean rolesMayChange();

    void configure(HttpSecurity http, Refusals refusals);
}
