package uk.foiworkflow.ui.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.foiworkflow.ui.StaffPages;
import uk.foiworkflow.ui.client.Api;
import uk.foiworkflow.ui.complaints.Entries.Entry;
import uk.foiworkflow.ui.signin.Person;

/** A brief for whoever takes a case over: where it stands, and what was put on record since a day or since they last acted. */
@Controller
class HandoverController {

    private static final ZoneId HERE = ZoneId.of("Europe/London");

    private final Api api;

    HandoverController(Api api) {
        this.api = api;
    }

    @GetMapping(StaffPages.ROOT + "/cases/{reference}/handover")
    String handover(@PathVariable String reference,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate since,
            @ModelAttribute("person") Person person, Model model) {
        List<Entry> trail = api.get(Entries.class, "/api/requests/{reference}/audit-trail", reference).items();
        List<Entry> theirs = trail.stream().filter(entry -> entry.actor().equals(person.user())).toList();
        Instant last = theirs.stream().map(Entry::recordedAt).max(Instant::compareTo).orElse(null);
        Instant from = since == null ? last : since.atStartOfDay(HERE).toInstant();
        model.addAttribute("standing", api.get(Standing.class, "/api/requests/{reference}", reference));
        model.addAttribute("since", since);
        model.addAttribute("last", last);
        model.addAttribute("theirs", theirs);
        model.addAttribute("news", trail.stream().filter(entry -> from == null
                || (since == null ? entry.recordedAt().isAfter(from) : !entry.recordedAt().isBefore(from))).toList());
        return "pages/complaints/handover";
    }
}
