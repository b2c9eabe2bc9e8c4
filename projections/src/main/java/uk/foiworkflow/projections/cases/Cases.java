package uk.foiworkflow.projections.cases;

import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Rows;
import uk.foiworkflow.projections.reader.Viewer;

/** Finds cases, as far as each viewer may see them. */
public final class Cases {

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
        String then = filter.asOf() == null
                ? "v.to_position is null"
                : "v.known_from <= :asOf and (v.known_to is null or v.known_to > :asOf)";
        var found = views.sql("select " + CaseTable.COLUMNS + " from views.request_version v where " + then + """
                and (cast(:after as bigint) is null or v.entry < :after)
                and (cast(:state as text) is null or v.stage = :state)
                and (cast(:former as text) is null or v.former_reference = :former)
                and (cast(:q as text) is null or
                    strpos(lower(concat_ws(E'\\n', v.reference, v.former_reference, v.questions)), lower(:q)) > 0)
                and\s""" + viewer.mayRead("v.reference") + " order by v.entry desc limit :limit")
                .param("asOf", Rows.utc(filter.asOf())).param("after", after)
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("former", filter.formerReference()).param("q", filter.q()).param("limit", size + 1)
                .param(Viewer.PARAMETER, viewer.id()).query(CaseTable::row).list();
        return Page.of(found, size, CaseRow::entry);
    }

    /** One case as it stands; empty when there is none, or the viewer may not read it. */
    public Optional<CaseRow> one(String reference, Viewer viewer) {
        return views.sql("select " + CaseTable.COLUMNS
                + " from views.request_version v where v.reference = :reference and v.to_position is null and "
                + viewer.mayRead("v.reference")).param("reference", reference).param(Viewer.PARAMETER, viewer.id())
                .query(CaseTable::row).optional();
    }

    /** Whether the viewer may read that case; for a viewer who may read all it is so before the case is listed. */
    public boolean visible(String reference, Viewer viewer) {
        return views.sql("select " + viewer.mayRead(":reference")).param("reference", reference)
                .param(Viewer.PARAMETER, viewer.id()).query(Boolean.class).single();
    }
}
