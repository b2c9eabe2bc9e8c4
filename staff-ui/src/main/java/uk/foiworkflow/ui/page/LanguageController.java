package uk.foiworkflow.ui.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.foiworkflow.ui.StaffPages;

/** Changes the language, and goes back to the page. */
@Controller
class LanguageController {

    @GetMapping(StaffPages.ROOT + "/language")
    String choose(@RequestParam String to, @RequestParam(defaultValue = StaffPages.ROOT) String back,
            HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE,
                ResponseCookie.from(PageLanguage.COOKIE, to.equals(PageLanguage.WELSH) ? PageLanguage.WELSH : "en")
                        .path(StaffPages.ROOT).httpOnly(true).secure(request.isSecure()).sameSite("Lax")
                        .maxAge(Duration.ofDays(365)).build().toString());
        return "redirect:" + (back.matches(StaffPages.ROOT + "([/?][^\\\\]*)?") ? back : StaffPages.ROOT);
    }
}
