package uk.foiworkflow.ui.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.foiworkflow.ui.StaffPages;
import uk.foiworkflow.ui.client.Address;
import uk.foiworkflow.ui.client.Api;
import uk.foiworkflow.ui.page.Questions;

/** Which exemptions survive, and what turned out to be held. */
@Controller
class OutcomesController {

    private static final List<String> STAGES = List.of("review", "commissioner", "tribunal");

    private final Api api;

    OutcomesController(Api api) {
        this.api = api;
    }

    /** What was asked. */
    record Asked(String period, @Nullable String asOf) {}

    @GetMapping(StaffPages.ROOT + "/figures/outcomes")
    String outcomes(@RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String asOf, Model model) {
        Asked asked = new Asked(Periods.or(period), asOf);
        model.addAttribute("asked", asked);
        model.addAttribute("periods", Periods.offered());
        model.addAttribute("stages", STAGES);
        Questions.ask(model, () -> {
            model.addAttribute("survival", address("/api/statistics/exemptions", asked).in(api, Outcomes.class));
            model.addAttribute("notHeld", address("/api/statistics/not-held", asked).in(api, Outcomes.class));
        });
        return "pages/figures/outcomes";
    }

    private static Address address(String path, Asked asked) {
        return Address.to(path).with("period", asked.period()).with("asOf", asked.asOf());
    }
}
