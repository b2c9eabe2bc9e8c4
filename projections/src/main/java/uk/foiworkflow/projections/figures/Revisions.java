package uk.foiworkflow.projections.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.projections.figures.Figures.Question;
import uk.foiworkflow.projections.figures.Revision.Changed;
import uk.foiworkflow.projections.figures.Revision.Move;
import uk.foiworkflow.projections.reader.Viewer;

/**
 * Tells what became of figures from one moment to a later one: of each figure the cases that came in or went out, and the
 * events at which they did. For that the measures are asked of each version of the row of a case that moved.
 */
public final class Revisions {

    private final JdbcClient views;
    private final Figures figures;

    /** @param views the database of the read models */
    public Revisions(DataSource views, Figures figures) {
        this.views = JdbcClient.create(views);
        this.figures = figures;
    }

    /** A row of a case, be it a request or a review or complaint of it. */
    private record Key(String reference, int number) {}

    /** Which measures a row held at either moment. */
    private record Moved(Key key, BitSet was, BitSet is) {}

    /** Which measures a row held from a position on, judged on the later day; {@code ended} where none followed. */
    private record Step(Key key, long from, @Nullable Long ended, BitSet holds) {}

    /**
     * What became of the figures.
     *
     * @param after not before the moment of the question, by day and by position
     */
    public Revision between(Question before, Moment after, Viewer viewer) {
        Map<String, List<Move>> moves = new LinkedHashMap<>();
        before.definition().measures().forEach(measure -> moves.put(measure.id(), new ArrayList<>()));
        for (Base base : before.definition().bases()) {
            move(before, after, base, viewer, moves);
        }
        Map<String, Long> was = figures.count(before, viewer);
        Map<String, Long> is = new LinkedHashMap<>();
        was.forEach((measure, count) -> is.put(measure, count + gained(moves.getOrDefault(measure, List.of()))));
        return new Revision(before, after, was, is,
                before.definition().measures().stream().map(measure -> new Changed(measure,
                        Objects.requireNonNull(moves.get(measure.id())))).filter(changed -> !changed.moves().isEmpty())
                        .toList());
    }

    private static long gained(List<Move> moves) {
        return moves.stream().mapToLong(move -> move.in() ? 1 : -1).sum();
    }

    private void move(Question before, Moment after, Base base, Viewer viewer, Map<String, List<Move>> moves) {
        List<Measure> measures = before.definition().over(base);
        List<Moved> moved = moved(before, after, base, measures, viewer);
        Map<Key, List<Step>> steps = steps(before, after, base, measures, moved);
        Map<Long, Cause> causes = causes(before, steps);
        for (Moved one : moved) {
            for (int i = 0; i < measures.size(); i++) {
                if (one.was.get(i) != one.is.get(i)) {
                    Objects.requireNonNull(moves.get(measures.get(i).id())).add(new Move(one.key.reference,
                            base.ofRequests() ? null : one.key.number, one.is.get(i),
                            why(one, i, steps.getOrDefault(one.key, List.of()), causes, after.day())));
                }
            }
        }
    }

    /** Where that measure came to hold, or held no more. */
    private static List<Cause> why(Moved moved, int measure, List<Step> steps, Map<Long, Cause> causes,
            LocalDate day) {
        List<Cause> why = new ArrayList<>();
        boolean holds = moved.was.get(measure);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.holds.get(measure) != holds) {
                holds = !holds;
                Cause cause = causes.get(step.from);
                why.add(cause == null ? Cause.passed(day) : cause);
            }
            Cause gone = step.ended == null || i + 1 < steps.size() ? null : causes.get(step.ended);
            if (gone != null && holds && !moved.is.get(measure)) {
                why.add(gone);
            }
        }
        return why;
    }

    private List<Moved> moved(Question before, Moment after, Base base, List<Measure> measures, Viewer viewer) {
        String number = base.ofRequests() ? "0" : "f.number";
        String held = "SELECT f.reference, " + number + " AS number, " + vector(measures, "true") + " AS m"
                + base.held() + " AND " + viewer.mayRead("f.reference") + " AND ";
        String then = Moment.held("f");
        return views.sql("WITH a AS (" + held + base.changeable(later(then)) + "), b AS (" + later(held)
                + base.changeable(then) + ")"
                + " SELECT reference, number, a.m AS was, b.m AS is FROM a FULL JOIN b USING (reference, number)"
                + " WHERE a.m IS DISTINCT FROM b.m ORDER BY reference, number")
                .param("from", before.period().from()).param("to", before.period().to())
                .param("authority", before.authority()).param("day", before.moment().day())
                .param("upTo", before.moment().upTo()).param("until", utc(before.moment().until()))
                .param("dayLater", after.day()).param("upToLater", after.upTo())
                .param("untilLater", utc(after.until())).param(Viewer.PARAMETER, viewer.id())
                .query((row, n) -> new Moved(new Key(row.getString("reference"), row.getInt("number")),
                        bits(row, "was"),
                        bits(row, "is")))
                .list();
    }

    /** The versions from the one that held at first to the one that holds at last, each judged on the later day. */
    private Map<Key, List<Step>> steps(Question before, Moment after, Base base, List<Measure> measures,
            List<Moved> moved) {
        Set<String> references = moved.stream().map(one -> one.key.reference)
                .collect(Collectors.toCollection(TreeSet::new));
        if (references.isEmpty()) {
            return Map.of();
        }
        Map<Key, List<Step>> steps = new HashMap<>();
        views.sql("SELECT f.reference, " + (base.ofRequests() ? "0" : "f.number") + " AS number, f.from_position,"
                + " CASE WHEN f.to_position <= :upTo AND f.known_to < :until THEN f.to_position END AS ended, "
                + vector(measures, base.inPeriod()) + " AS m" + base.versions()
                + " AND f.reference = ANY(:references) AND NOT coalesce(f.to_position <= :upToFirst"
                + " AND f.known_to < :untilFirst, false) ORDER BY f.from_position")
                .param("from", before.period().from()).param("to", before.period().to()).param("day", after.day())
                .param("upTo", after.upTo()).param("until", utc(after.until()))
                .param("upToFirst", before.moment().upTo()).param("untilFirst", utc(before.moment().until()))
                .param("references", references.toArray(String[]::new))
                .query((row, n) -> new Step(new Key(row.getString("reference"), row.getInt("number")),
                        row.getLong("from_position"), row.getObject("ended", Long.class), bits(row, "m")))
                .list().forEach(step -> steps.computeIfAbsent(step.key, key -> new ArrayList<>()).add(step));
        return steps;
    }

    /** The events at which versions began or ended since the first moment, as the trail tells them. */
    private Map<Long, Cause> causes(Question before, Map<Key, List<Step>> steps) {
        Set<Long> positions = new TreeSet<>();
        for (List<Step> all : steps.values()) {
            all.forEach(step -> positions.add(step.from));
            all.stream().map(Step::ended).filter(Objects::nonNull).forEach(positions::add);
        }
        if (positions.isEmpty()) {
            return Map.of();
        }
        LocalDate day = before.moment().day();
        Instant until = before.moment().until();
        long upTo = before.moment().upTo();
        Map<Long, Cause> causes = new HashMap<>();
        views.sql("SELECT position, type, happened_on, recorded_at, imported, sentence FROM views.trail"
                + " WHERE position = ANY(:positions)").param("positions", positions.toArray(Long[]::new))
                .query((RowCallbackHandler) row -> {
                    long position = row.getLong("position");
                    LocalDate on = row.getObject("happened_on", LocalDate.class);
                    Instant recorded = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
                    boolean counted = position <= upTo
                            && (row.getBoolean("imported") ? !on.isAfter(day) : recorded.isBefore(until));
                    if (!counted) {
                        causes.put(position, new Cause(position, row.getString("type"), on, recorded,
                                row.getString("sentence"), !on.isAfter(day)));
                    }
                });
        return causes;
    }

    private static String vector(List<Measure> measures, String in) {
        return measures.stream().map(measure -> "(" + measure.where() + ") AND " + in)
                .collect(Collectors.joining(", ", "ARRAY[", "]"));
    }

    /** The same at the later moment. */
    private static String later(String sql) {
        return sql.replaceAll(":(day|upTo|until)\\b", ":$1Later");
    }

    private static BitSet bits(ResultSet row, String column) throws SQLException {
        BitSet bits = new BitSet();
        var array = row.getArray(column);
        if (array != null) {
            Boolean[] values = (Boolean[]) array.getArray();
            for (int i = 0; i < values.length; i++) {
                bits.set(i, values[i]);
            }
        }
        return bits;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
