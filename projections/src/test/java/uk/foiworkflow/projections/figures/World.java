package uk.foiworkflow.projections.figures;

import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.decided;
import static uk.foiworkflow.projections.Letters.due;
import static uk.foiworkflow.projections.Letters.issued;
import static uk.foiworkflow.projections.Letters.received;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.projections.ViewsDatabase;
import uk.foiworkflow.projections.figures.Figures.Counted;
import uk.foiworkflow.projections.figures.Figures.Question;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.trail.TrailProjection;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.Numbers;

/** A small council of the summer of 2021: each request received on 9 July, and due on 10 August. */
final class World {

    static final Viewer HEAD = new Viewer(new Actor("kim", Role.HEAD));
    static final String QUARTER = "2021-Q3";

    /** One for all worlds, of which there is one at a time; it goes with the server. */
    private static final ViewsDatabase DATABASE = new ViewsDatabase();

    final Journal journal = new Journal();

    /** A request with one question. */
    World asked(String... references) {
        for (String reference : references) {
            journal.live(reference, received(reference, "2021-07-09", "2021-08-10", 1));
        }
        return this;
    }

    World answered(String reference, String on, Outcome outcome, String... exemptions) {
        journal.live(reference, decided(on, 1, outcome, exemptions), issued(on, 1, 1));
        return this;
    }

    /** More time to weigh the public interest, until 8 September. */
    World extended(String reference, String on, String exemption) {
        journal.live(reference, extension(on, "2021-07-09", "2021-09-08", exemption));
        return this;
    }

    /** More time to weigh the public interest. */
    static ExtensionNotified extension(String on, String from, String until, String exemption) {
        return new ExtensionNotified(day(on), Numbers.of(1), ExtensionBasis.PUBLIC_INTEREST,
                List.of(new Exemption(exemption)), null, null, List.of(due("FOIA s.17(3)", from, until, 1)), null);
    }

    Figures figures() {
        Standings standings = new Standings(journal);
        WorkingCalendar calendar = BankHolidays.under(Overlay.SHIPPED);
        List.of(FigureTable.projection(standings, calendar), ChallengeTable.projection(standings, calendar),
                new TrailProjection()).forEach(projection -> DATABASE.fill(projection, journal.all()));
        return new Figures(DATABASE.views());
    }

    Question question(String definition, String asAt) {
        return new Question(Definitions.of(definition).orElseThrow(), Period.of(QUARTER),
                new Moment(day(asAt), journal.head()), null);
    }

    Map<String, Long> count(String definition, String asAt) {
        return figures().count(question(definition, asAt), HEAD);
    }

    /** What became of figures. */
    Revision between(Question before, Moment after) {
        return new Revisions(DATABASE.views(), figures()).between(before, after, HEAD);
    }

    /** The requests behind a figure, in small pages. */
    List<String> cases(String definition, String measure, String asAt) {
        return cases(figures(), question(definition, asAt), measure, 2);
    }

    static List<String> cases(Figures figures, Question question, String measure, int size) {
        List<String> found = new ArrayList<>();
        Long after = null;
        do {
            Page<Counted> page = figures.cases(question, question.definition().measure(measure).orElseThrow(), HEAD,
                    after, size);
            page.items().forEach(counted -> found.add(counted.reference()));
            after = page.next();
        } while (after != null);
        return found;
    }
}
