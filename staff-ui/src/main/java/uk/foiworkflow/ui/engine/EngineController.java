package uk.foiworkflow.ui.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.foiworkflow.ui.StaffPages;
import uk.foiworkflow.ui.client.Api;
import uk.foiworkflow.ui.client.Sending;
import uk.foiworkflow.ui.page.Questions;
import uk.foiworkflow.ui.signin.Kept;
import uk.foiworkflow.ui.signin.Person;

/** What the engine does by itself, and by which settings and calendar it decides. */
@Controller
class EngineController {

    private static final String SETTINGS = StaffPages.ROOT + "/engine/settings";

    private final Api api;

    EngineController(Api api) {
        this.api = api;
    }

    /** Which master keys are still needed. */
    record Keys(String present, Map<String, Long> keys) {}

    @GetMapping(StaffPages.ROOT + "/engine/work")
    String work(@ModelAttribute("person") Person person, Model model) {
        model.addAttribute("work", List.of(api.get(Work[].class, "/actuator/work")));
        model.addAttribute("topics", List.of(api.get(Relayed[].class, "/actuator/relay")));
        if (person.isOne("admin", "auditor")) {
            model.addAttribute("keys", api.get(Keys.class, "/actuator/keys"));
        }
        return "pages/engine/work";
    }

    @GetMapping(SETTINGS)
    String settings(HttpServletRequest request, Model model) {
        Kept kept = Kept.takeUp(request);
        return show(kept == null ? "" : kept.typed().getOrDefault("why", List.of("")).getFirst(), model);
    }

    /** Asks first what would move; only the click on that page moves it. */
    @PostMapping(SETTINGS)
    String recalculate(@RequestParam String why, @RequestParam(defaultValue = "false") boolean move,
            Model model) {
        Questions.ask(model, () -> model.addAttribute("moved", api.send(Settings.Recalculation.class,
                new Sending("/api/calendar/recalculation", Map.of("why", why, "dryRun", !move), null, null))));
        return show(why, model);
    }

    private String show(String why, Model model) {
        model.addAttribute("settings", api.get(Settings.class, "/api/policy"));
        model.addAttribute("why", why);
        return "pages/engine/settings";
    }
}
