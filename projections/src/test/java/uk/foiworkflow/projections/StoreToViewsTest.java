package uk.foiworkflow.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.received;
import static uk.foiworkflow.projections.Letters.words;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.foiworkflow.projections.cases.CaseRow;
import uk.foiworkflow.projections.follow.StoreEvents;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.trail.TrailEntry;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.Appended;
import uk.foiworkflow.store.MasterKey;
import uk.foiworkflow.store.Metadata;
import uk.foiworkflow.store.NewEvent;
import uk.foiworkflow.store.PostgresEventStore;

class StoreToViewsTest {

    private static final Actor JO = new Actor("jo", Role.OFFICER);
    private static final ViewsDatabase DATABASE = new ViewsDatabase();

    private final PostgresEventStore store = new PostgresEventStore(DATABASE.store().writer(),
            new MasterKey("test", new byte[32]));

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void theCallerReadsWhatTheyHaveJustWritten() throws InterruptedException {
        try (Projections projections = new Projections(DATABASE.views(), new StoreEvents(store), Clock.systemUTC(),
                Duration.ofSeconds(20))) {
            projections.start();
            append(0, received("7481896", "2021-07-09", "2021-08-10", 3));
            Appended last = append(1, new NoteAdded(day("2021-07-12"), words("Rang the requester")));
            assertThat(projections.await(last.position(), Duration.ofSeconds(20))).isTrue();
            Viewer viewer = new Viewer(JO);
            assertThat(projections.cases().one("7481896", viewer)).get().extracting(CaseRow::questions).asString()
                    .startsWith("How many swans in year 1?");
            assertThat(projections.trail().of("7481896", viewer)).extracting(TrailEntry::late)
                    .containsExactly(true, true);
            assertThat(projections.dueDates().list(viewer, null, null).rows()).hasSize(1);
        }
    }

    @Test
    void theAuditorReadsTheViewsAndChangesNothing() {
        JdbcTemplate auditor = new JdbcTemplate(DATABASE.store().auditor());
        assertThat(auditor.queryForList("SELECT * FROM views.dead_letter")).isEmpty();
        assertThatThrownBy(() -> auditor.update("DELETE FROM views.trail")).rootCause()
                .hasMessageContaining("permission denied");
    }

    private Appended append(long sequence, RequestEvent event) {
        UUID call = UUID.randomUUID();
        return store.append("7481896", sequence,
                List.of(new NewEvent(UUID.randomUUID(), event, new Metadata(JO, "SomeCommand", call, call, false))),
                null);
    }
}
