package uk.foiworkflow.ui.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;
import uk.foiworkflow.ui.StaffPages;

/** English, or Welsh for whoever has chosen it; of other calls than pages it is what it would be without them. */
final class PageLanguage extends AcceptHeaderLocaleResolver {

    static final String COOKIE = "foi-language";
    static final String WELSH = "cy";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (!request.getRequestURI().startsWith(StaffPages.ROOT)) {
            return super.resolveLocale(request);
        }
        Cookie chosen = WebUtils.getCookie(request, COOKIE);
        return chosen != null && chosen.getValue().equals(WELSH) ? Locale.of(WELSH, "GB") : Locale.UK;
    }
}
