package uk.foiworkflow.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.foiworkflow.ui.StaffPages;
import uk.foiworkflow.ui.client.Api;
import uk.foiworkflow.ui.client.Refused;

/**
 * Signs people in: at the organisation's provider where one is configured, and else by the name and password with which the
 * interface knows them.
 */
@Controller
class SignInController {

    static final String ADDRESS = StaffPages.ROOT + "/sign-in";
    static final String LEAVE = StaffPages.ROOT + "/sign-out";

    private static final String VIEW = "pages/sign-in";
    private static final String PROVIDERS = "/oauth2/authorization/";

    private final Api api;
    private final ObjectProvider<ClientRegistrationRepository> providers;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SignInController(Api api, ObjectProvider<ClientRegistrationRepository> providers) {
        this.api = api;
        this.providers = providers;
    }

    /** One of the organisation's providers, to choose from. */
    record Provider(String id, String name) {}

    @GetMapping(ADDRESS)
    String show(@RequestParam(required = false) @Nullable String to, Model model) {
        model.addAttribute(Kept.FIELD, to);
        model.addAttribute("providers", providers());
        return VIEW;
    }

    /** What a session that is over answers, whatever was asked for. */
    @RequestMapping(SessionOver.PAGE)
    String over(HttpServletRequest request, HttpServletResponse response, Model model) {
        Kept kept = (Kept) request.getAttribute(Kept.FIELD);
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        model.addAttribute("over", true);
        model.addAttribute(Kept.FIELD, kept == null ? null : kept.written());
        model.addAttribute("providers", providers());
        return VIEW;
    }

    @PostMapping(ADDRESS)
    ModelAndView signIn(@RequestParam(defaultValue = "") String user, @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String provider,
            @RequestParam(required = false) @Nullable String kept, HttpServletRequest request,
            HttpServletResponse response) {
        Kept typed = Kept.read(kept);
        if (provider != null && providers().stream().anyMatch(one -> one.id().equals(provider))) {
            if (typed != null) {
                typed.layDown(request.getSession());
            }
            return new ModelAndView("redirect:" + StaffPages.ROOT + PROVIDERS + provider);
        }
        String authorization = "Basic "
                + HttpHeaders.encodeBasicAuth(user.strip(), password, StandardCharsets.UTF_8);
        try {
            enter(new StaffMember(api.getAs(authorization, Person.class, "/api/me"), authorization), request, response);
        } catch (Refused e) {
            ModelAndView again = new ModelAndView(VIEW);
            again.addObject("wrong", e.problem().status() == HttpStatus.UNAUTHORIZED.value());
            again.addObject("away", e.problem().status() != HttpStatus.UNAUTHORIZED.value());
            again.addObject("user", user);
            again.addObject(Kept.FIELD, kept);
            again.addObject("providers", providers());
            again.setStatus(HttpStatus.valueOf(e.problem().status()));
            return again;
        }
        if (typed == null) {
            return new ModelAndView("redirect:" + StaffPages.ROOT);
        }
        if (!typed.typed().isEmpty()) {
            typed.layDown(request.getSession());
        }
        return new ModelAndView("redirect:" + typed.path());
    }

    @PostMapping(LEAVE)
    String leave(HttpServletRequest request) {
        Objects.requireNonNull(request.getSession()).invalidate();
        return "redirect:" + ADDRESS;
    }

    /** A session that begins has an identity that nobody knew before. */
    private void enter(StaffMember member, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(member);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    private List<Provider> providers() {
        return providers.getIfAvailable() instanceof Iterable<?> all
                ? StreamSupport.stream(all.spliterator(), false).map(ClientRegistration.class::cast)
                        .map(one -> new Provider(one.getRegistrationId(), one.getClientName())).toList()
                : List.of();
    }
}
