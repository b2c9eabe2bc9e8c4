package uk.foiworkflow.projections.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.projections.AnyLife;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.projections.ViewsDatabase;
import uk.foiworkflow.projections.figures.Overview.Corner;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.table.Views;
import uk.foiworkflow.projections.table.Views.Place;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.projections.versions.When;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.StoredEvent;

/** Whatever lives requests have had, the whole service is told alike by what was counted on the way and by the rows. */
class OverviewTest {

    private static final ViewsDatabase DATABASE = new ViewsDatabase();
    private static final Instant LATER = Instant.parse("2022-03-01T10:00:00Z");

    @AfterContainer
    static void close() {
        DATABASE.close();
    }

    @Property(tries = 2, seed = "7481896", shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
    void whatIsFinishedIsCountedOnTheWayAsItsRowsCount(@ForAll long seed) {
        Random random = new Random(seed);
        Journal journal = new Journal();
        for (int i = 0; i < 8; i++) {
            for (RequestEvent event : new AnyLife(random).of("A-" + i, 40)) {
                journal.live("A-" + i, event.on() + "T10:00:00Z", Journal.OFFICER, event);
            }
        }
        Projection figures = FigureTable.projection(new Standings(journal), BankHolidays.under(Overlay.SHIPPED));
        DATABASE.fill(figures, List.of());
        Views views = new Views(new JdbcTemplate(DATABASE.views()), Place.LIVE);
        List<StoredEvent> all = journal.all();
        for (int from = 0; from < all.size();) {
            int to = Math.min(all.size(), from + 1 + random.nextInt(60));
            figures.apply(views, all.subList(from, to));
            from = to;
        }
        assertThat(corners(When.NOW)).isNotEmpty().containsExactlyInAnyOrderElementsOf(corners(new When(LATER, null)));
        String erased = "A-" + random.nextInt(8);
        figures.anew(views, erased, List.of());
        assertThat(corners(When.NOW)).containsExactlyInAnyOrderElementsOf(corners(new When(LATER, null)));
        figures.anew(views, erased, journal.stream(erased));
        assertThat(corners(When.NOW)).containsExactlyInAnyOrderElementsOf(corners(new When(LATER, null)));
    }

    private static List<Corner> corners(When when) {
        return new ArrayList<>(
                new Overview(DATABASE.views(), Clock.fixed(LATER, ZoneOffset.UTC)).corners(World.HEAD, when));
    }
}
