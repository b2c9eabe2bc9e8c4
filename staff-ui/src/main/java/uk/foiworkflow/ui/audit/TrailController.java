package uk.foiworkflow.ui.audit;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import uk.foiworkflow.ui.StaffPages;
import uk.foiworkflow.ui.client.Address;
import uk.foiworkflow.ui.client.Api;
import uk.foiworkflow.ui.page.Questions;
import uk.foiworkflow.ui.signin.Person;

/** The trail of everything, and its standing reports, which are the same with a filter. */
@Controller
class TrailController {

    private static final List<String> FILTERS = List.of("reference", "actor", "role", "type", "exemption", "q",
            "happenedFrom", "happenedTo");
    private static final List<String> ONLY = List.of("override", "late", "correction", "imported");
    private static final List<String> ROLES = List.of("officer", "holder", "approver", "reviewer", "head", "auditor",
            "admin", "engine");

    private final Api api;

    TrailController(Api api) {
        this.api = api;
    }

    @GetMapping(StaffPages.ROOT + "/audit")
    String audit(@ModelAttribute("person") Person person) {
        return "redirect:" + StaffPages.ROOT + (person.isOne("auditor") ? "/audit/trail" : "/audit/log");
    }

    @GetMapping(StaffPages.ROOT + "/audit/trail")
    String trail(@RequestParam Map<String, String> asked, Model model) {
        Address address = Address.to("/api/audit");
        for (String filter : FILTERS) {
            address = address.with(filter, asked.get(filter));
        }
        String only = asked.getOrDefault("only", "");
        Address filtered = ONLY.contains(only) ? address.with(only, true) : address;
        model.addAttribute("asked", asked);
        model.addAttribute("only", ONLY);
        model.addAttribute("roles", ROLES);
        model.addAttribute("csv", filtered.written());
        Questions.ask(model, () -> {
            Trail trail = filtered.with("after", asked.get("after")).in(api, Trail.class);
            model.addAttribute("trail", trail);
            Address here = new Address(StaffPages.ROOT + "/audit/trail", asked);
            model.addAttribute("next", trail.next() == null ? null : here.with("after", trail.next()).written());
        });
        return "pages/audit/trail";
    }
}
