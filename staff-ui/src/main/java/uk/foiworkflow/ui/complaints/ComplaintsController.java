package uk.foiworkflow.ui.complaints;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.foiworkflow.ui.StaffPages;
import uk.foiworkflow.ui.client.Address;
import uk.foiworkflow.ui.client.Api;

/** Complaints and appeals: their dates, and what each file lacks. */
@Controller
class ComplaintsController {

    private final Api api;

    ComplaintsController(Api api) {
        this.api = api;
    }

    @GetMapping(StaffPages.ROOT + "/complaints")
    String complaints(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("board",
                Address.to("/api/dashboard/commissioner").with("after", after).in(api, Complaints.class));
        return "pages/complaints/board";
    }
}
