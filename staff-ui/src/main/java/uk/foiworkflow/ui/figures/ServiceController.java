package uk.foiworkflow.ui.figures;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.foiworkflow.ui.StaffPages;
import uk.foiworkflow.ui.client.Api;
import uk.foiworkflow.ui.signin.Person;

/** The whole service from far away. */
@Controller
class ServiceController {

    private final Api api;

    ServiceController(Api api) {
        this.api = api;
    }

    /** Figures begin with what the person may see of them. */
    @GetMapping(StaffPages.ROOT + "/figures")
    String figures(@ModelAttribute("person") Person person) {
        return "redirect:" + StaffPages.ROOT + (person.isOne("head") ? "/figures/service" : "/figures/days");
    }

    @GetMapping(StaffPages.ROOT + "/figures/service")
    String service(Model model) {
        model.addAttribute("whole", api.get(Service.class, "/api/dashboard/head"));
        return "pages/figures/service";
    }
}
