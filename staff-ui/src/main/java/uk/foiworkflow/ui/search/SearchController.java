package uk.foiworkflow.ui.search;

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

/** Finds words in the files that somebody may see. */
@Controller
class SearchController {

    private static final List<String> KINDS = List.of("requester", "question", "clarification", "transfer", "note",
            "task", "search", "reply", "third-party", "answer", "reasons", "draft", "review");

    private final Api api;

    SearchController(Api api) {
        this.api = api;
    }

    @GetMapping(StaffPages.ROOT + "/search")
    String search(@RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", KINDS);
        if (q != null && !q.isBlank()) {
            Questions.ask(model, () -> model.addAttribute("found", Address.to("/api/search").with("q", q)
                    .with("kind", kind).with("after", after).in(api, Found.class)));
        }
        return "pages/search";
    }
}
