package uk.foiworkflow.ui.figures;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.foiworkflow.ui.StaffPages;
import uk.foiworkflow.ui.client.Api;

/** The board of the team. */
@Controller
class TeamController {

    private static final List<String> URGENT = List.of("overdue", "today", "this-week", "later", "undated", "stopped");

    private final Api api;

    TeamController(Api api) {
        this.api = api;
    }

    @GetMapping(StaffPages.ROOT + "/team")
    String team(Model model) {
        model.addAttribute("team", api.get(Team.class, "/api/dashboard/team"));
        model.addAttribute("urgent", URGENT);
        return "pages/figures/team";
    }
}
