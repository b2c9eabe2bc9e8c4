package uk.foiworkflow.projections.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import uk.foiworkflow.projections.figures.Figures.Question;
import uk.foiworkflow.projections.figures.Revision.Changed;
import uk.foiworkflow.projections.figures.Revision.Move;
import uk.foiworkflow.projections.reader.Viewer;

/**
 * Tells what became of figures from one moment to a later one: of each figure the cases that came in or went out, and the
 * events at which they did. For that the measures are asked of each version of the row of a case that moved. It is one line
 * of thought, from figures to cases to events, with the statement of each step beside it, and so it is long.
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
        Map<Long, Cause> causes = causes(before, turns(moved, steps));
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

    /** Where any measure that moved came to hold or held no more, and where the last version ended. */
    private static Set<Long> turns(List<Moved> moved, Map<Key, List<Step>> steps) {
        Set<Long> turns = new TreeSet<>();
        for (Moved one : moved) {
            BitSet measures = (BitSet) one.was.clone();
            measures.xor(one.is);
            BitSet held = one.was;
            for (Step step : steps.getOrDefault(one.key, List.of())) {
                BitSet turned = (BitSet) step.holds.clone();
                turned.xor(held);
                if (turned.intersects(measures)) {
                    turns.add(step.from);
                }
                if (step.ended != null) {
                    turns.add(step.ended);
                }
                held = step.holds;
            }
        }
        return turns;
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
        Map<Key, BitSet> was = held(before, after, base, measures, viewer);
        Map<Key, BitSet> is = held(before.at(after), before.moment(), base, measures, viewer);
        Set<Key> keys = new TreeSet<>(Comparator.comparing(Key::reference).thenComparing(Key::number));
        keys.addAll(was.keySet());
        keys.addAll(is.keySet());
        BitSet none = new BitSet();
        return keys.stream().map(key -> new Moved(key, was.getOrDefault(key, none), is.getOrDefault(key, none)))
                .filter(moved -> !moved.was.equals(moved.is)).toList();
    }

    /** Which measures hold of what held, as far as the other moment may judge it otherwise. */
    private Map<Key, BitSet> held(Question question, Moment other, Base base, List<Measure> measures, Viewer viewer) {
        Map<Key, BitSet> held = new HashMap<>();
        alike("SELECT " + base.judged() + ", true AS counted, f.reference, " + number(base) + " AS number, 0 AS began,"
                + " 0 AS ended" + base.held() + " AND " + viewer.mayRead("f.reference") + " AND "
                + base.changeable(Moment.held("f").replaceAll(":(upTo|until)\\b", ":$1Other")), base, measures,
                question)
                .param("authority", question.authority()).param("upToOther", other.upTo())
                .param("untilOther", utc(other.until())).param(Viewer.PARAMETER, viewer.id())
                .query((RowCallbackHandler) row -> {
                    BitSet holds = bits(row);
                    rows(row).forEach(step -> held.put(step.key, holds));
                });
        return held;
    }

    /** The versions from the one that held at first to the one that holds at last, each judged on the later day. */
    private Map<Key, List<Step>> steps(Question before, Moment after, Base base, List<Measure> measures,
            List<Moved> moved) {
        Map<Key, List<Step>> steps = new HashMap<>();
        if (moved.isEmpty()) {
            return steps;
        }
        alike("SELECT " + base.judged() + ", coalesce(" + base.inPeriod() + ", false) AS counted, f.reference, "
                + number(base) + " AS number, f.from_position AS began,"
                + " CASE WHEN f.to_position <= :upTo AND f.known_to < :until THEN f.to_position END AS ended"
                + base.versions() + " AND f.reference = ANY(:references) AND NOT coalesce(f.to_position <= :upToFirst"
                + " AND f.known_to < :untilFirst, false)", base, measures, before.at(after))
                .param("upToFirst", before.moment().upTo()).param("untilFirst", utc(before.moment().until()))
                .param("references", moved.stream().map(one -> one.key.reference).distinct().toArray(String[]::new))
                .query((RowCallbackHandler) row -> rows(row)
                        .forEach(step -> steps.computeIfAbsent(step.key, key -> new ArrayList<>()).add(step)));
        steps.values().forEach(some -> some.sort(Comparator.comparingLong(Step::from)));
        return steps;
    }

    /** Rows in groups of those that no measure tells apart, and which measures hold of each group. */
    private StatementSpec alike(String rows, Base base, List<Measure> measures, Question question) {
        return views.sql("SELECT " + measures.stream().map(measure -> "(" + measure.where() + ") AND f.counted")
                .collect(Collectors.joining(", ", "ARRAY[", "]")) + " AS holds, array_agg(f.reference) AS reference,"
                + " array_agg(f.number) AS number, array_agg(f.began) AS began, array_agg(f.ended) AS ended FROM ("
                + rows + ") f GROUP BY " + base.judged() + ", f.counted")
                .param("from", question.period().from()).param("to", question.period().to())
                .param("day", question.moment().day()).param("upTo", question.moment().upTo())
                .param("until", utc(question.moment().until()));
    }

    private static String number(Base base) {
        return base.ofRequests() ? "0" : "f.number";
    }

    private static List<Step> rows(ResultSet group) throws SQLException {
        BitSet holds = bits(group);
        String[] references = (String[]) group.getArray("reference").getArray();
        Number[] numbers = (Number[]) group.getArray("number").getArray();
        Number[] began = (Number[]) group.getArray("began").getArray();
        Number[] ended = (Number[]) group.getArray("ended").getArray();
        return IntStream.range(0, references.length)
                .mapToObj(row -> new Step(new Key(references[row], numbers[row].intValue()), began[row].longValue(),
                        ended[row] == null ? null : ended[row].longValue(), holds))
                .toList();
    }

    /** The events at those positions that did not count at the first moment, as the trail tells them. */
    private Map<Long, Cause> causes(Question before, Set<Long> positions) {
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

    private static BitSet bits(ResultSet group) throws SQLException {
        BitSet bits = new BitSet();
        Boolean[] values = (Boolean[]) group.getArray("holds").getArray();
        for (int i = 0; i < values.length; i++) {
            bits.set(i, values[i]);
        }
        return bits;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
