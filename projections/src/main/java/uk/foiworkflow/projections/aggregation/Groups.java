package uk.foiworkflow.projections.aggregation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Rows;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.request.Aggregation;

/** Finds requests whose costs might be added up, as things stand. It proposes; nothing is written. */
public final class Groups {

    /** Sixty working days never are that long, whatever holidays lie in them. */
    private static final int CALENDAR_DAYS = 100;

    private static final String COLUMNS = "o.entry, o.reference, o.received, o.open, o.subject, o.minutes, o.most,"
            + " ARRAY(SELECT DISTINCT said FROM views.word w, unnest(tsvector_to_array(w.words_found)) said"
            + " WHERE w.reference = o.reference AND w.kind = 'QUESTION') AS words";
    private static final String NEAR = "o.to_position IS NULL AND o.reference <> v.reference AND o.authority = v.authority"
            + " AND o.received BETWEEN v.received - " + CALENDAR_DAYS + " AND v.received + " + CALENDAR_DAYS;

    /** So that each open request looks others up by an index: joined at once, every two of an authority would be compared. */
    private static final String ONE_BY_ONE = " OFFSET 0";

    private final JdbcClient views;
    private final Aggregation aggregation;

    /** @param views the database of the read models */
    public Groups(DataSource views, WorkingCalendar calendar) {
        this.views = JdbcClient.create(views);
        this.aggregation = new Aggregation(calendar);
    }

    /** The groups of which a request is one; none where it is not under the law that adds costs up. */
    public List<Group> of(String reference, Viewer viewer) {
        Asked self = views.sql("SELECT " + COLUMNS + ", true AS same_person FROM views.aggregable_version o"
                + " WHERE o.to_position IS NULL AND o.reference = :reference AND " + viewer.mayRead("o.reference"))
                .param("reference", reference).param(Viewer.PARAMETER, viewer.id()).query(Groups::asked).optional()
                .orElse(null);
        return self == null ? List.of() : Group.of(self, near(reference, viewer), aggregation);
    }

    /**
     * The groups in which an answer is still owed, each once: with the last that was logged of its requests to which one is.
     *
     * @param over only those that together take more than the limit
     * @param after the place behind which the page goes on; null for the first page
     * @param size so many requests at most are looked at that have others beside them
     */
    public Page<Group> open(boolean over, Viewer viewer, @Nullable Long after, int size) {
        record Place(long entry, String reference) {}
        List<Place> found = views.sql("SELECT v.entry, v.reference FROM views.aggregable_version v"
                + " WHERE v.to_position IS NULL AND v.open AND (CAST(:after AS bigint) IS NULL OR v.entry > :after)"
                + " AND " + viewer.mayRead("v.reference") + " AND EXISTS (SELECT FROM views.aggregable_version o WHERE "
                + NEAR
                + " AND (o.asked_by && v.asked_by OR o.reference = ANY(v.acting) OR o.acting @> ARRAY[v.reference])"
                + ONE_BY_ONE + ") ORDER BY v.entry LIMIT :limit").param("after", after).param("limit", size + 1)
                .param(Viewer.PARAMETER, viewer.id())
                .query((row, number) -> new Place(row.getLong("entry"), Objects.requireNonNull(row.getString(2))))
                .list();
        Page<Place> page = Page.of(found, size, Place::entry);
        List<Group> groups = new ArrayList<>();
        for (Place place : page.items()) {
            of(place.reference(), viewer).stream().filter(group -> group.lastOpen() == place.entry())
                    .filter(group -> !over || group.over()).forEach(groups::add);
        }
        return new Page<>(groups, page.next());
    }

    /** By the same person, or by people of whom some file says that they act together with them. */
    private List<Asked> near(String reference, Viewer viewer) {
        return views.sql("SELECT " + COLUMNS + ", o.asked_by && v.asked_by AS same_person"
                + " FROM views.aggregable_version v, LATERAL (SELECT coalesce(array_agg(mark), '{}') AS marks"
                + " FROM views.aggregable_version t, unnest(t.asked_by) mark WHERE t.to_position IS NULL"
                + " AND (t.reference = v.reference OR t.reference = ANY(v.acting) OR t.acting @> ARRAY[v.reference]))"
                + " party, views.aggregable_version o WHERE v.to_position IS NULL AND v.reference = :reference AND "
                + NEAR + " AND (o.asked_by && party.marks OR o.reference = ANY(v.acting)"
                + " OR o.acting @> ARRAY[v.reference]) AND " + viewer.mayRead("o.reference") + " ORDER BY o.entry")
                .param("reference", reference).param(Viewer.PARAMETER, viewer.id()).query(Groups::asked).list();
    }

    private static Asked asked(ResultSet row, int number) throws SQLException {
        return new Asked(row.getLong("entry"), row.getString("reference"),
                Objects.requireNonNull(row.getObject("received", LocalDate.class)), row.getBoolean("open"),
                row.getString("subject"), row.getInt("minutes"), row.getInt("most"), row.getBoolean("same_person"),
                Set.copyOf(Rows.texts(row, "words")));
    }
}
