package uk.foiworkflow.projections.commissioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.issued;
import static uk.foiworkflow.projections.Letters.received;
import static uk.foiworkflow.projections.Letters.words;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.foiworkflow.law.ComplaintAbout;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.projections.ViewsDatabase;
import uk.foiworkflow.projections.casefile.FiledOfficer;
import uk.foiworkflow.projections.commissioner.CommissionerCase.Covered;
import uk.foiworkflow.projections.commissioner.CommissionerCase.Open;
import uk.foiworkflow.projections.commissioner.CommissionerCase.Shared;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.Stage;
import uk.foiworkflow.request.event.CommissionerEvent.CommissionersOfficerNamed;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintNotified;
import uk.foiworkflow.request.event.CommissionerEvent.DateAgreed;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.EnquiryReceived;
import uk.foiworkflow.request.event.CommissionerEvent.TelephoneNoteAdded;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;

/** One case of the Commissioner over several requests. */
class CommissionerCaseTest {

    private static final Viewer OFFICER = new Viewer(new Actor("jo", Role.OFFICER));
    private static final ViewsDatabase DATABASE = new ViewsDatabase();

    private final Journal journal = new Journal();

    @BeforeEach
    void twoRequestsAreBeforeTheCommissionerAndOneIsNot() {
        new JdbcTemplate(DATABASE.views()).execute("TRUNCATE views.commissioner_version");
        for (String reference : List.of("A", "B", "C")) {
            journal.live(reference, received(reference, "2021-07-09", "2021-08-10", 1), issued("2021-07-27", 1, 1));
        }
        for (String reference : List.of("A", "B")) {
            journal.live(reference,
                    new ComplaintNotified(day("2021-10-01"), "IC-1", ComplaintAbout.HANDLING),
                    new EnquiryReceived(day("2021-10-05"), null, day("2021-10-19")));
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void itsRequestsAreFoundByTheCommissionersReference() {
        assertThat(requests("IC-1")).containsExactly("A", "B");
        assertThat(requests("IC-2")).isEmpty();
        journal.live("B", new ComplaintNotified(day("2021-11-01"), "IC-2", null));
        assertThat(requests("IC-1")).containsExactly("A", "B");
        assertThat(requests("IC-2")).containsExactly("B");
    }

    @Test
    void aReferenceThatWasMistypedIsNoCaseAnyMore() {
        journal.live("C", new ComplaintNotified(day("2021-10-01"), "IC-1", null),
                new CorrectionMade(day("2021-10-04"), 2, 0, words("It was another's"), List.of()));
        assertThat(requests("IC-1")).containsExactly("A", "B");
    }

    @Test
    void nobodyFindsMoreThanTheyMayRead() {
        journal.live("A", new EnquiryReceived(day("2021-10-06"), null, null));
        follow();
        assertThat(new CommissionerCases(DATABASE.views()).requests("IC-1",
                new Viewer(new Actor("harry", Role.HOLDER)))).isEmpty();
    }

    @Test
    void theCaseIsSeenAsOne() {
        journal.live("A", new CommissionersOfficerNamed(day("2021-10-06"), null, words("R. Smith"), words("0303")),
                new TelephoneNoteAdded(day("2021-10-07"), null, words("R. Smith"), words("She gave more time")),
                new DateAgreed(day("2021-10-07"), null, words("Answer"), day("2021-10-26"), words("R. Smith"),
                        day("2021-10-05"), day("2021-10-19")));
        CommissionerCase seen = seen();

        assertThat(seen.caseOfficer()).isEqualTo(new FiledOfficer("R. Smith", "0303", day("2021-10-06")));
        assertThat(seen.requests()).extracting(Covered::reference, Covered::stage, Covered::about).containsExactly(
                tuple("A", Stage.COMMISSIONER, ComplaintAbout.HANDLING),
                tuple("B", Stage.COMMISSIONER, ComplaintAbout.HANDLING));
        assertThat(seen.letters()).extracting(shared -> shared.letter().what(), shared -> shared.letter().due(),
                Shared::requests).containsExactly(tuple("complaint", null, List.of("A", "B")),
                        tuple("enquiry", day("2021-10-19"), List.of("A", "B")));
        assertThat(seen.datesAgreed()).singleElement().satisfies(agreed -> {
            assertThat(agreed.requests()).containsExactly("A");
            assertThat(agreed.letter().dueBecause()).isEqualTo("It was agreed, instead of 19 October 2021.");
        });
        assertThat(seen.telephoneNotes()).extracting(note -> note.letter().text())
                .containsExactly("She gave more time");
        assertThat(seen.open()).extracting(Open::reference, Open::what, Open::due).containsExactly(
                tuple("B", "Commissioner's enquiry", day("2021-10-19")),
                tuple("A", "Commissioner's enquiry", day("2021-10-26")));
    }

    @Test
    void whatIsOpenOfAnotherCaseIsNotOpenInThisOne() {
        journal.live("B",
                new DecisionNoticeReceived(day("2022-01-10"), "IC-1", Ruling.AUTHORITY_UPHELD, List.of(), null,
                        null, null),
                new ComplaintNotified(day("2022-02-01"), "IC-2", null),
                new EnquiryReceived(day("2022-02-02"), null, day("2022-02-16")));
        assertThat(seen().open()).extracting(Open::reference).containsExactly("A");
        assertThat(seen().letters()).extracting(shared -> shared.letter().what()).containsExactly("complaint",
                "enquiry",
                "decision-notice");
        assertThat(seen().letters().getLast().letter().position()).isEqualTo("the authority's position was upheld");
    }

    private CommissionerCase seen() {
        return CommissionerCase.of("IC-1", requests("IC-1").stream().map(journal::stream).toList());
    }

    private List<String> requests(String commissionerReference) {
        follow();
        return new CommissionerCases(DATABASE.views()).requests(commissionerReference, OFFICER);
    }

    private void follow() {
        DATABASE.fill(CommissionerTable.projection(new Standings(journal)), journal.all());
    }
}
