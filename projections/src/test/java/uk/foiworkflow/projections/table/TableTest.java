package uk.foiworkflow.projections.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.foiworkflow.projections.ViewsDatabase;
import uk.foiworkflow.projections.table.Views.Place;

class TableTest {

    private static final ViewsDatabase DATABASE = new ViewsDatabase();

    private final JdbcTemplate views = new JdbcTemplate(DATABASE.views());
    private final Views live = new Views(views, Place.LIVE);

    @BeforeEach
    void anEmptyTable() {
        views.execute("DROP TABLE IF EXISTS views.sample");
        views.execute("CREATE TABLE views.sample (number integer NOT NULL, value text, at timestamptz, day date,"
                + " words text[], numbers integer[])");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "plain", "a\tb", "a\nb\r\nc", "\\", "\\N", "\\.", "a\\tb", "\"quoted\"", "{a,b}",
            "NULL", "“£” \uD83E\uDDA2", "'; DROP TABLE views.sample; --"})
    void anyTextComesBackAsItWas(String text) {
        table("value", Row::value).add(live, List.of(new Row(1, text, List.of())));
        assertThat(views.queryForObject("SELECT value FROM views.sample", String.class)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "plain", "a\tb", "a\nb", "\\", "\\N", "\"", "{", "a,b", "NULL"})
    void anyListOfTextsComesBackAsItWas(String text) {
        table("words", Row::words).add(live, List.of(new Row(1, null, List.of(text, "x", text))));
        assertThat(views.queryForList("SELECT w FROM views.sample, unnest(words) w", String.class))
                .containsExactly(text, "x", text);
    }

    @Test
    void whatIsNotThereIsNull() {
        new Table<Row>("sample", List.of("number"),
                List.of(Column.of("number", Row::number), Column.of("value", Row::value),
                        Column.of("words", Row::words)))
                .add(live,
                        List.of(new Row(1, null, List.of())));
        assertThat(views.queryForMap("SELECT value IS NULL AS none, cardinality(words) AS words FROM views.sample"))
                .containsEntry("none", true).containsEntry("words", 0);
    }

    @Test
    void anInstantIsCutToWhatTheDatabaseHoldsAndNotRoundedUp() {
        Instant at = Instant.parse("2021-07-09T10:00:00.123456999Z");
        new Table<Row>("sample", List.of("number"),
                List.of(Column.of("number", Row::number), Column.of("at", row -> at),
                        Column.of("day", row -> LocalDate.of(2021, 7, 9)),
                        new Column<>("numbers", "integer[]", row -> List.of(3, 1))))
                .add(live, List.of(new Row(1, "x", List.of())));
        assertThat(views.queryForObject("SELECT (at = '2021-07-09T10:00:00.123456Z' AND day = '2021-07-09'"
                + " AND numbers = '{3,1}')::text FROM views.sample", String.class)).isEqualTo("true");
    }

    @Test
    void whatIsBuiltBesideGoesToATableOfItsOwn() {
        views.execute("DROP TABLE IF EXISTS views.sample_beside");
        views.execute("CREATE TABLE views.sample_beside (LIKE views.sample)");
        table("value", Row::value).add(new Views(views, Place.BESIDE), List.of(new Row(1, "x", List.of())));
        assertThat(views.queryForObject("SELECT count(*) FROM views.sample", Integer.class)).isZero();
        assertThat(views.queryForObject("SELECT count(*) FROM views.sample_beside", Integer.class)).isOne();
    }

    @Test
    void manyRowsComeInOrderAndNoneIsNoStatement() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            rows.add(new Row(i, "row " + i, List.of()));
        }
        table("value", Row::value).add(live, rows);
        table("value", Row::value).add(live, List.of());
        assertThat(views.queryForObject("SELECT count(*) FROM views.sample WHERE value = 'row ' || number",
                Integer.class)).isEqualTo(5_000);
    }

    @Test
    void aRowThatTheTableRefusesLeavesTheConnectionInOrder() {
        Table<Row> table = table("value", Row::value);
        assertThatThrownBy(() -> table.add(live, List.of(new Row(1, "a\0b", List.of()))))
                .isInstanceOf(DataIntegrityViolationException.class);
        table.add(live, List.of(new Row(2, "fine", List.of())));
        assertThat(views.queryForList("SELECT number FROM views.sample", Integer.class)).containsExactly(2);
    }

    private record Row(int number, @Nullable String value, List<String> words) {}

    private static Table<Row> table(String column, Column.Value<Row> value) {
        return new Table<>("sample", List.of("number"),
                List.of(Column.of("number", Row::number), Column.of(column, value)));
    }
}
