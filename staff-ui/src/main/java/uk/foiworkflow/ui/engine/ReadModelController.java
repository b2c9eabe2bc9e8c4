package uk.foiworkflow.ui.engine;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.foiworkflow.ui.StaffPages;
import uk.foiworkflow.ui.client.Api;
import uk.foiworkflow.ui.client.Sending;

/** The read models: how far each is, what it could not take in, and having one built anew or compared. */
@Controller
class ReadModelController {

    private static final String HERE = StaffPages.ROOT + "/engine/read-models";

    private final Api api;

    ReadModelController(Api api) {
        this.api = api;
    }

    @GetMapping(StaffPages.ROOT + "/engine")
    String engine() {
        return "redirect:" + HERE;
    }

    @GetMapping(HERE)
    String models(Model model) {
        List<ReadModel> models = List.of(api.get(ReadModel[].class, "/actuator/projections"));
        model.addAttribute("models", models);
        model.addAttribute("moving", models.stream().anyMatch(ReadModel::moving));
        model.addAttribute("parked", models.stream().flatMap(each -> each.deadLetters().stream()).toList());
        return "pages/engine/read-models";
    }

    @PostMapping(value = HERE, params = "rebuild")
    String rebuild(@RequestParam String projection) {
        return done("/actuator/projections/{projection}", projection);
    }

    @PostMapping(value = HERE, params = "compare")
    String compare(@RequestParam String projection) {
        return done("/actuator/comparisons/{projection}", projection);
    }

    @PostMapping(value = HERE, params = "retry")
    String retry(@RequestParam String projection, @RequestParam String stream) {
        return done("/actuator/projections/{projection}/{stream}", projection, stream);
    }

    private String done(String path, Object... variables) {
        api.send(Object.class, new Sending(Api.expand(path, variables), Map.of(), null, null));
        return "redirect:" + HERE;
    }
}
