package uk.foiworkflow.evidence;

import static uk.foiworkflow.evidence.Point.missing;
import static uk.foiworkflow.evidence.Point.needs;
import static uk.foiworkflow.evidence.Point.notCalledFor;

import java.util.List;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;

/** The information itself. */
final class SubstancePoints {

    private static final String INFORMATION = "The information";

    static final List<Point> ALL = List.of(
            new Point(18, INFORMATION, "A schedule of every item in scope: its question, and what became of it", true,
                    file -> file.withheld()
                            ? missing("No schedule of items is in this bundle.")
                            : notCalledFor("Nothing was kept back.")),
            new Point(19, INFORMATION, "What was given, as it was sent", false,
                    file -> file.came(Outcome.DISCLOSED, Outcome.PARTLY_WITHHELD)
                            ? needs(file.has(QuestionDecided.class, decided -> decided.answer() != null),
                                    "The answers on the start page, in the words in which they were given",
                                    "What was given is not in this bundle.")
                            : notCalledFor("Nothing was given.")),
            new Point(20, INFORMATION, "What was kept back, in full and marked with what it is kept back under", true,
                    file -> file.withheld()
                            ? missing("What was kept back is not in this bundle.")
                            : notCalledFor("Nothing was kept back.")),
            new Point(21, INFORMATION, "Each redaction: where, why, by whom and when", true,
                    file -> file.came(Outcome.PARTLY_WITHHELD)
                            ? missing("No log of redactions is in this bundle.")
                            : notCalledFor("Nothing was given in part.")));

    private SubstancePoints() {}
}
