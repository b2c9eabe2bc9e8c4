package uk.foiworkflow.ui.disclosure;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.foiworkflow.ui.StaffPages;
import uk.foiworkflow.ui.client.Api;

/** What is to be decided about the disclosure log, and how its entries stand. */
@Controller
class DisclosureController {

    private final Api api;

    DisclosureController(Api api) {
        this.api = api;
    }

    /** The numbers. */
    record Board(Figure undecided, Figure prepared, Figure sentBack, Figure published, Figure unpublished,
            Figure leftOut) {}

    /** A number and where its cases are listed. */
    record Figure(long count, String cases) {}

    @GetMapping(StaffPages.ROOT + "/disclosure")
    String board(Model model) {
        model.addAttribute("board", api.get(Board.class, "/api/dashboard/disclosure"));
        return "pages/disclosure";
    }
}
