package uk.foiworkflow.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;
import uk.foiworkflow.request.Role;

class AccessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | /api/requests                     | officer
            GET  | /api/requests                     | officer holder approver reviewer head auditor
            GET  | /api/requests/7481896             | officer holder approver reviewer head auditor
            GET  | /api/requests/7481896/compliance  | officer holder approver reviewer head auditor
            GET  | /api/requests/7481896/what-if     | officer holder approver reviewer head auditor
            POST | /api/requests/7481896/supposition | officer holder approver reviewer head
            GET  | /api/requests/7481896/audit-trail | officer approver reviewer head auditor
            GET  | /api/audit                        | auditor
            GET  | /api/audit/why                    | auditor head
            POST | /api/requests/7481896/acknowledgement        | officer
            POST | /api/requests/7481896/questions              | officer
            POST | /api/requests/7481896/regime                 | officer
            POST | /api/requests/7481896/transfer               | officer
            POST | /api/requests/7481896/withdrawal             | officer
            POST | /api/requests/7481896/receipt-date           | officer head
            POST | /api/requests/7481896/clarification-request  | officer
            POST | /api/requests/7481896/clarification-reply    | officer
            POST | /api/requests/7481896/lapse                  | officer
            POST | /api/requests/7481896/fees-notice            | officer
            POST | /api/requests/7481896/fee-payment            | officer
            POST | /api/requests/7481896/extension              | officer
            POST | /api/requests/7481896/assignment             | officer head
            POST | /api/requests/7481896/tasks                  | officer
            POST | /api/requests/7481896/tasks/1/chase          | officer
            POST | /api/requests/7481896/tasks/1/records        | officer holder
            POST | /api/requests/7481896/tasks/1/nothing-held   | officer holder
            POST | /api/requests/7481896/searches               | officer holder
            POST | /api/requests/7481896/questions/1/exemptions | officer
            POST | /api/requests/7481896/questions/1/decision   | officer
            POST | /api/requests/7481896/drafts                 | officer
            POST | /api/requests/7481896/drafts/1/return        | approver
            POST | /api/requests/7481896/drafts/1/clearance     | approver
            POST | /api/requests/7481896/response               | officer head
            POST | /api/requests/7481896/delivery-failure       | officer
            POST | /api/requests/7481896/closure                | officer
            POST | /api/requests/7481896/reopening              | officer head
            POST | /api/requests/7481896/review                 | officer
            POST | /api/requests/7481896/review/reviewer        | officer head
            POST | /api/requests/7481896/review/extension       | officer reviewer
            POST | /api/requests/7481896/review/refusal         | officer reviewer
            POST | /api/requests/7481896/review/decision        | reviewer
            POST | /api/requests/7481896/complaint              | officer
            POST | /api/requests/7481896/enquiries              | officer
            POST | /api/requests/7481896/information-notices    | officer
            POST | /api/requests/7481896/commissioner-officer   | officer
            POST | /api/requests/7481896/agreed-dates           | officer
            POST | /api/requests/7481896/telephone-notes        | officer
            GET  | /api/commissioner-cases/IC-1                 | officer head auditor
            POST | /api/commissioner-cases/IC-1/enquiries       | officer
            POST | /api/requests/7481896/submissions            | officer
            POST | /api/requests/7481896/informal-resolution    | officer
            POST | /api/requests/7481896/decision-notice        | officer
            POST | /api/requests/7481896/steps-completion       | officer
            POST | /api/requests/7481896/appeal                 | officer
            POST | /api/requests/7481896/tribunal-decision      | officer
            POST | /api/requests/7481896/appeal-withdrawal      | officer
            POST | /api/requests/7481896/notes                  | officer holder approver reviewer head
            POST | /api/requests/7481896/split       | officer
            POST | /api/requests/7481896/links       | officer
            POST | /api/requests/7481896/classification | officer head
            POST | /api/requests/7481896/links/removal | officer
            GET  | /api/requests/7481896/links       | officer holder approver reviewer head auditor
            GET  | /api/requests/7481896/letters/response | officer approver reviewer head auditor
            POST | /api/requests/7481896/evidence    | officer head auditor
            GET  | /api/requests/7481896/cost        | officer holder approver reviewer head auditor
            POST | /api/requests/7481896/aggregation | officer
            POST | /api/requests/7481896/cost-estimates | officer holder
            POST | /api/requests/7481896/tasks/1/acceptance | officer holder
            POST | /api/requests/7481896/tasks/1/rejection | officer holder
            POST | /api/requests/7481896/tasks/1/assignment | officer head
            POST | /api/requests/7481896/tasks/1/escalation | officer
            GET  | /api/deadlines                    | officer holder approver reviewer head auditor admin
            GET  | /api/policy                       | officer holder approver reviewer head auditor admin
            GET  | /api/me                           | officer holder approver reviewer head auditor admin
            GET  | /api/dashboard/due                | officer holder approver reviewer head auditor
            GET  | /api/dashboard/changes                | officer holder approver reviewer head auditor
            GET  | /api/requests/7481896/days        | officer holder approver reviewer head auditor
            GET  | /api/requests/7481896/checklist   | officer reviewer head auditor
            GET  | /api/statistics/days              | officer head auditor
            GET  | /api/statistics/days/cases        | officer head auditor
            GET  | /api/statistics/days/what-if      | officer head auditor
            GET  | /api/requests/7481896/not-held    | officer holder approver reviewer head auditor
            GET  | /api/requests/7481896/aggregation | officer head auditor
            GET  | /api/dashboard/aggregation        | officer head auditor
            GET  | /api/statistics/exemptions        | officer head auditor
            GET  | /api/statistics/exemptions/cases  | officer head auditor
            GET  | /api/statistics/not-held          | officer head auditor
            GET  | /api/statistics/not-held/cases    | officer head auditor
            GET  | /api/dashboard/cases              | officer holder approver reviewer head auditor
            GET  | /api/dashboard/officer            | officer head
            GET  | /api/dashboard/team               | head auditor
            GET  | /api/dashboard/commissioner       | officer head auditor
            GET  | /api/dashboard/approver           | approver head
            GET  | /api/dashboard/reviewer           | reviewer head
            GET  | /api/dashboard/holder             | holder
            GET  | /api/search                           | officer holder approver reviewer head auditor
            POST | /api/requests/7481896/disclosure  | officer head
            POST | /api/requests/7481896/disclosure/omission | officer head
            GET  | /api/requests/7481896/disclosure  | officer approver head auditor
            GET  | /api/requests/7481896/disclosure/1 | officer approver head auditor
            POST | /api/requests/7481896/disclosure/1/publication | approver head
            POST | /api/requests/7481896/disclosure/1/return | officer approver head
            POST | /api/requests/7481896/disclosure/1/withdrawal | officer approver head
            GET  | /api/dashboard/disclosure         | officer approver head auditor
            GET  | /api/dashboard/disclosure/cases   | officer approver head auditor
            GET  | /api/search/similar               | officer holder approver reviewer head auditor
            GET  | /api/requests/7481896/similar     | officer holder approver reviewer head auditor
            GET  | /api/post/1/similar               | officer head
            GET  | /api/search/saved                 | officer holder approver reviewer head auditor
            POST | /api/search/saved                 | officer holder approver reviewer head auditor
            GET  | /api/search/saved/1/places        | officer holder approver reviewer head auditor
            DELETE | /api/search/saved/1             | officer holder approver reviewer head auditor
            GET  | /api/dashboard/head               | head
            GET  | /api/dashboard/head/cases         | head
            GET  | /api/statistics                   | officer head auditor
            GET  | /api/statistics/definitions       | officer head auditor
            GET  | /api/statistics/cases             | officer head auditor
            GET  | /api/statistics/revision          | officer head auditor
            POST | /api/statistics/releases          | head
            GET  | /api/statistics/releases          | officer head auditor
            GET  | /api/statistics/releases/1        | officer head auditor
            GET  | /api/statistics/releases/1/table  | officer head auditor
            GET  | /api/statistics/releases/1/revision | officer head auditor
            GET  | /api/statistics/releases/1/check  | officer head auditor
            POST | /api/chronologies                 | admin
            POST | /api/calendar/recalculation       | head
            GET  | /v3/api-docs                      | officer holder approver reviewer head auditor admin
            GET  | /actuator/prometheus              | admin
            GET  | /actuator/projections             | head auditor admin
            POST | /actuator/projections/due         | admin
            POST | /actuator/projections/due/1       | admin
            POST | /actuator/comparisons             | admin
            POST | /actuator/comparisons/due         | admin
            GET  | /actuator/env                     |
            GET  | /api/nothing                      |
            PUT  | /api/requests                     |
            GET  | /                                 |
            """)
    void eachRoleMayMakeItsOwnCallsAndNoOther(String method, String path, String roles) {
        Set<Role> may = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (acting(method, path, EnumSet.of(role)).isPresent()) {
                may.add(role);
            }
        }
        List<String> expected = roles == null ? List.of() : List.of(roles.split(" "));
        assertThat(may).extracting(Role::toString).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void whoMayReadMayAskForTheHeadAloneAndNobodyElse() {
        assertThat(acting("HEAD", "/api/audit", EnumSet.of(Role.AUDITOR))).isPresent();
        assertThat(acting("HEAD", "/api/audit", EnumSet.of(Role.HOLDER))).isEmpty();
    }

    @Test
    void somebodyWithSeveralRolesActsInTheStrongestThatMayMakeTheCall() {
        Set<Role> held = EnumSet.of(Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR);

        assertThat(acting("GET", "/api/requests/1", held)).contains(Role.HEAD);
        assertThat(acting("POST", "/api/requests", held)).contains(Role.OFFICER);
        assertThat(acting("POST", "/api/chronologies", held)).contains(Role.ADMIN);
        assertThat(acting("GET", "/api/audit", held)).contains(Role.AUDITOR);
    }

    private static Optional<Role> acting(String method, String path, Set<Role> held) {
        return Access.to(method, PathContainer.parsePath(path)).flatMap(row -> row.actingRole(held));
    }
}
