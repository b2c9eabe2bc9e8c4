package uk.foiworkflow.api.security;

import static uk.foiworkflow.request.Role.ADMIN;
import static uk.foiworkflow.request.Role.APPROVER;
import static uk.foiworkflow.request.Role.AUDITOR;
import static uk.foiworkflow.request.Role.ENGINE;
import static uk.foiworkflow.request.Role.HEAD;
import static uk.foiworkflow.request.Role.HOLDER;
import static uk.foiworkflow.request.Role.OFFICER;
import static uk.foiworkflow.request.Role.REVIEWER;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import uk.foiworkflow.api.commands.Call;
import uk.foiworkflow.api.commands.Calls;
import uk.foiworkflow.request.Role;

/**
 * A call and the roles that may make it. What is not in the table is nobody's, even where a controller answers it; whether
 * it is the right case for the caller is asked later, where the case is found.
 */
public record Access(HttpMethod method, PathPattern path, Set<Role> roles) {

    private static final Set<Role> ALL = Role.ofCallers();
    private static final Set<Role> ALL_BUT_ADMIN = EnumSet.complementOf(EnumSet.of(ADMIN, ENGINE));

    /** Every call that takes a role; those that lead to commands come first. */
    public static final List<Access> TABLE = Stream.concat(Calls.TABLE.stream().map(Access::to), Stream.of(
            get("/api/requests", ALL_BUT_ADMIN), get("/api/requests/{reference}", ALL_BUT_ADMIN),
            get("/api/requests/{reference}/compliance", ALL_BUT_ADMIN),
            get("/api/requests/{reference}/response-check", EnumSet.of(OFFICER, HEAD, APPROVER)),
            get("/api/requests/{reference}/what-if", ALL_BUT_ADMIN),
            post("/api/requests/{reference}/supposition", OFFICER, HOLDER, APPROVER, REVIEWER, HEAD),
            get("/api/requests/{reference}/cost", ALL_BUT_ADMIN),
            get("/api/requests/{reference}/audit-trail", EnumSet.of(AUDITOR, HEAD, OFFICER, APPROVER, REVIEWER)),
            get("/api/requests/{reference}/links", ALL_BUT_ADMIN),
            get("/api/requests/{reference}/days", ALL_BUT_ADMIN),
            get("/api/requests/{reference}/checklist", EnumSet.of(OFFICER, HEAD, REVIEWER, AUDITOR)),
            get("/api/requests/{reference}/not-held", ALL_BUT_ADMIN),
            get("/api/requests/{reference}/aggregation", EnumSet.of(OFFICER, HEAD, AUDITOR)),
            post("/api/requests/{reference}/files", OFFICER, HEAD, HOLDER, REVIEWER),
            post("/api/requests/{reference}/documents", OFFICER, HEAD, HOLDER, REVIEWER),
            get("/api/requests/{reference}/documents", ALL_BUT_ADMIN),
            get("/api/requests/{reference}/documents/{document}", ALL_BUT_ADMIN),
            get("/api/requests/{reference}/schedule", EnumSet.of(OFFICER, HEAD, APPROVER, REVIEWER, AUDITOR)),
            post("/api/requests/{reference}/letters/{kind}/documents", OFFICER, HEAD, REVIEWER),
            get("/api/requests/{reference}/letters/{kind}", EnumSet.of(OFFICER, HEAD, APPROVER, REVIEWER, AUDITOR)),
            post("/api/requests/{reference}/dispatches", OFFICER, HEAD),
            post("/api/requests/{reference}/delivery-reports", OFFICER, HEAD),
            get("/api/requests/{reference}/erasure", EnumSet.of(OFFICER, HEAD, AUDITOR)),
            get("/api/requests/{reference}/disclosure", EnumSet.of(OFFICER, HEAD, APPROVER, AUDITOR)),
            post("/api/requests/{reference}/disclosure", OFFICER, HEAD),
            post("/api/requests/{reference}/disclosure/omission", OFFICER, HEAD),
            get("/api/requests/{reference}/disclosure/{entry}", EnumSet.of(OFFICER, HEAD, APPROVER, AUDITOR)),
            post("/api/requests/{reference}/disclosure/{entry}/publication", APPROVER, HEAD),
            post("/api/requests/{reference}/disclosure/{entry}/return", OFFICER, APPROVER, HEAD),
            post("/api/requests/{reference}/disclosure/{entry}/withdrawal", OFFICER, APPROVER, HEAD),
            get("/api/dashboard/disclosure", EnumSet.of(OFFICER, HEAD, APPROVER, AUDITOR)),
            get("/api/dashboard/disclosure/cases", EnumSet.of(OFFICER, HEAD, APPROVER, AUDITOR)),
            get("/api/requests/{reference}/exemptions", ALL_BUT_ADMIN), get("/api/exemptions", ALL),
            get("/api/audit", EnumSet.of(AUDITOR)), get("/api/audit/overrides", EnumSet.of(AUDITOR)),
            get("/api/audit/late-entries", EnumSet.of(AUDITOR)), get("/api/audit/corrections", EnumSet.of(AUDITOR)),
            get("/api/audit/access-record", EnumSet.of(AUDITOR)),
            get("/api/audit/checkpoint", EnumSet.of(AUDITOR, HEAD)), post("/api/audit/checkpoint", AUDITOR, HEAD),
            get("/api/audit/keys", EnumSet.of(AUDITOR, HEAD)), get("/api/audit/proof", EnumSet.of(AUDITOR, HEAD)),
            get("/api/audit/verification", EnumSet.of(AUDITOR, HEAD)),
            post("/api/audit/verification", AUDITOR, HEAD), post("/api/audit/lodgings", ADMIN, AUDITOR),
            post("/api/audit/restorations", ADMIN),
            get("/api/audit/two-roles", EnumSet.of(AUDITOR)), get("/api/audit/why", EnumSet.of(AUDITOR, HEAD)),
            get("/api/audit/sample", EnumSet.of(AUDITOR)),
            get("/api/commissioner-cases/{commissionerReference}", EnumSet.of(OFFICER, HEAD, AUDITOR)),
            post("/api/commissioner-cases/{commissionerReference}/{letter}", OFFICER),
            post("/api/requests/{reference}/evidence", OFFICER, HEAD, AUDITOR), get("/api/deadlines", ALL),
            get("/api/policy", ALL), get("/api/me", ALL),
            get("/api/dashboard/due", ALL_BUT_ADMIN), get("/api/dashboard/changes", ALL_BUT_ADMIN),
            get("/api/dashboard/cases", ALL_BUT_ADMIN),
            get("/api/dashboard/officer", EnumSet.of(OFFICER, HEAD)),
            get("/api/dashboard/team", EnumSet.of(HEAD, AUDITOR)),
            get("/api/dashboard/commissioner", EnumSet.of(OFFICER, HEAD, AUDITOR)),
            get("/api/dashboard/approver", EnumSet.of(APPROVER, HEAD)),
            get("/api/dashboard/reviewer", EnumSet.of(REVIEWER, HEAD)),
            get("/api/dashboard/holder", EnumSet.of(HOLDER)),
            get("/api/dashboard/aggregation", EnumSet.of(OFFICER, HEAD, AUDITOR)),
            get("/api/search", ALL_BUT_ADMIN), get("/api/search/similar", ALL_BUT_ADMIN),
            get("/api/requests/{reference}/similar", ALL_BUT_ADMIN),
            get("/api/post/{id}/similar", EnumSet.of(OFFICER, HEAD)),
            get("/api/search/saved", ALL_BUT_ADMIN), get("/api/search/saved/{id}/places", ALL_BUT_ADMIN),
            post("/api/search/saved", OFFICER, HOLDER, APPROVER, REVIEWER, HEAD, AUDITOR),
            new Access(HttpMethod.DELETE, PathPatternParser.defaultInstance.parse("/api/search/saved/{id}"),
                    ALL_BUT_ADMIN),
            get("/api/dashboard/head", EnumSet.of(HEAD)), get("/api/dashboard/head/cases", EnumSet.of(HEAD)),
            get("/api/statistics", EnumSet.of(OFFICER, HEAD, AUDITOR)),
            get("/api/statistics/days", EnumSet.of(OFFICER, HEAD, AUDITOR)),
            get("/api/statistics/days/cases", EnumSet.of(OFFICER, HEAD, AUDITOR)),
            get("/api/statistics/days/what-if", EnumSet.of(OFFICER, HEAD, AUDITOR)),
            get("/api/statistics/exemptions", EnumSet.of(OFFICER, HEAD, AUDITOR)),
            get("/api/statistics/exemptions/cases", EnumSet.of(OFFICER, HEAD, AUDITOR)),
            get("/api/statistics/not-held", EnumSet.of(OFFICER, HEAD, AUDITOR)),
            get("/api/statistics/not-held/cases", EnumSet.of(OFFICER, HEAD, AUDITOR)),
            get("/api/statistics/definitions", EnumSet.of(OFFICER, HEAD, AUDITOR)),
            get("/api/statistics/cases", EnumSet.of(OFFICER, HEAD, AUDITOR)),
            get("/api/statistics/revision", EnumSet.of(OFFICER, HEAD, AUDITOR)),
            post("/api/statistics/releases", HEAD),
            get("/api/statistics/releases", EnumSet.of(OFFICER, HEAD, AUDITOR)),
            get("/api/statistics/releases/{release}", EnumSet.of(OFFICER, HEAD, AUDITOR)),
            get("/api/statistics/releases/{release}/table", EnumSet.of(OFFICER, HEAD, AUDITOR)),
            get("/api/statistics/releases/{release}/revision", EnumSet.of(OFFICER, HEAD, AUDITOR)),
            get("/api/statistics/releases/{release}/check", EnumSet.of(OFFICER, HEAD, AUDITOR)),
            post("/api/chronologies", ADMIN), post("/api/calendar/recalculation", HEAD),
            post("/api/people/{id}/leaving", HEAD), get("/api/outbox", EnumSet.of(HEAD)),
            post("/api/outbox/{id}/resend", HEAD),
            post("/api/outbox/{id}/dismissal", HEAD), post("/api/post", OFFICER, HEAD),
            get("/api/post", EnumSet.of(OFFICER, HEAD)), get("/api/post/{id}", EnumSet.of(OFFICER, HEAD)),
            get("/api/post/{id}/original", EnumSet.of(OFFICER, HEAD)), post("/api/post/{id}/filing", OFFICER, HEAD),
            post("/api/post/{id}/setting-aside", OFFICER, HEAD), get("/v3/api-docs", ALL),
            get("/actuator/prometheus", EnumSet.of(ADMIN)),
            get("/actuator/projections", EnumSet.of(ADMIN, HEAD, AUDITOR)),
            get("/actuator/relay", EnumSet.of(ADMIN, HEAD, AUDITOR)),
            get("/actuator/work", EnumSet.of(ADMIN, HEAD, AUDITOR)),
            get("/actuator/keys", EnumSet.of(ADMIN, AUDITOR)),
            post("/actuator/comparisons", ADMIN), post("/actuator/comparisons/{projection}", ADMIN),
            post("/actuator/projections/{projection}", ADMIN),
            post("/actuator/projections/{projection}/{reference}", ADMIN))).toList();

    /** What anybody may ask beside the health, signed in or not, and in no role. */
    public static final List<Access> OPEN = List.of(get("/api/receipts/{code}", Set.of()), get("/receipt", Set.of()),
            get("/api/disclosure-log", Set.of()), get("/api/disclosure-log/feed", Set.of()),
            get("/api/disclosure-log/{id}", Set.of()), get("/api/disclosure-log/{id}/documents/{number}", Set.of()));

    /** In which role somebody with several acts when they name none: the first of these that may make the call. */
    private static final List<Role> STRONGEST_FIRST = List.of(HEAD, OFFICER, REVIEWER, APPROVER, HOLDER, AUDITOR,
            ADMIN);

    public Access {
        roles = Collections.unmodifiableSet(roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles));
    }

    /** The row of a call; empty when there is no such call. Who may read may ask for the head alone. */
    static Optional<Access> to(String method, PathContainer path) {
        return among(TABLE, path).filter(row -> row.of(method)).findFirst();
    }

    /** Whether anybody may make that call. */
    static boolean open(String method, PathContainer path) {
        return among(OPEN, path).anyMatch(row -> row.of(method));
    }

    /** The rows of an address, whatever the method. */
    static List<Access> at(PathContainer path) {
        return Stream.concat(among(TABLE, path), among(OPEN, path)).toList();
    }

    /** The role in which somebody who holds those roles makes this call; empty when they may not. */
    Optional<Role> actingRole(Set<Role> held) {
        return STRONGEST_FIRST.stream().filter(held::contains).filter(roles::contains).findFirst();
    }

    /** In which role somebody who holds those is refused; empty when they hold none. */
    static Optional<Role> strongest(Set<Role> held) {
        return STRONGEST_FIRST.stream().filter(held::contains).findFirst();
    }

    private boolean of(String asked) {
        return method.matches(asked.equals("HEAD") ? "GET" : asked);
    }

    private static Stream<Access> among(List<Access> rows, PathContainer path) {
        return rows.stream().filter(row -> row.path.matches(path));
    }

    private static Access to(Call<?> call) {
        return new Access(HttpMethod.POST, PathPatternParser.defaultInstance.parse(call.path()), call.roles());
    }

    private static Access get(String path, Set<Role> roles) {
        return new Access(HttpMethod.GET, PathPatternParser.defaultInstance.parse(path), roles);
    }

    private static Access post(String path, Role first, Role... more) {
        return new Access(HttpMethod.POST, PathPatternParser.defaultInstance.parse(path), EnumSet.of(first, more));
    }
}
