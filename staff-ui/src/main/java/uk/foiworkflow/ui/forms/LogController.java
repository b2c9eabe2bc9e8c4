package uk.foiworkflow.ui.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.foiworkflow.ui.StaffPages;
import uk.foiworkflow.ui.client.Problem;
import uk.foiworkflow.ui.client.Refused;
import uk.foiworkflow.ui.page.Words;
import uk.foiworkflow.ui.signin.Kept;

/** Logs a request: the letter first, as it came; then what it asks, with what is known already. */
@Controller
@RequestMapping(StaffPages.ROOT + "/log")
class LogController {

    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final String ARRIVED = "arrived";

    private final Intake intake;
    private final Forms forms;
    private final Words words;

    LogController(Intake intake, Forms forms, Words words) {
        this.words = words;
        this.intake = intake;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request) {
        Kept kept = Kept.takeUp(request);
        Map<String, List<String>> values = new TreeMap<>(kept == null ? Map.of() : kept.typed());
        if (kept == null) {
            put(values, ARRIVED, LocalDate.now(HERE));
        }
        return pasting(new Typed(values), List.of()).addObject("kept", kept != null);
    }

    @PostMapping
    ModelAndView paste(@RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        Typed typed = new Typed(sent);
        if ((file == null || file.isEmpty()) && typed.one("text").isEmpty()) {
            return pasting(typed, List.of(new Problem.Field("text", null, null, "")));
        }
        try {
            byte[] message = file != null && !file.isEmpty()
                    ? file.getBytes()
                    : new Mail(typed.one("from"), typed.one("subject"), typed.one("text")).bytes();
            return new ModelAndView("redirect:" + StaffPages.ROOT + "/log/" + intake.take(message, day(typed)).id());
        } catch (DateTimeException | NumberFormatException e) {
            return pasting(typed, List.of(new Problem.Field(ARRIVED, null, null, "")));
        } catch (Refused e) {
            if (e.problem().is("not-signed-in")) {
                throw e;
            }
            return pasting(typed, Commands.errors(e.problem()));
        }
    }

    @GetMapping("/{id}")
    ModelAndView letter(@PathVariable String id, HttpServletRequest request) {
        Post post = intake.one(id);
        if (post.reference() != null) {
            return new ModelAndView("redirect:" + StaffPages.ROOT + "/cases/{reference}",
                    Map.of("reference", post.reference()));
        }
        Kept kept = Kept.takeUp(request);
        Typed typed = new Typed(kept == null ? proposed(post) : kept.typed());
        return reading(post, typed, List.of(), null, UUID.randomUUID().toString()).addObject("kept", kept != null);
    }

    @PostMapping("/{id}")
    ModelAndView file(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        Post post = intake.one(id);
        Map<String, List<String>> values = new TreeMap<>(sent);
        String key = sent.getFirst("_key");
        String step = String.valueOf(sent.getFirst("_step"));
        values.keySet().removeIf(name -> name.startsWith("_"));
        Form form = forms.first();
        Typed typed = new Typed(values).closedUp(LogFields.shown(form));
        if (key == null || step.startsWith("more:")) {
            return reading(post, typed, List.of(), step.replace("more:", ""),
                    key == null ? UUID.randomUUID().toString() : key);
        }
        try {
            String reference = intake.file(id, LogFields.says(form, typed), key);
            return new ModelAndView("redirect:" + StaffPages.ROOT + "/cases/{reference}?done=receiveRequest",
                    Map.of("reference", reference));
        } catch (Refused e) {
            if (e.problem().is("not-signed-in")) {
                throw e;
            }
            ModelAndView again = reading(post, typed, Commands.errors(e.problem()), null, key);
            again.setStatus(HttpStatus.valueOf(e.problem().status()));
            return again;
        }
    }

    private ModelAndView pasting(Typed typed, List<Problem.Field> errors) {
        ModelAndView page = new ModelAndView("pages/log", Map.of("typed", typed, "waiting", intake.waiting(), "wrong",
                Inputs.wrong(errors)));
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private ModelAndView reading(Post post, Typed typed, List<Problem.Field> errors, @Nullable String more,
            String key) {
        List<Input> inputs = new Inputs("receiveRequest", typed, Inputs.wrong(errors), more, command -> List.of())
                .of(LogFields.shown(forms.first()), "");
        List<Input> all = Inputs.flat(inputs);
        List<Alike.Before> alike = intake.alike(post.id());
        ModelAndView page = new ModelAndView("pages/log-letter");
        page.addObject("post", post).addObject("inputs", inputs).addObject("key", key)
                .addObject("errors", errors.stream().map(error -> FormPage.Wrong.of(all, error, words)).toList())
                .addObject("alike", alike).addObject("published", intake.published(alike));
        intake.due(post.arrived(), typed.one("regime"), typed.one("jurisdiction"), typed.one("authority.kind"))
                .ifPresent(due -> page.addObject("due", due));
        return page;
    }

    /** What the letter itself says, and who was asked the last time. */
    private Map<String, List<String>> proposed(Post post) {
        Map<String, List<String>> values = new TreeMap<>();
        List<Post.Asked> asked = post.questions() == null ? new ArrayList<>() : post.questions();
        asked.forEach(question -> values.put("questions[" + (question.number() - 1) + "].text",
                List.of(question.text())));
        if (post.sender() != null) {
            values.put("requester.email", List.of(post.sender()));
        }
        intake.usual().ifPresent(usual -> {
            values.put("authority.name", List.of(usual.authority().name()));
            values.put("authority.kind", List.of(usual.authority().kind()));
            values.put("jurisdiction", List.of(usual.jurisdiction()));
            values.put("regime", List.of(usual.regime()));
        });
        return values;
    }

    private static void put(Map<String, List<String>> values, String name, LocalDate day) {
        values.put(name + Typed.DAY, List.of(String.valueOf(day.getDayOfMonth())));
        values.put(name + Typed.MONTH, List.of(String.valueOf(day.getMonthValue())));
        values.put(name + Typed.YEAR, List.of(String.valueOf(day.getYear())));
    }

    private static LocalDate day(Typed typed) {
        return LocalDate.of(Integer.parseInt(typed.one(ARRIVED + Typed.YEAR)),
                Integer.parseInt(typed.one(ARRIVED + Typed.MONTH)), Integer.parseInt(typed.one(ARRIVED + Typed.DAY)));
    }
}
