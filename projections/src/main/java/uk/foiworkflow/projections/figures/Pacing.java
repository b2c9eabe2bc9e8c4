package uk.foiworkflow.projections.figures;

import static uk.foiworkflow.projections.figures.Terms.and;
import static uk.foiworkflow.projections.figures.Terms.or;

import java.util.List;

/**
 * How the work goes on, for those who do it: what is not yet late counts as if it were in time, so that the percentage
 * flatters. It is for no return and no comparison.
 */
final class Pacing {

    private static final String NOT_LATE = or(Terms.MET, Terms.EXTENDED, Terms.OPEN_EXTENDED, Terms.OPEN_IN_TIME,
            Terms.ON_HOLD);

    static final Definition V1 = new Definition("pacing", 1, "For internal pacing only: answered or still in time",
            false, true,
            List.of(new Measure("all", Base.RECEIVED, null, "Requests received",
                    "Not routine, not for own data, not lapsed.", and(Terms.OFFICIAL, Terms.not(Terms.LAPSED))),
                    new Measure("not-late", Base.RECEIVED, null, "Answered in time, or not yet late",
                            "Of those, answered in time, or unanswered with the last day still to come.",
                            and(Terms.OFFICIAL, NOT_LATE))),
            List.of(new Share("pacing-percent", null, "For internal pacing only: percentage not late",
                    "Not to be published or compared: what is open and not yet late is in it.", List.of("not-late"),
                    List.of("all"), false)));

    private Pacing() {}
}
