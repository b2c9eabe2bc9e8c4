package uk.foiworkflow.projections.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.decided;
import static uk.foiworkflow.projections.Letters.due;
import static uk.foiworkflow.projections.Letters.issued;
import static uk.foiworkflow.projections.Letters.words;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.MadeBy;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.projections.ViewsDatabase;
import uk.foiworkflow.projections.aggregation.Group.Member;
import uk.foiworkflow.projections.aggregation.Group.Without;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.projections.words.WordTable;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.HandlingEvent.CostsAggregated;
import uk.foiworkflow.request.event.HandlingEvent.CostsAggregated.Aggregated;
import uk.foiworkflow.request.event.HandlingEvent.CostsAggregated.Window;
import uk.foiworkflow.request.event.HandlingEvent.SearchRecorded;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.Requester;

/** Letters to one council; 12 July 2021 is a bank holiday in Northern Ireland, 2 August in Scotland, 30 August elsewhere. */
class GroupsTest {

    private static final WorkingCalendar CALENDAR = BankHolidays.under(Overlay.SHIPPED);
    private static final Viewer OFFICER = new Viewer(Journal.OFFICER);
    private static final String TAXIS = "What did the council spend on taxis for councillors?";
    private static final ViewsDatabase DATABASE = new ViewsDatabase();

    private final Journal journal = new Journal();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void fourLettersOfOnePersonComeToMoreThanEighteenHours() {
        asked("A", "2021-07-09", "Pat@Example.org ", TAXIS, 400);
        asked("B", "2021-07-20", "pat@example.org", "Spending of the council on taxis, by councillor, please", 300);
        asked("C", "2021-09-01", "pat@example.org", "The council's spend on taxis in May?", 400);
        asked("D", "2021-09-02", "pat@example.org", "Which parks were mown?", 999);
        asked("E", "2021-09-02", "kim@example.org", TAXIS, 999);

        Group group = only("B");
        assertThat(group.members()).extracting(Member::reference).containsExactly("A", "B", "C");
        assertThat(group.minutes()).isEqualTo(1_100);
        assertThat(group.over()).isTrue();
        // From Friday 9 July: 15 working days of July without the 12th, 20 of August, and 1 September.
        assertThat(group.window()).isEqualTo(new Window(day("2021-07-09"), day("2021-09-01"), 36, CALENDAR.version()));
        assertThat(group.members().getFirst().without()).isEqualTo(new Without(700, false,
                new Window(day("2021-07-20"), day("2021-09-01"), 30, CALENDAR.version())));
        assertThat(group.members().getFirst().shared()).contains("taxi", "council", "spend");
        assertThat(groups().of("D", OFFICER)).isEmpty();
        assertThat(groups().of("B", new Viewer(new Actor("housing", Role.HOLDER)))).isEmpty();
    }

    @Test
    void sixtyWorkingDaysAndNotOneMore() {
        asked("A", "2021-07-09", "pat@example.org", TAXIS, 10);
        asked("B", "2021-10-05", "pat@example.org", TAXIS, 20);
        asked("C", "2021-10-06", "pat@example.org", TAXIS, 40);

        assertThat(only("A").members()).extracting(Member::reference).containsExactly("A", "B");
        assertThat(only("A").window().workingDays()).isEqualTo(60);
        assertThat(groups().of("B", OFFICER)).extracting(Group::minutes).containsExactly(30, 60);
        assertThat(only("C").minutes()).isEqualTo(60);
    }

    @Test
    void peopleOfWhomAFileSaysThatTheyActTogetherAreOneParty() {
        asked("A", "2021-07-09", "pat@example.org", TAXIS, 10);
        asked("B", "2021-07-12", "kim@example.org", TAXIS, 20);
        asked("C", "2021-07-13", "kim@example.org", TAXIS, 40);
        assertThat(groups().of("A", OFFICER)).isEmpty();

        journal.live("A", new CostsAggregated(day("2021-07-14"), MadeBy.ACTING_TOGETHER, words("One campaign"),
                day("2021-07-09"), List.of(new Aggregated("B", day("2021-07-12"), 20)),
                new Window(day("2021-07-09"), day("2021-07-12"), 1, "test")));
        assertThat(only("A").members()).extracting(Member::reference, Member::samePerson).containsExactly(
                tuple("A", true), tuple("B", false),
                tuple("C", false));
    }

    @Test
    void theListHasEachGroupOnceAndOnlyWhileAnAnswerIsOwed() {
        asked("A", "2021-07-09", "pat@example.org", TAXIS, 600);
        asked("B", "2021-07-12", "pat@example.org", TAXIS, 600);
        asked("C", "2021-07-12", "kim@example.org", TAXIS, 600);
        asked("X", "2021-07-12", null, TAXIS, 600);
        asked("Y", "2021-07-12", null, TAXIS, 600);

        assertThat(groups().open(true, OFFICER, null, 50).items()).extracting(Group::reference).containsExactly("B");
        journal.live("B", decided("2021-07-15", 1, Outcome.DISCLOSED), issued("2021-07-15", 1, 1));
        assertThat(groups().open(true, OFFICER, null, 50).items()).extracting(Group::reference).containsExactly("A");
        journal.live("A", decided("2021-07-15", 1, Outcome.DISCLOSED), issued("2021-07-15", 1, 1));
        assertThat(groups().open(false, OFFICER, null, 50).items()).isEmpty();
    }

    private Group only(String reference) {
        List<Group> groups = groups().of(reference, OFFICER);
        assertThat(groups).hasSize(1);
        return groups.getFirst();
    }

    private Groups groups() {
        Standings standings = new Standings(journal);
        DATABASE.fill(new WordTable(standings), journal.all());
        DATABASE.fill(AggregableTable.projection(standings), journal.all());
        return new Groups(DATABASE.views(), CALENDAR);
    }

    private void asked(String reference, String on, @Nullable String email, String text, int minutes) {
        LocalDate received = day(on);
        journal.live(reference, new RequestReceived(received, reference, null,
                new Authority("Anytown Council", AuthorityKind.LOCAL_AUTHORITY), Jurisdiction.ENGLAND, Regime.FOIA,
                email == null ? null : new Requester(words("P. Doe"), null, words(email), null, null),
                List.of(new Question(1, words(text), null)),
                List.of(due("FOIA s.10(1)", on, received.plusDays(30).toString(), 1))),
                new SearchRecorded(received, Numbers.of(1), words("accounts"), null, minutes, null));
    }
}
