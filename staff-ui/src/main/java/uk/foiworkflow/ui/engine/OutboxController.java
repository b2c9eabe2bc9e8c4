package uk.foiworkflow.ui.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.foiworkflow.ui.StaffPages;
import uk.foiworkflow.ui.client.Address;
import uk.foiworkflow.ui.client.Api;
import uk.foiworkflow.ui.client.Sending;
import uk.foiworkflow.ui.page.Questions;

/** The messages to staff, and what is done about those that did not arrive. */
@Controller
class OutboxController {

    private static final String HERE = StaffPages.ROOT + "/engine/messages";
    private static final List<String> STATES = List.of("failed", "uncertain", "waiting", "sending", "sent",
            "dismissed");

    private final Api api;

    OutboxController(Api api) {
        this.api = api;
    }

    @GetMapping(HERE)
    String messages(@RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long after, Model model) {
        model.addAttribute("outbox",
                Address.to("/api/outbox").with("state", state).with("after", after).in(api, Outbox.class));
        model.addAttribute("states", STATES);
        model.addAttribute("state", state);
        return "pages/engine/messages";
    }

    @PostMapping(value = HERE, params = "resend")
    String resend(@RequestParam String id, Model model) {
        return then("/api/outbox/{id}/resend", id, Map.of(), model);
    }

    @PostMapping(value = HERE, params = "dismiss")
    String dismiss(@RequestParam String id, @RequestParam String why, Model model) {
        return then("/api/outbox/{id}/dismissal", id, Map.of("why", why), model);
    }

    private String then(String path, String id, Object body, Model model) {
        Questions.ask(model,
                () -> api.send(Outbox.Message.class, new Sending(Api.expand(path, id), body, null, null)));
        return model.containsAttribute("errors") ? messages(null, null, model) : "redirect:" + HERE;
    }
}
