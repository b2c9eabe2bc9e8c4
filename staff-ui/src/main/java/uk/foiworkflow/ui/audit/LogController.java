package uk.foiworkflow.ui.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.foiworkflow.ui.StaffPages;
import uk.foiworkflow.ui.client.Address;
import uk.foiworkflow.ui.client.Api;
import uk.foiworkflow.ui.client.Refused;
import uk.foiworkflow.ui.client.Sending;
import uk.foiworkflow.ui.page.Questions;

/** Whether the trail is what it was: its signed head, who else holds it, proofs, and the verification of all of it. */
@Controller
class LogController {

    private static final String HERE = StaffPages.ROOT + "/audit/log";
    private static final String VERIFICATION = "/api/audit/verification";

    private final Api api;

    LogController(Api api) {
        this.api = api;
    }

    @GetMapping(HERE)
    String log(@RequestParam(required = false) @Nullable String position,
            @RequestParam(required = false) @Nullable String older, Model model) {
        head(model);
        model.addAttribute("position", position);
        model.addAttribute("older", older);
        model.addAttribute("keys", keys());
        model.addAttribute("verification", verification());
        Questions.ask(model, () -> {
            if (position != null && !position.isBlank()) {
                model.addAttribute("inclusion", Address.to("/api/audit/proof").with("position", position)
                        .in(api, Inclusion.class));
            }
            if (older != null && !older.isBlank()) {
                model.addAttribute("growth", Address.to("/api/audit/proof").with("older", older)
                        .in(api, Growth.class));
            }
        });
        return "pages/audit/log";
    }

    @PostMapping(value = HERE, params = "verify")
    String verify() {
        api.send(Verification.class, new Sending(VERIFICATION, Map.of(), null, null));
        return "redirect:" + HERE + "#verification";
    }

    @PostMapping(value = HERE, params = "seal")
    String seal() {
        api.pass(HttpMethod.POST, "/api/audit/checkpoint", null, MediaType.TEXT_PLAIN,
                (headers, body) -> body.readAllBytes());
        return "redirect:" + HERE;
    }

    @PostMapping(value = HERE, params = "lodge")
    String lodge() {
        api.send(Object.class, new Sending("/api/audit/lodgings", Map.of(), null, null));
        return "redirect:" + HERE;
    }

    private void head(Model model) {
        try {
            api.pass(HttpMethod.GET, "/api/audit/checkpoint", null, MediaType.TEXT_PLAIN, (headers, body) -> {
                model.addAttribute("head", Head.of(new String(body.readAllBytes(), StandardCharsets.UTF_8)));
                model.addAttribute("witnesses", headers.getFirst("Foi-Witnesses"));
            });
        } catch (Refused refused) {
            unlessMissing(refused);
        }
    }

    private List<String> keys() {
        return api.get(Keys.class, "/api/audit/keys").keys();
    }

    private @Nullable Verification verification() {
        try {
            return api.get(Verification.class, VERIFICATION);
        } catch (Refused refused) {
            unlessMissing(refused);
            return null;
        }
    }

    private static void unlessMissing(Refused refused) {
        if (!refused.problem().is("not-found")) {
            throw refused;
        }
    }

    /** The keys with which the log is or was signed. */
    record Keys(List<String> keys) {}
}
