package uk.foiworkflow.store;

import java.util.Collection;
import java.util.List;

/** The table {@code keys.request_key}. */
record KeyTable(Database database) {

    /**
     * What one master key wraps.
     *
     * @param keys how many
     * @param sample the request of one of them
     * @param wrapped the key of that request
     */
    record Wrapping(String master, long keys, String sample, WrappedKey wrapped) {}

    /** A key in it. */
    record Row(String stream, WrappedKey wrapped) {

        String master() {
            return wrapped.master();
        }

        byte[] bytes() {
            return wrapped.bytes();
        }
    }

    List<Wrapping> masters() {
        return database.query("""
                SELECT m.master, m.keys, m.sample, k.wrapped
                FROM (SELECT master, count(*) AS keys, min(stream) AS sample FROM keys.request_key GROUP BY master) m
                JOIN keys.request_key k ON k.stream = m.sample AND k.master = m.master
                ORDER BY m.master""", statement -> {
        }, row -> new Wrapping(row.getString("master"), row.getLong("keys"), row.getString("sample"),
                new WrappedKey(row.getString("master"), row.getBytes("wrapped"))));
    }

    /** The keys after that of one request, in the order of their requests, which other master keys than those wrap. */
    List<Row> wrappedByOthers(Collection<String> masters, String after, int limit) {
        return database.query("""
                SELECT stream, master, wrapped FROM keys.request_key WHERE stream > ? AND master <> ALL(?)
                ORDER BY stream LIMIT ?""", statement -> {
            statement.setString(1, after);
            statement.setArray(2, statement.getConnection().createArrayOf("text", masters.toArray()));
            statement.setInt(3, limit);
        }, row -> new Row(row.getString("stream"),
                new WrappedKey(row.getString("master"), row.getBytes("wrapped"))));
    }

    /** Puts another form in the place of each, unless it is no more what it was; answers in how many places. */
    int replace(List<Row> before, List<Row> after) {
        return database.query("""
                UPDATE keys.request_key k SET master = n.master, wrapped = n.wrapped
                FROM unnest(?::text[], ?::bytea[], ?::text[], ?::bytea[]) AS n (stream, before, master, wrapped)
                WHERE k.stream = n.stream AND k.wrapped = n.before
                RETURNING k.stream""", statement -> {
            new BoundArrays(statement)
                    .of("text", before, Row::stream, String[]::new)
                    .of("bytea", before, Row::bytes, byte[][]::new)
                    .of("text", after, Row::master, String[]::new)
                    .of("bytea", after, Row::bytes, byte[][]::new);
        }, row -> true).size();
    }
}
