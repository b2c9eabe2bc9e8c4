package uk.foiworkflow.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.foiworkflow.chronology.Chronology;
import uk.foiworkflow.chronology.PastCommand;
import uk.foiworkflow.clock.ShippedCalendar;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Broken;
import uk.foiworkflow.request.Broken.Bar;
import uk.foiworkflow.request.Context;
import uk.foiworkflow.request.Decision;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * A past case with what the law says of it.
 *
 * @param story what it shows, in a sentence
 * @param judged on which days, and what is then found: all of it, and nothing else
 */
record PastCase(String story, Chronology chronology, List<Judgment> judged) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /**
     * What stands on one day.
     *
     * @param initialRollUp the outcome before any review
     * @param deadlines each line in words
     * @param findings each finding in words
     */
    record Judgment(LocalDate asOf, String rollUp, String initialRollUp, List<String> deadlines,
            List<String> findings) {}

    /** The events to which the commands of the chronology lead. */
    static List<RequestEvent> events(Chronology chronology) {
        assertThat(chronology.impossible(TODAY)).isEmpty();
        var decider = new RequestDecider(ShippedCalendar.CALENDAR, Policy.STANDARD);
        var context = new Context(new Actor("importer", Role.ADMIN), TODAY, true);
        Request request = Request.NONE;
        List<RequestEvent> events = new ArrayList<>();
        for (PastCommand past : chronology.commands()) {
            Decision decision = decider.decide(request, past.command(), context);
            assertThat(decision.broken()).extracting(Broken::bar).doesNotContain(Bar.IMPOSSIBLE);
            for (RequestEvent event : decision.events()) {
                events.add(event);
                request = request.evolve(event);
            }
        }
        return events;
    }

    static Compliance compliance(List<RequestEvent> events, LocalDate asOf) {
        return Compliance.of(Facts.of(events, asOf), ShippedCalendar.CALENDAR);
    }

    static String inWords(DeadlineLine line) {
        return line.provision() + " " + line.questions() + " " + line.from() + " to " + line.due() + ": " + line.state()
                + (line.met() == null ? "" : " " + line.met())
                + (line.workingDay() == null ? "" : ", working day " + line.workingDay());
    }

    static String inWords(Finding finding) {
        return finding.kind() + " " + finding.provision() + " " + finding.questions() + ": " + finding.why();
    }
}
