package uk.foiworkflow.projections.cases;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Viewer;

/** Finds cases, as far as each viewer may see them. */
public final class Cases {

    /** The name of the read model that answers. */
    public static final String PROJECTION = "cases";

    private final JdbcClient views;

    /** @param views the database of the read models */
    public Cases(DataSource views) {
        this.views = JdbcClient.create(views);
    }

    /**
     * The cases that the viewer may read, the last logged first.
     *
     * @param after the {@link CaseRow#entry} behind which the page goes on; null for the first page
     * @param size at most so many
     */
    public Page<CaseRow> find(CaseFilter filter, Viewer viewer, @Nullable Long after, int size) {
        var found = views.sql("SELECT " + CaseTable.COLUMNS + " FROM views.request_version v " + """
                WHERE (CAST(:after AS bigint) IS NULL OR v.entry < :after)
                AND (CAST(:state AS text) IS NULL OR v.stage = :state)
                AND (CAST(:former AS text) IS NULL OR v.former_reference = :former)
                AND (CAST(:q AS text) IS NULL OR
                    strpos(lower(concat_ws(E'\\n', v.reference, v.former_reference, v.questions)), lower(:q)) > 0)
                AND\s""" + filter.when().holds("v") + " AND " + viewer.mayRead("v.reference")
                + " ORDER BY v.entry DESC LIMIT :limit")
                .params(filter.when().parameters()).param("after", after)
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("former", filter.formerReference()).param("q", filter.q()).param("limit", size + 1)
                .param(Viewer.PARAMETER, viewer.id()).query(CaseTable::row).list();
        return Page.of(found, size, CaseRow::entry);
    }

    /**
     * The cases in which time alone may make something due, the first logged first: those that are not closed. A past case
     * that was brought in is left as it was until somebody takes it up here.
     */
    public List<String> underWay() {
        return views.sql("""
                SELECT v.reference FROM views.request_version v WHERE v.to_position IS NULL AND v.closed IS NULL
                AND EXISTS (SELECT FROM views.trail t WHERE t.reference = v.reference AND NOT t.imported)
                ORDER BY v.entry""").query(String.class).list();
    }

    /** The cases in which somebody has anything to do: theirs, with a task of theirs, or with a review that they decide. */
    public List<String> of(String person) {
        return views.sql("""
                SELECT v.reference FROM views.request_version v WHERE v.to_position IS NULL
                AND (v.assigned_to = :person OR :person = ANY(v.holders) OR v.review_open AND v.reviewer = :person)
                ORDER BY v.entry""").param("person", person).query(String.class).list();
    }

    /** One case as it stands; empty when there is none, or the viewer may not read it. */
    public Optional<CaseRow> one(String reference, Viewer viewer) {
        return views.sql("SELECT " + CaseTable.COLUMNS
                + " FROM views.request_version v WHERE v.reference = :reference AND v.to_position IS NULL AND "
                + viewer.mayRead("v.reference")).param("reference", reference).param(Viewer.PARAMETER, viewer.id())
                .query(CaseTable::row).optional();
    }

    /** Whether the viewer may read that case; for a viewer who may read all it is so without asking the database. */
    public boolean visible(String reference, Viewer viewer) {
        return viewer.mayReadAll() || views.sql("SELECT " + viewer.mayRead(":reference")).param("reference", reference)
                .param(Viewer.PARAMETER, viewer.id()).query(Boolean.class).single();
    }
}
