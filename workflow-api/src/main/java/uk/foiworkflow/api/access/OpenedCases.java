package uk.foiworkflow.api.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import uk.foiworkflow.api.http.Correlation;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.request.Actor;

/** Notes every question about a single case that was answered, whichever controller answered it. */
final class OpenedCases implements HandlerInterceptor {

    /** Below which everything is about one case. */
    static final String CASE = "/api/requests/{reference}";

    private final ViewRecord views;

    OpenedCases(ViewRecord views) {
        this.views = views;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (asks(request)) {
            views.admit();
        }
        return true;
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable Exception failure) {
        if (asks(request) && HttpStatusCode.valueOf(response.getStatus()).is2xxSuccessful()
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("reference") instanceof String reference
                && request.getAttribute(Actor.class.getName()) instanceof Actor actor) {
            views.opened(reference, view(pattern(request), variables), new Caller(actor, Correlation.of(request)));
        }
    }

    private static boolean asks(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) && pattern(request).startsWith(CASE);
    }

    private static String pattern(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    /** Which part of it, such as which letter. */
    private static String view(String pattern, Map<?, ?> variables) {
        String view = pattern.equals(CASE) ? "file" : pattern.substring(CASE.length() + 1);
        for (Map.Entry<?, ?> variable : variables.entrySet()) {
            view = view.replace("{" + variable.getKey() + "}", String.valueOf(variable.getValue()));
        }
        return view;
    }
}
