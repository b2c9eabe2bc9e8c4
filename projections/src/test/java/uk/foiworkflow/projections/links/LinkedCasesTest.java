package uk.foiworkflow.projections.links;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.received;
import static uk.foiworkflow.projections.Letters.words;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.law.LinkKind;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.projections.ViewsDatabase;
import uk.foiworkflow.projections.cases.CaseTable;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.trail.Trail;
import uk.foiworkflow.projections.trail.TrailEntry;
import uk.foiworkflow.projections.trail.TrailProjection;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.projections.versions.When;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.AssessmentEvent.RepeatDetermined;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.FileEvent.CasesLinked;
import uk.foiworkflow.request.event.FileEvent.CasesUnlinked;
import uk.foiworkflow.request.event.Numbers;

class LinkedCasesTest {

    private static final Viewer HEAD = new Viewer(new Actor("kim", Role.HEAD));
    private static final Viewer APPROVER = new Viewer(new Actor("alex", Role.APPROVER));
    private static final ViewsDatabase DATABASE = new ViewsDatabase();

    private final Journal journal = new Journal();

    @BeforeEach
    void begin() {
        journal.live("A", received("A", "FOI/1", "2021-07-09", "2021-08-10", 1))
                .live("B", received("B", "2021-07-12", "2021-08-11", 1));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aLinkIsSeenFromBothSidesUntilItIsTakenBack() {
        journal.live("B", new CasesLinked(day("2021-07-13"), "A", LinkKind.NARROWS, words("A month of it")));
        assertThat(links("B", HEAD)).containsExactly(
                new LinkedCase(LinkKind.NARROWS, "A", true, day("2021-07-13"), "A month of it", true));
        assertThat(links("A", HEAD)).containsExactly(
                new LinkedCase(LinkKind.NARROWED_BY, "B", true, day("2021-07-13"), "A month of it", false));

        journal.live("B", new CasesUnlinked(day("2021-07-14"), "A", words("Another subject")));
        assertThat(links("A", HEAD)).isEmpty();
        assertThat(links("B", HEAD)).isEmpty();
        assertThat(follow().of("A", HEAD, new When(Instant.parse("2021-07-13T12:00:00Z"), null))).hasSize(1);
    }

    @Test
    void aRepeatNamesWhatItRepeatsByItsOldReferenceTooOrWhatIsNotOnFile() {
        journal.live("B", repeat("FOI/1"), repeat("2004-1"));

        assertThat(links("B", HEAD)).containsExactly(
                new LinkedCase(LinkKind.REPEATS, "A", true, day("2021-07-13"), "Again", true),
                new LinkedCase(LinkKind.REPEATS, "2004-1", false, day("2021-07-13"), "Again", true));
        assertThat(links("A", HEAD)).containsExactly(
                new LinkedCase(LinkKind.REPEATED_BY, "B", true, day("2021-07-13"), "Again", false));
    }

    @Test
    void whoMayNotSeeTheOtherRequestLearnsNothingOfIt() {
        journal.live("A", new CasesLinked(day("2021-07-13"), "B", LinkKind.RELATED, words("As in B")),
                new DraftSubmitted(day("2021-07-14"), 1, "jo", words("Dear")));
        assertThat(links("A", APPROVER)).isEmpty();
        assertThat(line(APPROVER).sentence())
                .isEqualTo("Since 13 July 2021 the request is linked with another request.");
        assertThat(line(APPROVER).why()).isNull();
        assertThat(line(HEAD).sentence()).isEqualTo("Since 13 July 2021 the request is linked with request B.");
        assertThat(line(HEAD).why()).isEqualTo("As in B");

        journal.live("B", new DraftSubmitted(day("2021-07-14"), 1, "jo", words("Dear")));
        assertThat(links("A", APPROVER)).extracting(LinkedCase::reference).containsExactly("B");
        assertThat(links("B", APPROVER)).extracting(LinkedCase::reference).containsExactly("A");
        assertThat(line(APPROVER).sentence()).endsWith("request B.");
    }

    private static RepeatDetermined repeat(String earlier) {
        return new RepeatDetermined(day("2021-07-13"), Numbers.of(1), earlier, null, null, words("Again"));
    }

    private TrailEntry line(Viewer viewer) {
        follow();
        return new Trail(DATABASE.views()).of("A", viewer).get(1);
    }

    private List<LinkedCase> links(String reference, Viewer viewer) {
        return follow().of(reference, viewer, When.NOW);
    }

    private LinkedCases follow() {
        for (Projection projection : List.of(CaseTable.projection(new Standings(journal)),
                LinkTable.projection(new Standings(journal)),
                new TrailProjection())) {
            DATABASE.fill(projection, journal.all());
        }
        return new LinkedCases(DATABASE.views());
    }
}
