package uk.foiworkflow.ui.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.foiworkflow.ui.StaffPages;
import uk.foiworkflow.ui.client.Api;
import uk.foiworkflow.ui.forms.Form;
import uk.foiworkflow.ui.forms.Forms;
import uk.foiworkflow.ui.signin.Person;

/** The page of a case, as it stands or as its file read at an instant, with an address that can be shared. */
@Controller
class CaseController {

    private static final String CASE = StaffPages.ROOT + "/cases/{reference}";
    private static final String OTHER = "Other";

    private final Cases cases;
    private final Forms forms;
    private final Api api;

    CaseController(Cases cases, Forms forms, Api api) {
        this.cases = cases;
        this.forms = forms;
        this.api = api;
    }

    @GetMapping(CASE)
    String show(@PathVariable String reference, @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "") Set<String> kind, @RequestParam(required = false) @Nullable String done,
            @ModelAttribute("person") Person person, Model model) {
        Instant at = instant(asOf);
        LocalDate today = at == null ? LocalDate.now(Cases.HERE) : LocalDate.ofInstant(at, Cases.HERE);
        CaseFile file = cases.file(reference, at);
        Trail trail = cases.trail(reference);
        model.addAttribute("case", file);
        model.addAttribute("asOf", at);
        model.addAttribute("today", today);
        model.addAttribute("wrongInstant", asOf != null && !asOf.isBlank() && at == null);
        model.addAttribute("strips", cases.strips(file, today));
        cases.compliance(reference, at).ifPresent(compliance -> model.addAttribute("compliance", compliance));
        cases.ledger(reference, at).ifPresent(ledger -> model.addAttribute("ledger", ledger));
        cases.documents(reference).ifPresent(documents -> model.addAttribute("documents", documents));
        timeline(trail, at, kind, model);
        actions(file, at, done, person, model);
        return "pages/case";
    }

    /** The very bytes of a letter. */
    @GetMapping(CASE + "/letters/{kind}")
    void letter(@PathVariable String reference, @PathVariable String kind, HttpServletResponse response) {
        hand(MediaType.APPLICATION_PDF, Api.expand("/api/requests/{reference}/letters/{kind}", reference, kind),
                reference + "-" + kind + ".pdf", response);
    }

    /** A document, whatever its size, to be saved. */
    @GetMapping(CASE + "/documents/{document}")
    void document(@PathVariable String reference, @PathVariable int document, HttpServletResponse response) {
        hand(MediaType.ALL, Api.expand("/api/requests/{reference}/documents/{document}", reference, document),
                reference + "-" + document, response);
    }

    /** As a file: nothing of it is shown among our pages. */
    private void hand(MediaType form, String path, String name, HttpServletResponse response) {
        api.pass(HttpMethod.GET, path, null, form, (headers, body) -> {
            response.setContentType((form.isConcrete() ? form : MediaType.APPLICATION_OCTET_STREAM).toString());
            response.setHeader("Content-Disposition",
                    ContentDisposition.attachment().filename(name).build().toString());
            response.setHeader("Cache-Control", "no-store");
            body.transferTo(response.getOutputStream());
        });
    }

    private void timeline(Trail trail, @Nullable Instant at, Set<String> kind, Model model) {
        Map<String, String> stages = forms.stages();
        Trail told = trail.at(at);
        model.addAttribute("kinds", told.items().stream().map(entry -> stage(entry, stages))
                .collect(Collectors.toCollection(TreeSet::new)));
        model.addAttribute("chosen", kind);
        model.addAttribute("entries", told.items().stream()
                .filter(entry -> kind.isEmpty() || kind.contains(stage(entry, stages))).toList());
        model.addAttribute("complete", trail.complete());
        model.addAttribute("instants",
                trail.items().stream().map(Trail.Entry::recordedAt).distinct().sorted().toList());
    }

    private static String stage(Trail.Entry entry, Map<String, String> stages) {
        String command = entry.command();
        return command == null || command.equals("ReceiveRequest")
                ? "Intake"
                : stages.getOrDefault(Character.toLowerCase(command.charAt(0)) + command.substring(1), OTHER);
    }

    /** Nothing is done in the past. */
    private void actions(CaseFile file, @Nullable Instant at, @Nullable String done, Person person, Model model) {
        List<Form> onCase = at == null ? forms.on(person) : List.of();
        model.addAttribute("next", NextSteps.of(file.stage(), onCase));
        model.addAttribute("all", onCase.stream()
                .collect(Collectors.groupingBy(Form::stage, LinkedHashMap::new, Collectors.toList())));
        for (String thing : List.of("question", "task", "draft", "document", "dispatch")) {
            model.addAttribute(thing + "Forms", at == null ? forms.on(person, thing) : List.of());
        }
        forms.sent(done).ifPresent(form -> model.addAttribute("done", form));
    }

    /** An instant in UTC, or a time by the clock on the wall; null where it is neither. */
    private static @Nullable Instant instant(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return written.endsWith("Z")
                    ? Instant.parse(written)
                    : LocalDateTime.parse(written).atZone(Cases.HERE).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
