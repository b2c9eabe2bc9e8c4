package uk.foiworkflow.ui.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.foiworkflow.ui.StaffPages;
import uk.foiworkflow.ui.client.Problem;
import uk.foiworkflow.ui.client.Refused;
import uk.foiworkflow.ui.page.Words;
import uk.foiworkflow.ui.signin.Kept;
import uk.foiworkflow.ui.signin.Person;

/**
 * Every command in two steps: first it is looked at, and what it would do is shown above the form; then it is sent. Whatever
 * stands in its way is shown at its field, and what was typed stays.
 */
@Controller
@RequestMapping(StaffPages.ROOT + "/cases/{reference}/commands/{command}")
class FormController {

    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final String KEY = "_key";
    private static final String SEEN = "_seen";
    private static final String STEP = "_step";
    private static final String MORE = "more:";

    private final Forms forms;
    private final Commands commands;
    private final Words words;

    FormController(Forms forms, Commands commands, Words words) {
        this.words = words;
        this.forms = forms;
        this.commands = commands;
    }

    @GetMapping
    ModelAndView show(@PathVariable String reference, @PathVariable String command,
            @ModelAttribute("person") Person person, @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Kept kept = Kept.takeUp(request);
        Map<String, List<String>> values = new TreeMap<>(kept == null ? today(given) : kept.typed());
        FormPage page = page(reference, command, person, values);
        return kept == null ? page.shown() : page.kept();
    }

    @PostMapping
    ModelAndView take(@PathVariable String reference, @PathVariable String command,
            @ModelAttribute("person") Person person, @RequestParam MultiValueMap<String, String> sent) {
        FormPage page = page(reference, command, person, sent);
        String step = first(sent, STEP);
        if (step.startsWith(MORE)) {
            return page.more(step.substring(MORE.length()));
        }
        if (step.equals("choose")) {
            return page.shown();
        }
        try {
            if (!step.equals("do")) {
                return page.lookedAt(commands);
            }
            commands.send(reference, page.form(), page.typed(), page.key(), Commands.tag(page.seen()));
        } catch (Refused e) {
            Problem problem = e.problem();
            if (problem.is("not-signed-in")) {
                throw e;
            }
            ModelAndView again = problem.is("stale-version") || problem.is("lost-race")
                    ? page.changed(commands)
                    : page.wrong(Commands.errors(problem));
            again.setStatus(HttpStatus.valueOf(problem.status()));
            return again;
        }
        return new ModelAndView("redirect:" + StaffPages.ROOT + "/cases/{reference}?done={command}",
                Map.of("reference", reference, "command", command));
    }

    private FormPage page(String reference, String command, Person person, Map<String, List<String>> sent) {
        Form form = forms.of(command, person).orElseThrow(() -> new Refused(Problem.notThere()));
        FormCase file = commands.at(reference);
        Map<String, List<String>> values = new TreeMap<>(sent);
        String key = first(values, KEY);
        String seen = first(values, SEEN);
        List.of(KEY, SEEN, STEP, "_csrf").forEach(values::remove);
        return new FormPage(form, words, file, new Typed(values).closedUp(form.fields()), commands::within,
                key.isEmpty() ? UUID.randomUUID().toString() : key,
                seen.matches("\\d{1,18}") ? Long.parseLong(seen) : file.version());
    }

    /** Most of what is recorded happened today. */
    private static Map<String, List<String>> today(Map<String, List<String>> given) {
        LocalDate today = LocalDate.now(HERE);
        Map<String, List<String>> values = new TreeMap<>(given);
        values.putIfAbsent("on" + Typed.DAY, List.of(String.valueOf(today.getDayOfMonth())));
        values.putIfAbsent("on" + Typed.MONTH, List.of(String.valueOf(today.getMonthValue())));
        values.putIfAbsent("on" + Typed.YEAR, List.of(String.valueOf(today.getYear())));
        return values;
    }

    private static String first(Map<String, List<String>> values, String name) {
        @Nullable
        List<String> all = values.get(name);
        return all == null || all.isEmpty() ? "" : all.getFirst();
    }
}
