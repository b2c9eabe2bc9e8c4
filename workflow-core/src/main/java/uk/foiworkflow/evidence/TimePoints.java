package uk.foiworkflow.evidence;

import static uk.foiworkflow.evidence.Point.needs;
import static uk.foiworkflow.evidence.Point.notCalledFor;
import static uk.foiworkflow.evidence.Point.present;

import java.util.List;
import java.util.function.Function;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.evidence.Point.Found;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.request.event.AssessmentEvent.RepeatDetermined;
import uk.foiworkflow.request.event.AssessmentEvent.VexatiousDetermined;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.HandlingEvent.CostEstimated;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.HandlingEvent.NothingHeldDeclared;
import uk.foiworkflow.request.event.HandlingEvent.SearchRecorded;

/** Time, and what was done to find out what is held. */
final class TimePoints {

    private static final String TIME = "Time";
    private static final String SEARCH = "Searches, and what is held";

    static final List<Point> ALL = List.of(
            new Point(11, TIME,
                    "How each last day was counted: from when, by which rule and calendar, without which days",
                    false, file -> present("The chronology and the limits on the start page", Exhibit.CHRONOLOGY,
                            Exhibit.LIMITS)),
            new Point(12, TIME, "Each time more time was taken: when the requester was told, for what, and until when",
                    false, file -> file.has(ExtensionNotified.class)
                            ? present("The chronology", Exhibit.CHRONOLOGY)
                            : notCalledFor("No more time was taken.")),
            new Point(13, TIME, "If it was late: where the time went", true, file -> file.late()
                    ? needs(file.has(HolderTasked.class, DraftSubmitted.class),
                            "Nothing on record says where the time went.", "The chronology, stage by stage",
                            Exhibit.CHRONOLOGY)
                    : notCalledFor("No limit was missed.")),
            search(14, "Where was searched, by whom, for what, for how long, and what was found",
                    file -> searches(file)),
            search(15, "Where nothing is held: why, and whether it ever was", file -> file.came(Outcome.NOT_HELD)
                    ? needs(file.has(NothingHeldDeclared.class, holder -> holder.text() != null)
                            || file.has(QuestionDecided.class, decided -> decided.outcome() == Outcome.NOT_HELD
                                    && decided.reasons() != null),
                            "No reason is on record why nothing is held.",
                            "The holder's words, or the reasons of the decision", Exhibit.EVENTS)
                    : notCalledFor("It was not answered that nothing is held.")),
            search(16, "If the cost was too high: the work, its time, and how the request could have been narrowed",
                    file -> file.came(Outcome.COST_LIMIT)
                            ? needs(file.has(CostEstimated.class), "No estimate is on record.",
                                    "The estimate among the events", Exhibit.EVENTS)
                            : notCalledFor("The cost limit was not relied on.")),
            search(17, "If it was vexatious or repeated: what that was found on",
                    file -> file.came(Outcome.VEXATIOUS, Outcome.REPEATED)
                            ? needs(file.has(VexatiousDetermined.class, RepeatDetermined.class),
                                    "No assessment is on record.", "The assessment among the events",
                                    Exhibit.EVENTS)
                            : notCalledFor("It was not found vexatious or repeated.")));

    private TimePoints() {}

    private static Point search(int number, String words, Function<OnFile, Found> test) {
        return new Point(number, SEARCH, words, true, test);
    }

    private static Found searches(OnFile file) {
        if (file.has(SearchRecorded.class)) {
            return present("The searches among the events", Exhibit.EVENTS)
                    .with(file.documents(DocumentKind.SEARCH));
        }
        return file.came(Outcome.DISCLOSED, Outcome.PARTLY_WITHHELD, Outcome.WITHHELD, Outcome.NOT_HELD)
                ? Point.missing("It was answered, and no search is on record.")
                : notCalledFor("Nothing was answered that rests on a search.");
    }
}
