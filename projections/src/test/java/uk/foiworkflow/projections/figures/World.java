package uk.foiworkflow.projections.figures;

import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.decided;
import static uk.foiworkflow.projections.Letters.due;
import static uk.foiworkflow.projections.Letters.issued;
import static uk.foiworkflow.projections.Letters.received;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.projections.figures.Figures.Counted;
import uk.foiworkflow.projections.figures.Figures.Question;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.table.Views;
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

    final Journal journal = new Journal();
    private final DataSource database;

    World(DataSource database) {
        this.database = database;
        new JdbcTemplate(database).execute("TRUNCATE views.figure_version, views.challenge_version, views.trail");
    }

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
        journal.live(reference, new ExtensionNotified(day(on), Numbers.of(1), ExtensionBasis.PUBLIC_INTEREST,
                List.of(new Exemption(exemption)), null, null,
                List.of(due("FOIA s.17(3)", "2021-07-09", "2021-09-08", 1)), null));
        return this;
    }

    Figures figures() {
        JdbcTemplate views = new JdbcTemplate(database);
        views.execute("TRUNCATE views.figure_version, views.challenge_version, views.trail, views.trail_exemption");
        Standings standings = new Standings(journal);
        List.of(FigureTable.projection(standings),
                ChallengeTable.projection(standings, BankHolidays.under(Overlay.SHIPPED)), new TrailProjection())
                .forEach(projection -> projection.apply(new Views(views, Views.Place.LIVE), journal.all()));
        return new Figures(database);
    }

    Question question(String definition, String asAt) {
        return new Question(Definitions.of(definition).orElseThrow(), Period.of(QUARTER),
                new Moment(day(asAt), journal.head()), null);
    }

    Map<String, Long> count(String definition, String asAt) {
        return figures().count(question(definition, asAt), HEAD);
    }

    /** The requests behind a figure, page by page. */
    List<String> cases(String definition, String measure, String asAt) {
        Figures figures = figures();
        Question question = question(definition, asAt);
        List<String> found = new ArrayList<>();
        Long after = null;
        do {
            Page<Counted> page = figures.cases(question, question.definition().measure(measure).orElseThrow(), HEAD,
                    after,
                    2);
            page.items().forEach(counted -> found.add(counted.reference()));
            after = page.next();
        } while (after != null);
        return found;
    }
}
