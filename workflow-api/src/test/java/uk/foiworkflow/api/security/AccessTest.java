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
            GET  | /api/requests/7481896/audit-trail | officer approver reviewer head auditor
            GET  | /api/audit                        | auditor
            POST | /api/requests/7481896/evidence    | officer head auditor
            GET  | /api/deadlines                    | officer holder approver reviewer head auditor admin
            GET  | /api/dashboard/due                | officer holder approver reviewer head auditor
            GET  | /api/statistics                   | officer head auditor
            POST | /api/chronologies                 | admin
            GET  | /v3/api-docs                      | officer holder approver reviewer head auditor admin
            GET  | /actuator/prometheus              | admin
            GET  | /actuator/projections             | head auditor admin
            POST | /actuator/projections/due/1       | admin
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
