package uk.foiworkflow.projections.words;

import java.sql.Connection;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.PreparedStatementCallback;
import uk.foiworkflow.projections.table.Column;
import uk.foiworkflow.projections.table.Table;
import uk.foiworkflow.projections.table.Views;

/**
 * The table {@code views.vocabulary}: each word that stands on a file, and in how many places. What rows of words come and go
 * changes it by as much, so that it follows from them alone.
 */
final class Vocabulary {

    /** Without a key, for by its key a row is named to whoever compares read models, and that would be a word. */
    static final Table<Count> TABLE = new Table<>("vocabulary", List.of(),
            List.of(Column.of("word", Count::word), Column.of("places", Count::places)));

    /** Longer ones are no words. */
    private static final int LONGEST = 40;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{2,}+");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private final Map<String, Count> counts = new TreeMap<>();

    /** In how many places more, or fewer, a word stands. */
    record Count(String word, int places, int placesUnnamed, int asked, int askedUnnamed) {

        private boolean nothing() {
            return places == 0 && placesUnnamed == 0 && asked == 0 && askedUnnamed == 0;
        }

        private Count and(Count other) {
            return new Count(word, places + other.places, placesUnnamed + other.placesUnnamed, asked + other.asked,
                    askedUnnamed + other.askedUnnamed);
        }
    }

    /** The words of a text, each once, in small letters; numbers are none. */
    static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(found -> found.group())
                .filter(word -> word.length() <= LONGEST && LETTER.matcher(word).find())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Takes in rows that come. */
    Vocabulary come(Collection<WordRow> rows) {
        rows.forEach(row -> count(row.kind(), row.words(), row.unnamed(), 1));
        return this;
    }

    /** Takes the rows of a request away, and takes note of it. */
    Vocabulary go(Views views, String reference) {
        views.jdbc().query("DELETE FROM " + views.table("word") + " WHERE reference = ? RETURNING kind, words, unnamed",
                row -> {
                    count(WordsOf.valueOf(row.getString("kind")), row.getString("words"), row.getString("unnamed"),
                            -1);
                }, reference);
        return this;
    }

    private void count(WordsOf kind, String words, String unnamed, int places) {
        int asked = kind == WordsOf.QUESTION ? places : 0;
        Set<String> all = spelt(words);
        Set<String> shown = unnamed.equals(words) ? all : spelt(unnamed);
        all.forEach(word -> counts.merge(word, new Count(word, places, 0, asked, 0), Count::and));
        shown.forEach(word -> counts.merge(word, new Count(word, 0, places, 0, asked), Count::and));
    }

    /** The empty word stands in each place. */
    private static Set<String> spelt(String text) {
        Set<String> spelt = words(text);
        spelt.add("");
        return spelt;
    }

    /** Changes the table. */
    void write(Views views) {
        counts.values().removeIf(Count::nothing);
        if (counts.isEmpty()) {
            return;
        }
        String table = views.table(TABLE.name());
        Object[] words = counts.keySet().toArray();
        String add = "INSERT INTO " + table + " AS v (word, places, places_unnamed, asked, asked_unnamed)"
                + " SELECT * FROM unnest(?::text[], ?::integer[], ?::integer[], ?::integer[], ?::integer[])"
                + " ON CONFLICT (word) DO UPDATE SET places = v.places + excluded.places,"
                + " places_unnamed = v.places_unnamed + excluded.places_unnamed, asked = v.asked + excluded.asked,"
                + " asked_unnamed = v.asked_unnamed + excluded.asked_unnamed";
        views.jdbc().execute(add, (PreparedStatementCallback<Integer>) statement -> {
            Connection connection = statement.getConnection();
            statement.setArray(1, connection.createArrayOf("text", words));
            statement.setArray(2, connection.createArrayOf("integer", numbers(Count::places)));
            statement.setArray(3, connection.createArrayOf("integer", numbers(Count::placesUnnamed)));
            statement.setArray(4, connection.createArrayOf("integer", numbers(Count::asked)));
            statement.setArray(5, connection.createArrayOf("integer", numbers(Count::askedUnnamed)));
            return statement.executeUpdate();
        });
        if (counts.values().stream().anyMatch(count -> count.places() < 0 || count.placesUnnamed() < 0)) {
            String forget = "DELETE FROM " + table + " WHERE word = ANY(?) AND places = 0 AND places_unnamed = 0";
            views.jdbc().execute(forget, (PreparedStatementCallback<Integer>) statement -> {
                statement.setArray(1, statement.getConnection().createArrayOf("text", words));
                return statement.executeUpdate();
            });
        }
    }

    /** What is counted. */
    @FunctionalInterface
    private interface Counted {

        int of(Count count);
    }

    private Object[] numbers(Counted counted) {
        return counts.values().stream().map(counted::of).toArray();
    }
}
