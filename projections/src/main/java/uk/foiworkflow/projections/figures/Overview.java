package uk.foiworkflow.projections.figures;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.versions.When;

/** Shows the whole service from far away: how it stands, and how it has gone for three years. */
public final class Overview {

    private static final int YEARS = 3;

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
        List<Corner> corners = new ArrayList<>();
        List<Period> quarters = quarters(day(when));
        for (String day : List.of("received", "settled")) {
            List<Card> cards = Arrays.stream(Card.values()).filter(card -> card.quarterly() && card.day().equals(day))
                    .toList();
            corners.addAll(ask(
                    "SELECT CAST(date_trunc('quarter', f." + day + ") AS date) AS quarter, f.officer, f.subject, "
                            + counted(cards) + " FROM views.figure_version f WHERE " + when.holds("f") + " AND f." + day
                            + " BETWEEN :from AND :to AND " + viewer.mayRead("f.reference") + " GROUP BY 1, 2, 3",
                    viewer, when)
                    .param("from", quarters.getFirst().from()).param("to", quarters.getLast().to())
                    .query((row, number) -> new Corner(Period.quarter(row.getObject("quarter", LocalDate.class)),
                            row.getString("officer"), row.getString("subject"),
                            counts(cards, card -> row.getLong(card.name()))))
                    .list());
        }
        List<Card> standing = Arrays.stream(Card.values()).filter(card -> !card.quarterly()).toList();
        corners.addAll(ask("SELECT f.officer, f.subject, " + counted(standing)
                + " FROM views.figure_version f WHERE " + when.holds("f")
                + " AND f.progress IN ('OPEN', 'AWAITING_DETAIL', 'AWAITING_FEE') AND "
                + viewer.mayRead("f.reference") + " GROUP BY 1, 2", viewer, when)
                .query((row, number) -> new Corner(null, row.getString("officer"), row.getString("subject"),
                        counts(standing, card -> row.getLong(card.name()))))
                .list());
        return corners;
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

    private interface Column {

        long of(Card card) throws SQLException;
    }

    private static Map<Card, Long> counts(List<Card> cards, Column column) throws SQLException {
        Map<Card, Long> counts = new EnumMap<>(Card.class);
        for (Card card : cards) {
            counts.put(card, column.of(card));
        }
        return counts;
    }

    private static String counted(List<Card> cards) {
        return cards.stream().map(card -> "count(*) FILTER (WHERE " + card.where() + ") AS " + card.name())
                .collect(Collectors.joining(", "));
    }

    private StatementSpec ask(String sql, Viewer viewer, When when) {
        return views.sql(sql).param("day", day(when)).params(when.parameters())
                .param(Viewer.PARAMETER, viewer.id());
    }
}
