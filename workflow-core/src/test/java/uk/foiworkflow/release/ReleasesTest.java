package uk.foiworkflow.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.release.ReleaseEvent.StatisticsPublished;
import uk.foiworkflow.request.Broken;

class ReleasesTest {

    private static final LocalDate TODAY = LocalDate.parse("2021-11-05");
    private static final String AUTUMN = "2021-07-01";

    private final List<Release> known = new ArrayList<>();

    @Test
    void whatIsPublishedFirstTakesNobodysPlace() {
        assertThat(against(table(AUTUMN, "2021-11-01", 90, null))).isEmpty();
        assertThat(against(table(AUTUMN, "2021-11-01", 90, 1))).containsExactly("revises");
    }

    @Test
    @Rulebook("released")
    void whatIsPublishedAgainNamesTheLastReleaseOfTheSameFigures() {
        published(table(AUTUMN, "2021-10-01", 70, null));
        published(table("2021-04-01", "2021-10-01", 70, null));
        published(table(AUTUMN, "2021-11-01", 90, 1));

        assertThat(against(table(AUTUMN, "2021-11-05", 95, null))).containsExactly("revises");
        assertThat(against(table(AUTUMN, "2021-11-05", 95, 1))).containsExactly("revises");
        assertThat(against(table(AUTUMN, "2021-11-05", 95, 2))).containsExactly("revises");
        assertThat(against(table(AUTUMN, "2021-11-05", 95, 3))).isEmpty();
        assertThat(new Releases(known).revising(1)).isEqualTo(3);
        assertThat(new Releases(known).revising(3)).isNull();
    }

    @Test
    @Rulebook("released")
    void anotherVersionOfADefinitionRevisesTheSameFiguresAndAnotherDefinitionOrAuthorityDoesNot() {
        published(table(AUTUMN, "2021-10-01", 70, null));
        StatisticsPublished again = table(AUTUMN, "2021-11-01", 90, null);

        assertThat(against(of(again, "section-45/2", null))).containsExactly("revises");
        assertThat(against(of(again, "section-45-more/1", null))).isEmpty();
        assertThat(against(of(again, "section-45/1", "Another Council"))).isEmpty();
    }

    @Test
    @Rulebook("released")
    void aRevisionKnowsNoLessThanWhatItRevises() {
        published(table(AUTUMN, "2021-11-01", 90, null));
        assertThat(against(table(AUTUMN, "2021-10-31", 95, 1))).containsExactly("asOf");
        assertThat(against(table(AUTUMN, "2021-11-05", 89, 1))).containsExactly("asOf");
    }

    @Test
    @Rulebook({"dated", "words"})
    void itIsPublishedUnderATitleOnADayThatHasComeAndNotBeforeItIsJudged() {
        StatisticsPublished table = table(AUTUMN, "2021-11-01", 90, null);
        assertThat(against(on(table, "2021-11-06", "Autumn"))).containsExactly("on");
        assertThat(against(on(table, "2021-10-31", "Autumn"))).containsExactly("on");
        assertThat(against(on(table, "2021-11-01", " "))).containsExactly("title");
    }

    @Test
    void aCopyIsKnownAgainByItsHash() {
        assertThat(PublishedText.of("1,2\r\n").whole()).isTrue();
        assertThat(new PublishedText("1,3\r\n", PublishedText.of("1,2\r\n").sha256()).whole()).isFalse();
    }

    private void published(StatisticsPublished table) {
        assertThat(against(table)).isEmpty();
        known.add(new Release(known.size() + 1, table, "head", Instant.EPOCH));
    }

    private List<String> against(StatisticsPublished table) {
        return new Releases(known).against(table, TODAY).stream().map(Broken::field).toList();
    }

    private static StatisticsPublished table(String from, String asAt, long upTo, @Nullable Integer revises) {
        LocalDate first = LocalDate.parse(from);
        return new StatisticsPublished(TODAY, "Freedom of Information", "section-45/1", "a quarter", first,
                first.plusMonths(3).minusDays(1), LocalDate.parse(asAt), upTo, null, revises,
                List.of(new CountedFigure("received", 12)), PublishedText.of("{}"), PublishedText.of("12\r\n"));
    }

    private static StatisticsPublished of(StatisticsPublished table, String definition, @Nullable String authority) {
        return new StatisticsPublished(table.on(), table.title(), definition, table.period(), table.from(), table.to(),
                table.asAt(), table.upTo(), authority, table.revises(), table.figures(), table.json(), table.csv());
    }

    private static StatisticsPublished on(StatisticsPublished table, String on, String title) {
        return new StatisticsPublished(LocalDate.parse(on), title, table.definition(), table.period(), table.from(),
                table.to(), table.asAt(), table.upTo(), null, null, table.figures(), table.json(), table.csv());
    }
}
