package uk.foiworkflow.projections.waiting;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import uk.foiworkflow.clock.WorkingDays;
import uk.foiworkflow.projections.due.Urgency;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.request.Stage;

/** Who asks for which cases, on which day. */
public final class Question {

    private final Viewer viewer;
    private final WaitingFilter filter;
    private final Map<Whom, LocalDate> stuckSince;
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * @param day by which it is told what is urgent and what is stuck, Europe/London
     * @param working the days by which waiting is counted
     */
    public Question(Viewer viewer, WaitingFilter filter, LocalDate day, Usual usual, WorkingDays working) {
        this.viewer = viewer;
        this.filter = filter;
        this.stuckSince = new EnumMap<>(Whom.class);
        stuckSince.putAll(usual.stuckSince(day, working));
        parameters.putAll(Urgency.parameters(day));
        parameters.put(Viewer.PARAMETER, viewer.id());
        parameters.putAll(filter.when().parameters());
        if (filter.officer() != null) {
            parameters.put("officer", filter.officer());
        }
        if (filter.stages() != null) {
            parameters.put("stages", filter.stages().stream().map(Stage::name).toArray(String[]::new));
        }
        if (filter.urgency() != null) {
            parameters.put("urgency", filter.urgency().name());
        }
        if (filter.whom() != null) {
            parameters.put("whom", filter.whom().name());
        }
        if (filter.who() != null) {
            parameters.put("who", filter.who());
        }
        stuckSince.forEach((whom, since) -> parameters.put("stuck" + whom.name(), since));
    }

    /** A statement with what every question needs. */
    StatementSpec ask(JdbcClient views, String sql) {
        return views.sql(sql).params(parameters);
    }

    /** A condition for the rows that are asked for. */
    String wanted() {
        return known() + (filter.officer() == null ? "" : " AND coalesce(v.officer, '') = :officer")
                + (filter.stages() == null ? "" : " AND v.stage = ANY(:stages)")
                + (filter.urgency() == null ? "" : " AND " + Urgency.SQL + " = :urgency")
                + (filter.whom() == null ? "" : " AND v.whom = :whom")
                + (filter.who() == null ? "" : " AND coalesce(v.who, '') = :who")
                + (filter.stuck() ? " AND " + stuck() : "");
    }

    /** A condition for the rows that held then and are theirs to know: to whom something is put, that alone. */
    String known() {
        return filter.when().holds("v") + " AND " + theirs() + " AND " + viewer.mayRead("v.reference");
    }

    /** A condition for what has been awaited longer than usual. */
    String stuck() {
        return stuckSince.isEmpty()
                ? "false"
                : stuckSince.keySet().stream()
                        .map(whom -> "WHEN '" + whom.name() + "' THEN v.since <= :stuck" + whom.name())
                        .collect(Collectors.joining(" ", "CASE v.whom ", " ELSE false END"));
    }

    private String theirs() {
        return switch (viewer.actor().role()) {
            case OFFICER, HEAD, AUDITOR, ENGINE -> "true";
            case HOLDER -> "v.whom = 'HOLDER' AND v.who = ANY(string_to_array(:viewer, chr(31)))";
            case APPROVER -> "v.whom = 'APPROVER'";
            case REVIEWER -> "v.whom = 'REVIEWER' AND (v.who IS NULL OR v.who = :viewer)";
            case ADMIN -> "false";
        };
    }
}
