package uk.foiworkflow.projections.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.received;
import static uk.foiworkflow.projections.Letters.words;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.projections.Following;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.ViewsDatabase;
import uk.foiworkflow.projections.cases.Sample;
import uk.foiworkflow.projections.cases.Sample.Drawn;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.trail.TwoRoles.Acted;
import uk.foiworkflow.projections.trail.TwoRoles.Found;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.request.event.HandlingEvent.CaseAssigned;

/** A thousand and some cases; on the last two somebody acts in two roles, on the past one nobody does. */
class TwoRolesTest {

    private static final Viewer AUDITOR = new Viewer(new Actor("ada", Role.AUDITOR));
    private static final Actor JO_AS_HEAD = new Actor("jo", Role.HEAD);
    private static final Actor KIM = new Actor("kim", Role.HEAD);
    private static final int ORDINARY = 1_000;
    private static final ViewsDatabase DATABASE = new ViewsDatabase();
    private static final Journal JOURNAL = new Journal();

    private static Projections projections;

    @BeforeAll
    static void record() throws InterruptedException {
        for (int i = 0; i < ORDINARY; i++) {
            JOURNAL.live("A-" + i, received("A-" + i, "2021-07-09", "2021-08-10", 1));
        }
        JOURNAL.imported("PAST", "2021-07-10T10:00:00Z", received("PAST", "2019-07-09", "2019-08-10", 1))
                .live("PAST", "2021-07-10T10:00:00Z", new Actor("root", Role.OFFICER),
                        new NoteAdded(day("2021-07-10"), words("Taken up here")))
                .live("TWO", received("TWO", "2021-07-12", "2021-08-11", 1))
                .live("TWO", new NoteAdded(day("2021-07-12"), words("Rang")))
                .live("TWO", "2021-07-12T11:00:00Z", KIM, new NoteAdded(day("2021-07-12"), words("Rang again")))
                .live("TWO", "2021-07-12T12:00:00Z", JO_AS_HEAD, new CaseAssigned(day("2021-07-12"), "kim"));
        projections = new Projections(DATABASE.views(),
                Following.here(DATABASE.views(), JOURNAL, BankHolidays.under(Overlay.SHIPPED), Duration.ofSeconds(20)),
                Clock.systemUTC(),
                BankHolidays.under(Overlay.SHIPPED), Duration.ofSeconds(20));
        projections.start();
        assertThat(projections.following().await(JOURNAL.head(), Duration.ofSeconds(20))).isTrue();
    }

    @AfterAll
    static void close() {
        projections.close();
        DATABASE.close();
    }

    @Test
    void whoActsInTwoRolesOnACaseIsNamedWithThem() {
        TwoRoles twoRoles = projections.twoRoles();
        Page<Found> first = twoRoles.find(AUDITOR, 0, JOURNAL.head());
        assertThat(first.items()).isEmpty();
        assertThat(first.next()).isEqualTo(ORDINARY);

        Page<Found> last = twoRoles.find(AUDITOR, ORDINARY, JOURNAL.head());
        assertThat(last.items()).containsExactly(
                new Found("TWO", "jo", List.of(new Acted("officer", 2, 0), new Acted("head", 1, 3))));
        assertThat(last.next()).isNull();
    }

    @Test
    void whatWasRecordedLaterIsNotLookedAt() {
        assertThat(projections.twoRoles().find(AUDITOR, ORDINARY, JOURNAL.head() - 1).items()).isEmpty();
    }

    @Test
    void aSampleIsDrawnFromTheCasesThereWere() {
        Sample sample = projections.sample();
        List<Drawn> drawn = sample.draw(AUDITOR, "a seed", ORDINARY, 10);

        assertThat(sample.population(AUDITOR, ORDINARY)).isEqualTo(ORDINARY);
        assertThat(drawn).hasSize(10).extracting(Drawn::rank).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(drawn).extracting(Drawn::sha256).isSorted();
        assertThat(drawn).extracting(Drawn::reference).doesNotContain("TWO", "PAST").doesNotHaveDuplicates();
        assertThat(sample.draw(AUDITOR, "a seed", ORDINARY, 20)).startsWith(drawn.toArray(Drawn[]::new));
        assertThat(sample.draw(AUDITOR, "another", ORDINARY, 10)).isNotEqualTo(drawn);
        assertThat(sample.draw(AUDITOR, "a seed", JOURNAL.head(), 2_000)).hasSize(ORDINARY + 2);
        assertThat(sample.draw(new Viewer(new Actor("root", Role.ADMIN)), "a seed", ORDINARY, 10)).isEmpty();
    }
}
