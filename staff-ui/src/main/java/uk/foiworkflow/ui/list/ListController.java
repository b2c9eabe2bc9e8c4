package uk.foiworkflow.ui.list;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.foiworkflow.ui.StaffPages;
import uk.foiworkflow.ui.client.Address;
import uk.foiworkflow.ui.client.Api;

/** Shows the cases behind any number of any page: the interface says of each where exactly they are listed. */
@Controller
class ListController {

    private static final Pattern LISTS = Pattern
            .compile("/api/(dashboard/cases|dashboard/(head|disclosure)/cases|statistics/([a-z-]+/)?cases)");
    private static final List<String> TURNING = List.of("after", "limit");

    private final Api api;

    ListController(Api api) {
        this.api = api;
    }

    /** What a list was asked for by, in words. */
    record Asked(String name, String value) {}

    @GetMapping(StaffPages.ROOT + "/list")
    String list(@RequestParam String of, Model model) {
        Address address = Address.of(of);
        if (!LISTS.matcher(address.path()).matches()) {
            return "forward:" + StaffPages.ROOT + "/no-such-list";
        }
        Listed listed = address.in(api, Listed.class);
        model.addAttribute("items", listed.items());
        model.addAttribute("columns", Column.of(listed.items()));
        model.addAttribute("asked", address.parameters().entrySet().stream()
                .filter(each -> !TURNING.contains(each.getKey()))
                .map(each -> new Asked(each.getKey(), each.getValue())).toList());
        model.addAttribute("next",
                listed.next() == null ? null : address.with("after", listed.next()).written());
        model.addAttribute("first", !address.parameters().containsKey("after"));
        return "pages/list";
    }
}
