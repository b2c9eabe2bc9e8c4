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

/** Where the days went, and what would have been in time had a step taken less. */
@Controller
class DaysController {

    /** Those whose days count against the limit. */
    private static final List<String> STEPS = List.of("intake", "allocation", "handling", "search", "drafting",
            "clearance", "dispatch");

    private final Api api;

    DaysController(Api api) {
        this.api = api;
    }

    /** What was asked. */
    record Asked(String period, @Nullable String asOf, @Nullable String step, @Nullable String who,
            @Nullable String atMost) {}

    @GetMapping(StaffPages.ROOT + "/figures/days")
    String days(@RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String step, @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String atMost, Model model) {
        Asked asked = new Asked(Periods.or(period), asOf, step, who, atMost);
        model.addAttribute("asked", asked);
        model.addAttribute("periods", Periods.offered());
        model.addAttribute("steps", STEPS);
        Questions.ask(model, () -> {
            model.addAttribute("days", address("/api/statistics/days", asked).in(api, Days.class));
            if (step != null && !step.isBlank()) {
                model.addAttribute("supposed", address("/api/statistics/days/what-if", asked).with("step", step)
                        .with("who", who).with("atMost", atMost == null || atMost.isBlank() ? "0" : atMost)
                        .in(api, WhatIf.class));
            }
        });
        return "pages/figures/days";
    }

    private static Address address(String path, Asked asked) {
        return Address.to(path).with("period", asked.period()).with("asOf", asked.asOf());
    }
}
