package uk.foiworkflow.evidence;

import static uk.foiworkflow.evidence.Point.missing;
import static uk.foiworkflow.evidence.Point.needs;
import static uk.foiworkflow.evidence.Point.notCalledFor;
import static uk.foiworkflow.evidence.Point.present;

import java.util.List;
import uk.foiworkflow.document.Disclosure;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.evidence.Point.Found;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.request.ScheduleItem;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;

/** The information itself. */
final class SubstancePoints {

    private static final String INFORMATION = "The information";

    static final List<Point> ALL = List.of(
            new Point(18, INFORMATION, "A schedule of every item in scope: its question, and what became of it", true,
                    SubstancePoints::schedule),
            new Point(19, INFORMATION, "What was given, as it was sent", false, SubstancePoints::given),
            new Point(20, INFORMATION, "What was kept back, in full and marked with what it is kept back under", true,
                    SubstancePoints::keptBack),
            new Point(21, INFORMATION, "Each redaction: where, why, by whom and when", true,
                    SubstancePoints::redactions));

    private SubstancePoints() {}

    private static Found schedule(OnFile file) {
        if (!file.documents().schedule().isEmpty()) {
            return present("The schedule on the start page of what is closed", Exhibit.SCHEDULE);
        }
        return file.withheld() || file.came(Outcome.DISCLOSED)
                ? missing("No item of the information in scope is on file as a document.")
                : notCalledFor("Nothing was given, and nothing was kept back.");
    }

    private static Found given(OnFile file) {
        if (!file.documents(DocumentKind.RELEASED).isEmpty()) {
            return present("What was given, among the documents; the answers on the start page, in their own words",
                    Exhibit.DOCUMENTS, Exhibit.QUESTIONS).with(file.documents(DocumentKind.RELEASED));
        }
        return file.came(Outcome.DISCLOSED, Outcome.PARTLY_WITHHELD)
                ? needs(file.has(QuestionDecided.class, decided -> decided.answer() != null),
                        "What was given is not in this bundle.",
                        "The answers on the start page, in the words in which they were given; no document went with"
                                + " them",
                        Exhibit.QUESTIONS)
                : notCalledFor("Nothing was given.");
    }

    private static Found keptBack(OnFile file) {
        List<ScheduleItem> kept = file.items(Disclosure.WITHHELD, Disclosure.PART);
        if (kept.stream().anyMatch(item -> item.held() != null)) {
            return present("Each item of the schedule as it is held, beside what was given of it", Exhibit.SCHEDULE)
                    .with(OnFile.held(kept));
        }
        return file.withheld()
                ? missing("No document on file is marked as kept back.")
                : notCalledFor("Nothing was kept back.");
    }

    /** Where on a page something was taken out is to be seen in the two versions; nobody records it beside them. */
    private static Found redactions(OnFile file) {
        List<ScheduleItem> parts = file.items(Disclosure.PART).stream().filter(item -> item.held() != null).toList();
        if (!parts.isEmpty()) {
            return present("Each version as it is held and as it was given, with the exemptions, and with who made it"
                    + " when; where something was taken out shows when the two are laid side by side", Exhibit.SCHEDULE,
                    Exhibit.EVENTS).with(OnFile.held(parts));
        }
        return file.came(Outcome.PARTLY_WITHHELD)
                ? missing("No document is on file both as it is held and as it was given.")
                : notCalledFor("Nothing was given in part.");
    }
}
