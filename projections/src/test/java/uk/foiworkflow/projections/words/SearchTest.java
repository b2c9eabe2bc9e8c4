package uk.foiworkflow.projections.words;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.received;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.projections.ViewsDatabase;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.projections.words.Search.Asked;
import uk.foiworkflow.projections.words.Search.Places;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;

class SearchTest {

    private static final ViewsDatabase DATABASE = new ViewsDatabase();
    private static final Viewer OFFICER = new Viewer(new Actor("jo", Role.OFFICER));

    /** Taxis in eight notes, the best place in the oldest, the last five within four weeks; herons in two. */
    @BeforeAll
    static void fill() {
        Journal journal = new Journal().live("A", received("A", "2021-01-04", "2021-02-01", 1));
        note(journal, "2021-01-05", "Taxi, taxis, a taxi: taxis.");
        note(journal, "2021-03-01", "A taxi and a heron.");
        note(journal, "2021-03-02", "A taxi.");
        for (int on = 1; on < 6; on++) {
            note(journal, "2021-08-0" + on, "Rang the taxi firm" + (on == 3 ? ", then another taxi firm." : "."));
        }
        note(journal, "2021-08-09", "A heron.");
        WordTable table = new WordTable(new Standings(journal));
        DATABASE.fill(table, journal.all());
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void whatStandsInFewPlacesIsRankedWhereverItStands() {
        Places found = new Search(DATABASE.views(), 9, 5).find(new Asked("taxi", null, false), OFFICER, 0, 50);
        assertThat(found.since()).isNull();
        assertThat(days(found)).hasSize(8).startsWith(day("2021-01-05"), day("2021-08-03"));
    }

    @Test
    void ofWhatStandsInVeryManyTheLatestPlacesAreRanked() {
        Places found = new Search(DATABASE.views(), 7, 5).find(new Asked("taxi", null, false), OFFICER, 0, 50);
        assertThat(found.since()).isEqualTo("2021-07-13");
        assertThat(days(found)).hasSize(5).startsWith(day("2021-08-03"));
    }

    @Test
    void itIsLookedFurtherBackUntilThereAreEnough() {
        Places found = new Search(DATABASE.views(), 7, 6).find(new Asked("taxi", null, false), OFFICER, 0, 50);
        assertThat(found.since()).isEqualTo("2020-05-19");
        assertThat(days(found)).hasSize(8);
    }

    @Test
    void whereThatIsNeverEnoughAllAreRanked() {
        Places found = new Search(DATABASE.views(), 1, 3).find(new Asked("heron", null, false), OFFICER, 0, 50);
        assertThat(found.since()).isNull();
        assertThat(days(found)).hasSize(2);
    }

    @Test
    void oneRareWordIsEnoughThatAllPlacesAreRanked() {
        Search search = new Search(DATABASE.views(), 2, 2);
        assertThat(search.find(new Asked("taxi heron", null, false), OFFICER, 0, 50).since()).isNull();
        assertThat(search.find(new Asked("taxi or heron", null, false), OFFICER, 0, 50).since()).isNotNull();
        assertThat(search.find(new Asked("taxi -heron", null, false), OFFICER, 0, 50).since()).isNotNull();
    }

    @Test
    void aPageGoesOnWhereTheOneBeforeEnded() {
        Search search = new Search(DATABASE.views(), 7, 5);
        Asked taxi = new Asked("taxi", WordsOf.NOTE, false);
        assertThat(search.find(taxi, OFFICER, 1, 50).places())
                .isEqualTo(search.find(taxi, OFFICER, 0, 50).places().subList(1, 5));
    }

    private static List<LocalDate> days(Places found) {
        return found.places().stream().map(Found::on).toList();
    }

    private static void note(Journal journal, String on, String words) {
        journal.live("A", new NoteAdded(day(on), new Confidential(words)));
    }
}
