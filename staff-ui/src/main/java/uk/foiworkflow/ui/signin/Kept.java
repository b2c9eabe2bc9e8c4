package uk.foiworkflow.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import uk.foiworkflow.ui.StaffPages;

/**
 * What somebody typed into a form and sent when their session was over. The page on which they sign in again carries it, and
 * then the form is shown with all of it; nothing of it is sent but by their click. A form is sent to the address that
 * shows it.
 *
 * @param path the address of the form
 * @param typed its fields
 */
public record Kept(String path, Map<String, List<String>> typed) {

    static final String FIELD = "kept";

    private static final List<String> NOT_TYPED = List.of("_csrf", FIELD);

    /** Has the sign-in that is shown in the place of this page carry what was typed into it, if it is a form that was sent. */
    public static void carry(HttpServletRequest page) {
        page.setAttribute(FIELD, of(page));
    }

    static Kept of(HttpServletRequest page) {
        Map<String, List<String>> typed = new TreeMap<>();
        if (HttpMethod.POST.matches(page.getMethod())) {
            page.getParameterMap().forEach((name, values) -> typed.put(name, List.of(values)));
            NOT_TYPED.forEach(typed::remove);
        }
        return new Kept(page.getRequestURI(), typed);
    }

    /** As a page carries it: an address with what was typed behind it. */
    String written() {
        StringBuilder text = new StringBuilder(path);
        char before = '?';
        for (Map.Entry<String, List<String>> field : typed.entrySet()) {
            for (String value : field.getValue()) {
                text.append(before).append(encoded(field.getKey())).append('=').append(encoded(value));
                before = '&';
            }
        }
        return text.toString();
    }

    /** What a page carried; null where that is nothing, or no address of ours. */
    static @Nullable Kept read(@Nullable String written) {
        if (written == null || !written.startsWith(StaffPages.ROOT + "/") || written.contains("\\")) {
            return null;
        }
        var address = UriComponentsBuilder.fromUriString(written).build();
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        address.getQueryParams().forEach((name, values) -> values
                .forEach(value -> typed.add(decoded(name), value == null ? "" : decoded(value))));
        return new Kept(String.valueOf(address.getPath()), typed);
    }

    /** Lays it down for the form to take up, in the session of whoever has signed in. */
    void layDown(HttpSession session) {
        session.setAttribute(FIELD, this);
    }

    /** What was typed into the form at this address, once; null where nothing waits for it. */
    public static @Nullable Kept takeUp(HttpServletRequest form) {
        HttpSession session = form.getSession(false);
        if (session != null && session.getAttribute(FIELD) instanceof Kept kept
                && kept.path.equals(form.getRequestURI())) {
            session.removeAttribute(FIELD);
            return kept;
        }
        return null;
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return UriUtils.decode(text, StandardCharsets.UTF_8);
    }
}
