package uk.foiworkflow.ui.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.foiworkflow.ui.StaffPages;
import uk.foiworkflow.ui.client.Address;
import uk.foiworkflow.ui.client.Api;
import uk.foiworkflow.ui.page.Questions;

/** Who acted in two roles, a lot, and why something was allowed. */
@Controller
class ReportController {

    private final Api api;

    ReportController(Api api) {
        this.api = api;
    }

    @GetMapping(StaffPages.ROOT + "/audit/two-roles")
    String twoRoles(@RequestParam(required = false) @Nullable Long after, Model model) {
        Address address = Address.to("/api/audit/two-roles");
        model.addAttribute("csv", address.written());
        model.addAttribute("roles", address.with("after", after).in(api, TwoRoles.class));
        return "pages/audit/two-roles";
    }

    @GetMapping(StaffPages.ROOT + "/audit/sample")
    String sample(@RequestParam(required = false) @Nullable String seed,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String upTo, Model model) {
        model.addAttribute("seed", seed);
        model.addAttribute("size", size == null ? "20" : size);
        model.addAttribute("upTo", upTo);
        if (seed != null && !seed.isBlank()) {
            Questions.ask(model, () -> {
                Address address = Address.to("/api/audit/sample").with("seed", seed).with("size", size)
                        .with("upTo", upTo);
                Drawn drawn = address.in(api, Drawn.class);
                model.addAttribute("drawn", drawn);
                model.addAttribute("csv", address.with("upTo", drawn.upTo()).written());
            });
        }
        return "pages/audit/sample";
    }

    @GetMapping(StaffPages.ROOT + "/audit/why")
    String why(@RequestParam(required = false) @Nullable String position,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable String sequence, Model model) {
        model.addAttribute("position", position);
        model.addAttribute("reference", reference);
        model.addAttribute("sequence", sequence);
        Address address = Address.to("/api/audit/why").with("position", position).with("reference", reference)
                .with("sequence", sequence);
        if (!address.parameters().isEmpty()) {
            Questions.ask(model, () -> model.addAttribute("why", address.in(api, Why.class)));
        }
        return "pages/audit/why";
    }
}
