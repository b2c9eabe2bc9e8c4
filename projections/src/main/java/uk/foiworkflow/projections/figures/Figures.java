package uk.foiworkflow.projections.figures;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Viewer;

/** Counts, by a definition, over a period, at a moment; and finds the cases behind each figure. */
public final class Figures {

    /** The published tables go back three years. */
    private static final int QUARTERS = 12;

    private final JdbcClient views;

    /** @param views the database of the read models */
    public Figures(DataSource views) {
        this.views = JdbcClient.create(views);
    }

    /**
     * What is asked.
     *
     * @param authority of this authority alone; null for all, which for most is one
     */
    public record Question(Definition definition, Period period, Moment moment, @Nullable String authority) {

        /** The same of another period. */
        public Question of(Period other) {
            return new Question(definition, other, moment, authority);
        }

        /** The same at another moment. */
        public Question at(Moment other) {
            return new Question(definition, period, other, authority);
        }
    }

    /**
     * A case that a figure counts.
     *
     * @param number which review or complaint of it, from 1; null where requests are counted
     */
    public record Counted(long entry, String reference, LocalDate received, @Nullable Integer number) {}

    /** What was counted: each measure of the definition, in its order. */
    public Map<String, Long> count(Question question, Viewer viewer) {
        Map<String, Long> counts = new LinkedHashMap<>();
        question.definition().measures().forEach(measure -> counts.put(measure.id(), 0L));
        for (Base base : question.definition().bases()) {
            List<Measure> measures = question.definition().over(base);
            String counted = measures.stream().map(measure -> "sum(f.many) FILTER (WHERE " + measure.where() + ")")
                    .collect(Collectors.joining(", "));
            ask("SELECT " + counted + base.alike(viewer.mayRead("f.reference")), question, viewer)
                    .query((row, number) -> {
                        for (int i = 0; i < measures.size(); i++) {
                            counts.put(measures.get(i).id(), row.getLong(i + 1));
                        }
                        return row;
                    }).list();
        }
        return counts;
    }

    /** The first measure of the definition for each of the twelve quarters up to that in which the period begins, the oldest first. */
    public List<Map.Entry<Period, Long>> trend(Question question, Viewer viewer) {
        List<Period> quarters = new ArrayList<>(List.of(Period.quarter(question.period().from())));
        while (quarters.size() < QUARTERS) {
            quarters.addFirst(quarters.getFirst().quarterBefore());
        }
        Measure first = question.definition().measures().getFirst();
        Map<LocalDate, Long> counts = new LinkedHashMap<>();
        ask("SELECT CAST(date_trunc('quarter', f.received) AS date) AS quarter, count(*) AS n" + first.base().held()
                + " AND " + first.where() + " AND " + viewer.mayRead("f.reference") + " GROUP BY 1",
                question.of(new Period("", quarters.getFirst().from(), quarters.getLast().to())), viewer)
                .query((row, number) -> counts.put(row.getObject("quarter", LocalDate.class), row.getLong("n")))
                .list();
        return quarters.stream().map(quarter -> Map.entry(quarter, counts.getOrDefault(quarter.from(), 0L))).toList();
    }

    /** The authorities whose requests were received in the period, in their order. */
    public List<String> authorities(Question question, Viewer viewer) {
        return ask("SELECT DISTINCT f.authority" + Base.RECEIVED.held() + " AND " + viewer.mayRead("f.reference")
                + " ORDER BY 1", question, viewer).query(String.class).list();
    }

    /**
     * Exactly what a figure counts, in the order in which the requests were logged.
     *
     * @param after the place behind which the page goes on; null for the first page
     * @param size at most so many
     */
    public Page<Counted> cases(Question question, Measure measure, Viewer viewer, @Nullable Long after, int size) {
        boolean requests = measure.base().ofRequests();
        // One request may have several reviews: each has a place of its own behind that of the request.
        String place = requests ? "f.entry" : "f.entry * 1000 + f.number";
        List<Place> found = ask("SELECT " + place + " AS place, f.entry, f.reference, "
                + (requests ? "f.received, CAST(NULL AS integer) AS number" : "f.made AS received, f.number")
                + measure.base().held() + " AND " + measure.where() + " AND (CAST(:after AS bigint) IS NULL OR "
                + place + " > :after) AND " + viewer.mayRead("f.reference") + " ORDER BY 1 LIMIT :limit", question,
                viewer).param("after", after).param("limit", size + 1)
                .query((row, number) -> new Place(row.getLong("place"), new Counted(row.getLong("entry"),
                        row.getString("reference"), row.getObject("received", LocalDate.class),
                        row.getObject("number", Integer.class))))
                .list();
        Page<Place> page = Page.of(found, size, Place::place);
        return new Page<>(page.items().stream().map(Place::counted).toList(), page.next());
    }

    private record Place(long place, Counted counted) {}

    private StatementSpec ask(String sql, Question question, Viewer viewer) {
        return views.sql(sql).param("from", question.period().from()).param("to", question.period().to())
                .param("day", question.moment().day()).param("upTo", question.moment().upTo())
                .param("until", question.moment().until().atOffset(ZoneOffset.UTC))
                .param("authority", question.authority()).param(Viewer.PARAMETER, viewer.id());
    }
}
