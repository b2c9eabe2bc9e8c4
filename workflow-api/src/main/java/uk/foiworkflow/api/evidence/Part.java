package uk.foiworkflow.api.evidence;

import java.time.LocalDate;
import java.util.List;
import uk.foiworkflow.evidence.Checklist;
import uk.foiworkflow.evidence.Chronology;
import uk.foiworkflow.evidence.OnFile;
import uk.foiworkflow.facts.Compliance;
import uk.foiworkflow.facts.Facts;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.request.Effective;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * One part of the evidence, as its pages tell it: all that they say is worked out of these events.
 *
 * @param closed whether it holds what is withheld
 * @param events those that count, in order
 */
record Part(boolean closed, Dossier dossier, List<RequestEvent> events, List<Chronology.Row> rows,
        Compliance compliance, List<Checklist.Line> checklist) {

    Part {
        events = List.copyOf(events);
        rows = List.copyOf(rows);
        checklist = List.copyOf(checklist);
    }

    /** What may be shown. It knows nothing of what is withheld, so nothing in it can tell of that. */
    static Part open(Dossier dossier) {
        return of(false, dossier, List.copyOf(dossier.shown().values()));
    }

    /** Everything. */
    static Part closed(Dossier dossier) {
        return of(true, dossier,
                Effective.of(dossier.entries().stream().map(entry -> entry.event().event()).toList()));
    }

    private static Part of(boolean closed, Dossier dossier, List<RequestEvent> events) {
        LocalDate today = KnownSince.day(dossier.made());
        Facts facts = Facts.of(events, today);
        Compliance compliance = Compliance.of(facts, dossier.calendar());
        OnFile file = new OnFile(events, facts, compliance);
        return new Part(closed, dossier, events, Chronology.of(events, today, dossier.calendar()), compliance,
                closed ? Checklist.whole(file) : Checklist.open(file));
    }

    /** What it is called. */
    String title() {
        return "Evidence on request " + dossier.reference() + (closed ? " – closed part" : "");
    }
}
