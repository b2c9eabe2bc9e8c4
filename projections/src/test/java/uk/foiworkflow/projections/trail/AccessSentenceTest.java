package uk.foiworkflow.projections.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.access.AccessEvent;
import uk.foiworkflow.access.AccessEvent.AccessRefused;
import uk.foiworkflow.access.AccessEvent.CaseOpened;
import uk.foiworkflow.access.AccessEvent.CommandRefused;
import uk.foiworkflow.access.AccessEvent.EvidenceExported;
import uk.foiworkflow.access.AccessEvent.ExportMade;
import uk.foiworkflow.access.AccessEvent.RolesSeen;
import uk.foiworkflow.access.AccessEvent.SignInsFailed;
import uk.foiworkflow.access.BrokenRule;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.Confidential;

class AccessSentenceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 9);

    @Test
    void aRefusedCommandIsToldWithTheRulesThatStoppedIt() {
        var limb = new BrokenRule("R5-limb", "FOIA s.17(1)(b)", "questions[1].exemptions");
        var notice = new BrokenRule("R7.3", "FOIA s.17(7)", "notice.commissionerRight");

        assertThat(said(new CommandRefused(DAY, "2026-17", List.of(limb, notice), true, 1)))
                .isEqualTo("“Issue response” on request 2026-17 was refused: R5-limb (FOIA s.17(1)(b),"
                        + " questions[1].exemptions) and R7.3 (FOIA s.17(7), notice.commissionerRight).");
        assertThat(said(new CommandRefused(DAY, "2026-17", List.of(limb), true, 1).others().times(3)))
                .isEqualTo("“Issue response” was refused 3 times.");
    }

    @Test
    void whoWasNotLetThroughIsTold() {
        assertThat(said(new AccessRefused(DAY, "2026-17", "GET /api/requests/{reference}", 2)))
                .isEqualTo("Access to request 2026-17 was refused 2 times: GET /api/requests/{reference}.");
        assertThat(said(new AccessRefused(DAY, null, "", 40))).isEqualTo("Access was refused 40 times.");
    }

    @Test
    void whatWasShownAndTakenAwayIsTold() {
        assertThat(said(new CaseOpened(DAY, "2026-17", "file", 14)))
                .isEqualTo("Request 2026-17 was opened 14 times.");
        assertThat(said(new CaseOpened(DAY, "2026-17", "compliance", 1)))
                .isEqualTo("Request 2026-17 was opened: compliance.");
        assertThat(said(new ExportMade(DAY, "2026-17", "the evidence", "application/zip", null)))
                .isEqualTo("A copy was exported: the evidence of request 2026-17, as application/zip.");
        assertThat(said(new EvidenceExported(DAY, "2026-17", "ico", 61, "0123456789abcdef".repeat(8), List.of())))
                .isEqualTo("The evidence of request 2026-17 was exported for the Commissioner, up to position 61 of the"
                        + " log; its manifest is 0123456789abcdef….");
    }

    @Test
    void whoCouldNotSignInAndWhoCameWithOtherRolesIsTold() {
        assertThat(said(new SignInsFailed(DAY, new Confidential("192.0.2.7"), "head", 100)))
                .isEqualTo("Sign-in as head failed 100 times from 192.0.2.7.");
        assertThat(said(new RolesSeen(DAY, "jo", List.of(Role.OFFICER, Role.HEAD), List.of(), 1)))
                .isEqualTo("jo came with the roles officer and head, and before with no role.");
    }

    private static String said(AccessEvent event) {
        return AccessSentence.of(event, "IssueResponse");
    }
}
