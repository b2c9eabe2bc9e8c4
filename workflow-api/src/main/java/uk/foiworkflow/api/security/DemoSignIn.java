package uk.foiworkflow.api.security;

import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import uk.foiworkflow.request.Role;

/**
 * One user for each role, named as the role and all with one password: for trying things out on one's own machine.
 *
 * @param password what all of them sign in with
 */
record DemoSignIn(String password) implements SignIn {

    @Override
    public String challenge() {
        return "Basic realm=\"foi-workflow\", charset=\"UTF-8\"";
    }

    @Override
    public SecurityScheme scheme() {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")
                .description("The demo users of the embedded default, each named as its role.");
    }

    @Override
    public boolean knows(String user) {
        return Role.ofCallers().stream().anyMatch(role -> role.toString().equals(user));
    }

    @Override
    public boolean rolesMayChange() {
        return false;
    }

    @Override
    public void configure(HttpSecurity http, Refusals refusals) {
        PasswordDigest digest = new PasswordDigest();
        String encoded = digest.encode(password);
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(new InMemoryUserDetailsManager(
                Role.ofCallers().stream().map(role -> user(role, encoded)).toList()));
        provider.setPasswordEncoder(digest);
        http.authenticationProvider(provider).httpBasic(basic -> basic.authenticationEntryPoint(refusals));
    }

    private static UserDetails user(Role role, String encoded) {
        return User.withUsername(role.toString()).password(encoded).authorities(Gate.authority(role)).build();
    }

    @Override
    public String toString() {
        return "DemoSignIn";
    }
}
