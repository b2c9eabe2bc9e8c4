package uk.foiworkflow.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import uk.foiworkflow.ui.client.Api;

/** Knows whom a page is for. */
@Component
public class People {

    private static final String PERSON = Person.class.getName();

    private final Api api;

    People(Api api) {
        this.api = api;
    }

    /**
     * Who is signed in; null where nobody is.
     *
     * @throws uk.foiworkflow.ui.client.Refused when the interface does not know them
     */
    public @Nullable Person at(HttpServletRequest page) {
        Authentication somebody = SecurityContextHolder.getContext().getAuthentication();
        return switch (somebody) {
            case StaffMember member -> member.getPrincipal();
            case OAuth2AuthenticationToken token -> asked(page.getSession());
            case null, default -> null;
        };
    }

    private Person asked(HttpSession session) {
        if (session.getAttribute(PERSON) instanceof Person known) {
            return known;
        }
        Person person = api.get(Person.class, "/api/me");
        session.setAttribute(PERSON, person);
        return person;
    }
}
