package uk.foiworkflow.projections.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.versions.When;

/** Shows the whole service from far away: how it stands, and how it has gone for three years. */
public final class Overview {

    private static final int YEARS = 3;
    private static final String COLUMNS = "f.received, f.settled, f.sort, f.accessible, f.progress, f.kept, f.officer,"
            + " f.subject, f.first, f.due, f.extension";

    private final JdbcClient views;
    private final Clock clock;

    /** @param views the database of the read models */
    public Overview(DataSource views, Clock clock) {
        this.views = JdbcClient.create(views);
        this.clock = clock;
    }

    /**
     * How many there are in one corner of the service.
     *
     * @param quarter null for what is counted as things stand
     * @param officer who has them; null while nobody does
     * @param subject what they are about; null while nobody has said
     */
    public record Corner(@Nullable Period quarter, @Nullable String officer, @Nullable String subject,
            Map<Card, Long> counts) {}

    /**
     * Which cases are wanted.
     *
     * @param quarter of this quarter alone; null for all
     * @param officers of these alone; null for all
     * @param others whether all are meant but those officers', nobody's among them
     * @param subject of this subject alone, empty for those without; null for all
     * @param when the time of which it is told, and on whose day it is judged
     */
    public record Wanted(Card card, @Nullable Period quarter, @Nullable List<String> officers, boolean others,
            @Nullable String subject, When when) {}

    /** The day by which a dashboard is judged, Europe/London. */
    public LocalDate day(When when) {
        return when.day(clock);
    }

    /** The quarters that a dashboard of that day shows, the oldest first. */
    public static List<Period> quarters(LocalDate day) {
        List<Period> quarters = new ArrayList<>(List.of(Period.quarter(day)));
        while (quarters.size() < YEARS * 4) {
            quarters.addFirst(quarters.getFirst().quarterBefore());
        }
        return quarters;
    }

    /**
     * All corners of the service.
     *
     * @param when the time of which it is told, and on whose day it is judged
     */
    public List<Corner> corners(Viewer viewer, When when) {
        List<Period> quarters = quarters(day(when));
        Map<Place, Map<Card, Long>> corners = new LinkedHashMap<>();
        ask("SELECT CAST(date_trunc('quarter', f.received) AS date) AS by_received,"
                + " CAST(date_trunc('quarter', f.settled) AS date) AS by_settled, f.officer, f.subject, "
                + Arrays.stream(Card.values()).map(Overview::counted).collect(Collectors.joining(", "))
                + " FROM (" + source(viewer, when) + ") f WHERE f.received BETWEEN :from AND :to"
                + " OR f.settled BETWEEN :from AND :to OR " + Terms.UNFINISHED + " GROUP BY 1, 2, 3, 4", viewer, when)
                .param("from", quarters.getFirst().from()).param("to", quarters.getLast().to())
                .query((RowCallbackHandler) row -> {
                    for (Card card : Card.values()) {
                        LocalDate quarter = card.quarterly()
                                ? row.getObject("by_" + card.day(), LocalDate.class)
                                : null;
                        long count = row.getLong(card.name());
                        if (count > 0) {
                            corners.computeIfAbsent(
                                    new Place(quarter, row.getString("officer"), row.getString("subject")),
                                    none -> new EnumMap<>(Card.class)).merge(card, count, Long::sum);
                        }
                    }
                });
        return corners.entrySet().stream().map(corner -> corner.getKey().corner(corner.getValue()))
                .filter(corner -> corner.quarter() == null || quarters.contains(corner.quarter())).toList();
    }

    /** A corner by the first day of its quarter. */
    private record Place(@Nullable LocalDate quarter, @Nullable String officer, @Nullable String subject) {

        Corner corner(Map<Card, Long> counts) {
            return new Corner(quarter == null ? null : Period.quarter(quarter), officer, subject, counts);
        }
    }

    /** What is counted: as things stand, and where nothing is hidden, the finished ones by those that are alike. */
    private static String source(Viewer viewer, When when) {
        String rows = " FROM views.figure_version f WHERE " + when.holds("f");
        return viewer.mayReadAll() && when.equals(When.NOW)
                ? Finished.ALIKE + " UNION ALL SELECT " + COLUMNS + ", 1" + rows + " AND " + Terms.UNFINISHED
                : "SELECT " + COLUMNS + ", 1 AS requests" + rows + " AND " + viewer.mayRead("f.reference");
    }

    /**
     * Exactly the cases that a number counts, in the order in which they were logged.
     *
     * @param after the {@link Listed#entry} behind which the page goes on; null for the first page
     * @param size at most so many
     */
    public Page<Listed> cases(Wanted wanted, Viewer viewer, @Nullable Long after, int size) {
        Period quarter = wanted.quarter();
        String mine = wanted.officers() == null
                ? "true"
                : "coalesce(f.officer = ANY(CAST(:officers AS text[])), false) = " + !wanted.others();
        List<Listed> found = ask("SELECT f.entry, f.reference, f.received, f.due, f.settled, f.officer, f.subject"
                + " FROM views.figure_version f WHERE " + wanted.when().holds("f") + " AND " + wanted.card().where()
                + " AND "
                + mine + (quarter == null ? "" : " AND f." + wanted.card().day() + " BETWEEN :from AND :to")
                + " AND (CAST(:subject AS text) IS NULL OR coalesce(f.subject, '') = :subject)"
                + " AND (CAST(:after AS bigint) IS NULL OR f.entry > :after) AND " + viewer.mayRead("f.reference")
                + " ORDER BY f.entry LIMIT :limit", viewer, wanted.when())
                .param("from", quarter == null ? null : quarter.from())
                .param("to", quarter == null ? null : quarter.to()).param("subject", wanted.subject())
                .param("officers", wanted.officers() == null ? null : wanted.officers().toArray(String[]::new))
                .param("after", after).param("limit", size + 1).query(Listed.class).list();
        return Page.of(found, size, Listed::entry);
    }

    /**
     * A case behind a number.
     *
     * @param due the earliest last day in force that runs; null when none does
     * @param settled the day of the answer; null until then
     * @param officer who has it; null while nobody does
     * @param subject what it is about; null while nobody has said
     */
    public record Listed(long entry, String reference, LocalDate received, @Nullable LocalDate due,
            @Nullable LocalDate settled, @Nullable String officer, @Nullable String subject) {}

    private static String counted(Card card) {
        return "sum(f.requests) FILTER (WHERE " + card.where() + ") AS " + card.name();
    }

    private StatementSpec ask(String sql, Viewer viewer, When when) {
        return views.sql(sql).param("day", day(when)).params(when.parameters())
                .param(Viewer.PARAMETER, viewer.id());
    }
}
