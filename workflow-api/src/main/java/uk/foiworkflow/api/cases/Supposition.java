package uk.foiworkflow.api.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import uk.foiworkflow.facts.Compliance;
import uk.foiworkflow.facts.DerivedDay;
import uk.foiworkflow.facts.WhatIf;
import uk.foiworkflow.projections.trail.Sentence;
import uk.foiworkflow.request.Broken;
import uk.foiworkflow.request.event.Named;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * What would follow if something were done, or how the clocks run where nothing is supposed. Nothing of it is recorded.
 *
 * @param asOf the day on which it is judged, Europe/London
 * @param calendarVersion the calendar by which the days are counted
 * @param steps what would be recorded, in order
 * @param broken the rules that it would break: the engine refuses such a step unless it tells of the past
 * @param moved the last days that would be others
 * @param lastDays what else has a last day then
 * @param before the case on that day without the steps
 * @param after the case on that day with them
 */
record Supposition(String reference, LocalDate asOf, String calendarVersion, List<SupposedStep> steps,
        List<BrokenRule> broken, List<WhatIf.Moved> moved, List<DerivedDay> lastDays, Compliance before,
        Compliance after) {

    /** Something that would be recorded, and what the trail would say of it. */
    record SupposedStep(String type, LocalDate on, SortedSet<Integer> questions, String sentence) {

        static SupposedStep of(RequestEvent event) {
            Named named = event.getClass().getAnnotation(Named.class);
            return new SupposedStep(named.value(), event.on(), event.questions(), Sentence.of(event));
        }
    }

    /** A rule that would be broken, under the parameter or the field that supposes it. */
    record BrokenRule(String field, String rule, String section, String why) {

        static BrokenRule of(String field, Broken broken) {
            return new BrokenRule(field, broken.rule().id(), broken.rule().section(), broken.why());
        }
    }

    static Supposition of(String reference, LocalDate day, String calendar, WhatIf what, List<BrokenRule> broken) {
        return new Supposition(reference, day, calendar, what.events().stream().map(SupposedStep::of).toList(), broken,
                what.moved(), what.lastDays(), what.before(), what.after());
    }
}
