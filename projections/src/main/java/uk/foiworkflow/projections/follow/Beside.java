package uk.foiworkflow.projections.follow;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.foiworkflow.projections.table.Table;
import uk.foiworkflow.projections.table.Views.Place;

/**
 * The tables of a read model beside those that answer, of the same shape in everything that the catalogue knows of them:
 * columns, checks and indexes, who may read them, and of which columns no samples are taken.
 */
final class Beside {

    private static final String UNSAMPLED = """
            SELECT attname FROM pg_attribute WHERE attrelid = CAST(? AS regclass) AND attnum > 0 AND NOT attisdropped
                AND attstattarget = 0""";

    private static final String READERS = """
            SELECT DISTINCT quote_ident(r.rolname) FROM pg_class c, aclexplode(c.relacl) a JOIN pg_roles r ON r.oid = a.grantee
            WHERE c.oid = CAST(? AS regclass) AND a.grantee <> c.relowner AND a.privilege_type = 'SELECT'""";

    private final JdbcTemplate views;
    private final List<String> tables;

    Beside(JdbcTemplate views, List<Table<?>> tables) {
        this.views = views;
        this.tables = tables.stream().<String>map(Table::name).toList();
    }

    /**
     * Makes them, empty; those that were there before are gone.
     *
     * @param indexed whether with all indexes, or only with the one by which the rows of a request are found: a row is
     *            cheaper by the others if they are made in the end
     */
    void make(boolean indexed) {
        drop();
        for (String table : tables) {
            String live = Place.LIVE.table(table);
            String beside = Place.BESIDE.table(table);
            views.execute("CREATE TABLE " + beside + " (LIKE " + live + " INCLUDING DEFAULTS INCLUDING CONSTRAINTS"
                    + " INCLUDING GENERATED INCLUDING STORAGE INCLUDING COMPRESSION)");
            views.queryForList(UNSAMPLED, String.class, live).forEach(
                    column -> views.execute("ALTER TABLE " + beside + " ALTER " + column + " SET STATISTICS 0"));
            views.queryForList(READERS, String.class, live)
                    .forEach(reader -> views.execute("GRANT SELECT ON " + beside + " TO " + reader));
            indexes(table).stream().filter(index -> indexed || index.finds()).limit(indexed ? Long.MAX_VALUE : 1)
                    .forEach(index -> views.execute(index.make(table)));
        }
    }

    /** Makes the indexes that are still missing; answers whether any were. */
    boolean index() {
        boolean any = false;
        for (String table : tables) {
            Set<String> made = new HashSet<>(views.queryForList("""
                    SELECT i.relname FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
                    WHERE x.indrelid = CAST(? AS regclass)""", String.class, Place.BESIDE.table(table)));
            for (Index index : indexes(table)) {
                if (!made.contains(index.beside())) {
                    views.execute(index.make(table));
                    any = true;
                }
            }
        }
        return any;
    }

    /** Has the server look through them, so that it plans well from the first question on; in no transaction. */
    void lookThrough() {
        tables.forEach(table -> views.execute("VACUUM (ANALYZE) " + Place.BESIDE.table(table)));
    }

    /** Puts them, indexes and all, in the place of those that answered, of which nothing is left. */
    void takePlace() {
        Map<String, List<Index>> indexes = new LinkedHashMap<>();
        tables.forEach(table -> indexes.put(table, indexes(table)));
        indexes.forEach((table, own) -> {
            views.execute("DROP TABLE " + Place.LIVE.table(table));
            views.execute("ALTER TABLE " + Place.BESIDE.table(table) + " RENAME TO " + table);
            own.forEach(index -> views.execute(index.takePlace(table)));
        });
    }

    void drop() {
        tables.forEach(table -> views.execute("DROP TABLE IF EXISTS " + Place.BESIDE.table(table)));
    }

    private List<Index> indexes(String table) {
        return views.query(Index.OF_TABLE, new DataClassRowMapper<>(Index.class), Place.LIVE.table(table));
    }
}
