package uk.foiworkflow.ui.work;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import uk.foiworkflow.ui.StaffPages;
import uk.foiworkflow.ui.client.Api;
import uk.foiworkflow.ui.signin.Person;

/**
 * The first page of the day. A browser with scripts asks for its boards again every so often, and is sent them only where
 * they have changed.
 */
@Controller
class WorkController {

    /** In the order in which they stand below each other. */
    private static final List<Urgent> URGENT = List.of(new Urgent("overdue"), new Urgent("today"),
            new Urgent("this-week"), new Urgent("later"), new Urgent("undated"), new Urgent("stopped"));

    private final Api api;

    WorkController(Api api) {
        this.api = api;
    }

    /** How urgent a case is, as the interface says it. */
    record Urgent(String word) {}

    /** What lies with somebody in one of their roles. */
    record Desk(String role, Board board) {}

    @GetMapping({StaffPages.ROOT, StaffPages.ROOT + "/work"})
    String work(@ModelAttribute("person") Person person, Model model) {
        show(person, model);
        return "pages/work";
    }

    @GetMapping(StaffPages.ROOT + "/work/boards")
    @Nullable
    String boards(@ModelAttribute("person") Person person, @RequestParam(defaultValue = "") String seen, Model model,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            HttpServletResponse response) {
        if (part == null) {
            return "redirect:" + StaffPages.ROOT;
        }
        if (show(person, model).equals(seen)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        return "pages/work :: boards";
    }

    private String show(Person person, Model model) {
        List<Desk> desks = new ArrayList<>();
        for (String role : List.of("officer", "holder", "approver", "reviewer")) {
            if (person.isOne(role)) {
                desks.add(new Desk(role, api.get(Board.class, "/api/dashboard/" + role)));
            }
        }
        String seen = Integer.toHexString(desks.hashCode());
        model.addAttribute("desks", desks);
        model.addAttribute("urgent", URGENT);
        model.addAttribute("seen", seen);
        return seen;
    }
}
