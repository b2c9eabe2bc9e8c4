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

/** Statistics by a definition, over a period, as at a day. */
@Controller
class StatisticsController {

    private final Api api;

    StatisticsController(Api api) {
        this.api = api;
    }

    /** What was asked. */
    record Asked(String definition, String period, @Nullable String asOf) {}

    @GetMapping(StaffPages.ROOT + "/figures/statistics")
    String statistics(@RequestParam(defaultValue = "cabinet-office/1") String definition,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String asOf, Model model) {
        Asked asked = new Asked(definition, Periods.or(period), asOf);
        Address address = Address.to("/api/statistics").with("definition", definition).with("period", asked.period())
                .with("asOf", asOf);
        model.addAttribute("asked", asked);
        model.addAttribute("periods", Periods.offered());
        model.addAttribute("definitions",
                List.of(api.get(Statistics.Definition[].class, "/api/statistics/definitions")));
        Questions.ask(model, () -> {
            Statistics counted = address.in(api, Statistics.class);
            model.addAttribute("counted", counted);
            model.addAttribute("csv", address.with("asOf", counted.asOf()).with("upTo", counted.position()).written());
        });
        return "pages/figures/statistics";
    }
}
