package uk.foiworkflow.ui.figures;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.foiworkflow.ui.StaffPages;
import uk.foiworkflow.ui.client.Address;
import uk.foiworkflow.ui.client.Api;
import uk.foiworkflow.ui.client.Sending;
import uk.foiworkflow.ui.page.Questions;
import uk.foiworkflow.ui.signin.Kept;

/** Statistics that were published: put on record, and held against what is known now. */
@Controller
class ReleaseController {

    private static final String HERE = StaffPages.ROOT + "/figures/releases";
    private static final String ALL = "/api/statistics/releases";
    private static final List<String> FIELDS = List.of("on", "title", "definition", "period", "asOf", "revises");

    private final Api api;

    ReleaseController(Api api) {
        this.api = api;
    }

    @GetMapping(HERE)
    String releases(HttpServletRequest request, @RequestParam Map<String, String> asked, Model model) {
        Map<String, String> typed = new LinkedHashMap<>(asked);
        Kept kept = Kept.takeUp(request);
        if (kept != null) {
            kept.typed().forEach((name, values) -> typed.put(name, values.getFirst()));
        }
        return show(typed, model);
    }

    @PostMapping(HERE)
    String publish(@RequestParam Map<String, String> typed, Model model) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String value = typed.getOrDefault(field, "").strip();
            if (!value.isEmpty()) {
                body.put(field, field.equals("revises") && value.matches("\\d{1,9}") ? Integer.valueOf(value) : value);
            }
        }
        Questions.ask(model, () -> model.addAttribute("made",
                api.send(Release.Made.class, new Sending(ALL, body, typed.get("key"), null)).release()));
        return model.getAttribute("made") instanceof Release made
                ? "redirect:" + HERE + "/" + made.release()
                : show(typed, model);
    }

    @GetMapping(HERE + "/{release}")
    String release(@PathVariable int release, @RequestParam(required = false) @Nullable String compare, Model model) {
        model.addAttribute("check", api.get(Release.Check.class, ALL + "/{release}/check", release));
        model.addAttribute("release", release);
        model.addAttribute("compare", compare);
        Questions.ask(model, () -> model.addAttribute("revised", Address.to(ALL + "/" + release + "/revision")
                .with("compare", compare).in(api, Release.Revised.class)));
        return "pages/figures/release";
    }

    private String show(Map<String, String> typed, Model model) {
        model.addAttribute("releases", api.get(Release.All.class, ALL).items());
        model.addAttribute("definitions",
                List.of(api.get(Statistics.Definition[].class, "/api/statistics/definitions")));
        Map<String, String> shown = new LinkedHashMap<>(Map.of("on", LocalDate.now(Periods.HERE).toString(), "period",
                Periods.or(null), "definition", "cabinet-office/1", "key", UUID.randomUUID().toString()));
        typed.forEach(shown::put);
        model.addAttribute("typed", shown);
        return "pages/figures/releases";
    }
}
