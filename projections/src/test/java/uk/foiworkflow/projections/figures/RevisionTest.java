package uk.foiworkflow.projections.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.due;
import static uk.foiworkflow.projections.Letters.received;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.projections.Letters;
import uk.foiworkflow.projections.figures.Revision.Changed;
import uk.foiworkflow.projections.figures.Revision.Move;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;

@ResourceLock("the world")
class RevisionTest {

    private static final String RETURN = "cabinet-office/1";

    private final World world = new World();

    @Test
    void whereNothingHasMovedNothingHasChanged() {
        world.asked("DONE").answered("DONE", "2021-07-27", Outcome.DISCLOSED);
        Revision revision = between("2021-11-01", "2021-12-31");
        assertThat(revision.changed()).isEmpty();
        assertThat(revision.note()).contains("No figure has changed.");
    }

    @Test
    void aCaseThatWasAnsweredSinceGoesOutOfOneFigureAndComesIntoOthers() {
        world.asked("LATE").answered("LATE", "2021-11-03", Outcome.DISCLOSED);
        Revision revision = between("2021-11-01", "2021-12-31");
        assertThat(moves(revision, "still-open")).containsExactly("out LATE ResponseIssued");
        assertThat(moves(revision, "open-late")).containsExactly("out LATE ResponseIssued");
        assertThat(moves(revision, "late")).containsExactly("in LATE ResponseIssued");
        assertThat(moves(revision, "granted")).containsExactly("in LATE ResponseIssued");
        assertThat(revision.changed()).extracting(changed -> changed.measure().id()).doesNotContain("received",
                "timed");
        assertThat(revision.note()).contains("""
                Late response: 0, now 1 (1 case came in).
                  Happened since: response issued (1 case).
                """).contains("First stated as at 1 November 2021; restated as at 31 December 2021.")
                .doesNotContain("LATE");
    }

    @Test
    void aLastDayThatPassedMovesACaseWithoutAnyEvent() {
        world.asked("SILENT");
        Revision revision = between("2021-08-10", "2021-08-11");
        assertThat(moves(revision, "open-in-time")).containsExactly("out SILENT passed");
        assertThat(moves(revision, "open-late")).containsExactly("in SILENT passed");
        assertThat(revision.note()).contains("a last day passed without an answer (1 case)");
    }

    @Test
    void whatHadHappenedAndCameOnRecordOnlyLaterIsToldApart() {
        world.asked("ENTERED", "MOVED");
        world.journal.live("ENTERED", "2021-11-05T10:00:00Z", Journal.OFFICER,
                Letters.decided("2021-07-27", 1, Outcome.DISCLOSED), Letters.issued("2021-07-27", 1, 1));
        world.journal.live("MOVED", new ReceiptDateCorrected(day("2021-11-08"), day("2021-07-09"), day("2021-06-30"),
                null, List.of(due("FOIA s.10(1)", "2021-06-30", "2021-07-29", 1))));
        Revision revision = between("2021-11-01", "2021-12-31");
        assertThat(moves(revision, "received")).containsExactly("out MOVED ReceiptDateCorrected");
        assertThat(moves(revision, "met")).containsExactly("in ENTERED ResponseIssued");
        assertThat(changed(revision, "met").moves().getFirst().causes()).extracting(Cause::known, Cause::on)
                .containsExactly(tuple(true, LocalDate.of(2021, 7, 27)));
        assertThat(revision.note()).contains("""
                20-day deadline met: 0, now 1 (1 case came in).
                  Corrected, or on record only since: response issued (1 case).
                """).contains("Percentage in time (cohort): 0.0 %, now 100.0 %.");
    }

    @Test
    void whatWasBroughtInAfterwardsIsToldThoughTheDayIsTheSame() {
        world.asked("OURS");
        Moment published = new Moment(day("2021-11-01"), world.journal.head());
        world.journal.imported("PAST", "2025-01-01T10:00:00Z", received("PAST", "2021-07-12", "2021-08-11", 1));
        var now = world.question(RETURN, "2021-11-01");
        Revision revision = world.between(now.at(published), now.moment());
        assertThat(moves(revision, "received")).containsExactly("in PAST RequestReceived");
        assertThat(changed(revision, "received").moves().getFirst().causes()).extracting(Cause::sentence)
                .first().asString().contains("received the request on 12 July 2021");
    }

    private Revision between(String first, String later) {
        return world.between(world.question(RETURN, first), new Moment(day(later), world.journal.head()));
    }

    private static List<String> moves(Revision revision, String measure) {
        return changed(revision, measure).moves().stream().map(RevisionTest::words).toList();
    }

    private static String words(Move move) {
        return (move.in() ? "in " : "out ") + move.reference() + " " + String.join(" ",
                move.causes().stream().map(cause -> cause.type() == null ? "passed" : cause.type()).toList());
    }

    private static Changed changed(Revision revision, String measure) {
        return revision.changed().stream().filter(changed -> changed.measure().id().equals(measure)).findFirst()
                .orElseThrow();
    }
}
