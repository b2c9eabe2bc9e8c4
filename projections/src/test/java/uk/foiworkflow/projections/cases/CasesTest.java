package uk.foiworkflow.projections.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.decided;
import static uk.foiworkflow.projections.Letters.due;
import static uk.foiworkflow.projections.Letters.issued;
import static uk.foiworkflow.projections.Letters.received;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.projections.ViewsDatabase;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.projections.versions.When;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.Stage;
import uk.foiworkflow.request.event.ClockEvent.ClarificationReceived;
import uk.foiworkflow.request.event.ClockEvent.ClarificationRequested;
import uk.foiworkflow.request.event.DecisionEvent.CaseClosed;
import uk.foiworkflow.request.event.HandlingEvent.CaseAssigned;
import uk.foiworkflow.request.event.Numbers;

class CasesTest {

    private static final Viewer OFFICER = new Viewer(new Actor("jo", Role.OFFICER));
    /** Longer than a row of a tree index, however well it is packed. */
    private static final String LONG_REFERENCE = new Random(1).ints(9_000, 'a', 'z')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    private static final ViewsDatabase DATABASE = new ViewsDatabase();
    private static final Cases CASES = new Cases(DATABASE.views());

    @BeforeAll
    static void record() {
        Journal journal = new Journal()
                .live("OLD-1", received("OLD-1", LONG_REFERENCE, "2021-03-04", "2021-04-01", 1))
                .live("LIVE-1", received("LIVE-1", "2021-07-09", "2021-08-10", 1),
                        new CaseAssigned(day("2021-07-12"), "jo"),
                        new ClarificationRequested(day("2021-07-14"), Numbers.of(1), null),
                        new ClarificationReceived(day("2021-07-20"), Numbers.of(1), null,
                                List.of(due("FOIA s.10(1)", "2021-07-20", "2021-08-18", 1))))
                .imported("7481896", "2024-03-01T12:00:00Z",
                        received("7481896", "FOI/2021/123", "2021-07-09", "2021-08-10", 3),
                        decided("2021-07-27", 1, Outcome.PARTLY_WITHHELD, "s40(2)"),
                        decided("2021-07-27", 2, Outcome.DISCLOSED), issued("2021-07-27", 1, 1, 2))
                .live("LIVE-2", received("LIVE-2", "2024-03-04", "2024-04-03", 1),
                        decided("2024-03-05", 1, Outcome.DISCLOSED), issued("2024-03-05", 1, 1),
                        new CaseClosed(day("2024-03-06"), RollUp.GRANTED));
        DATABASE.fill(CaseTable.projection(new Standings(journal)), journal.all());
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void theSeedLetterIsPartlyWithheldAndItsThirdQuestionIsStillDue() {
        assertThat(CASES.one("7481896", OFFICER)).get().satisfies(row -> {
            assertThat(row.rollUp()).isEqualTo(RollUp.PARTLY_WITHHELD);
            assertThat(row.nextDue()).isEqualTo(LocalDate.of(2021, 8, 10));
            assertThat(row.authority()).isEqualTo("London Borough of Barnet");
        });
    }

    @Test
    void casesAreFoundByWordsStateAndFormerReference() {
        assertThat(references("swans IN YEAR 3", null, null, null)).containsExactly("7481896");
        assertThat(references("foi/2021", null, null, null)).containsExactly("7481896");
        assertThat(references("live-", null, null, null)).containsExactly("LIVE-2", "LIVE-1");
        assertThat(references("%", null, null, null)).isEmpty();
        assertThat(references(null, Stage.CLOSED, null, null)).containsExactly("LIVE-2");
        assertThat(references(null, null, "FOI/2021/123", null)).containsExactly("7481896");
        assertThat(references(null, null, "FOI/2021/12", null)).isEmpty();
    }

    @Test
    void aFormerReferenceOfAnyLengthIsFound() {
        assertThat(references(null, null, LONG_REFERENCE, null)).containsExactly("OLD-1");
    }

    @Test
    void aCaseIsShownAsItStoodAtAPastInstant() {
        assertThat(stage("LIVE-1", "2021-07-09T09:59:59Z")).isNull();
        assertThat(stage("LIVE-1", "2021-07-09T10:00:00Z")).isEqualTo(Stage.RECEIVED);
        assertThat(stage("LIVE-1", "2021-07-14T09:59:59.999999Z")).isEqualTo(Stage.HANDLING);
        assertThat(stage("LIVE-1", "2021-07-14T10:00:00Z")).isEqualTo(Stage.CLARIFICATION);
        assertThat(stage("LIVE-1", "2021-07-20T10:00:00Z")).isEqualTo(Stage.HANDLING);
    }

    @Test
    void whileACaseWaitsForTheRequesterItSaysSinceWhen() {
        Page<CaseRow> then = CASES.find(new CaseFilter("LIVE-1", null, null, when("2021-07-15T00:00:00Z")),
                OFFICER, null, 10);
        assertThat(then.items()).singleElement().satisfies(row -> {
            assertThat(row.nextDue()).isNull();
            assertThat(row.stoppedSince()).isEqualTo(LocalDate.of(2021, 7, 14));
        });
    }

    @Test
    void anImportedEventCountsAsKnownFromTheStartOfItsDayInLondon() {
        assertThat(stage("7481896", "2021-07-08T22:59:59Z")).isNull();
        assertThat(stage("7481896", "2021-07-08T23:00:00Z")).isEqualTo(Stage.RECEIVED);
        assertThat(rollUp("2021-07-26T22:59:59Z")).isEqualTo(RollUp.OPEN);
        assertThat(rollUp("2021-07-26T23:00:00Z")).isEqualTo(RollUp.PARTLY_WITHHELD);
    }

    @Test
    void pagesFollowEachOtherFromTheLastLoggedToTheFirst() {
        Page<CaseRow> first = CASES.find(CaseFilter.ALL, OFFICER, null, 2);
        assertThat(first.items()).extracting(CaseRow::reference).containsExactly("LIVE-2", "7481896");
        Page<CaseRow> last = CASES.find(CaseFilter.ALL, OFFICER, first.next(), 2);
        assertThat(last.items()).extracting(CaseRow::reference).containsExactly("LIVE-1", "OLD-1");
        assertThat(last.next()).isNull();
    }

    @Test
    void theVersionsOfACaseFollowEachOtherWithoutGapOrOverlap() {
        assertThat(new JdbcTemplate(DATABASE.views()).queryForList(
                """
                        SELECT reference FROM (SELECT reference, to_position, known_to,
                            lead(from_position) OVER w AS next_position, lead(known_from) OVER w AS next_known
                            FROM views.request_version WHERE from_position > 0 WINDOW w AS (PARTITION BY reference ORDER BY from_position)) v
                        WHERE to_position IS DISTINCT FROM next_position OR known_to IS DISTINCT FROM next_known"""))
                .isEmpty();
    }

    private static List<String> references(@Nullable String q, @Nullable Stage state, @Nullable String former,
            @Nullable String asOf) {
        When when = asOf == null ? When.NOW : when(asOf);
        return CASES.find(new CaseFilter(q, state, former, when), OFFICER, null, 10).items().stream()
                .map(CaseRow::reference).toList();
    }

    private static @Nullable Stage stage(String reference, String asOf) {
        return CASES.find(new CaseFilter(reference, null, null, when(asOf)), OFFICER, null, 10).items()
                .stream()
                .map(CaseRow::stage).findFirst().orElse(null);
    }

    private static @Nullable RollUp rollUp(String asOf) {
        return CASES.find(new CaseFilter("7481896", null, null, when(asOf)), OFFICER, null, 10).items()
                .stream()
                .map(CaseRow::rollUp).findFirst().orElse(null);
    }

    private static When when(String asOf) {
        return new When(Instant.parse(asOf), null);
    }
}
