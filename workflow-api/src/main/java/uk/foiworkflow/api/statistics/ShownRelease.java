package uk.foiworkflow.api.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.figures.Definition;
import uk.foiworkflow.projections.figures.Figures.Question;
import uk.foiworkflow.projections.figures.Measure;
import uk.foiworkflow.release.Release;
import uk.foiworkflow.release.ReleaseEvent.StatisticsPublished;
import uk.foiworkflow.release.Releases;

/**
 * A release with its figures, as they were published.
 *
 * @param table the address of what was published, to the byte, in JSON and as CSV
 * @param revision the address of the same figures beside what is known now
 * @param check the address of the same figures counted again
 */
record ShownRelease(Listed release, List<Line> figures, String table, String revision, String check) {

    /**
     * A release.
     *
     * @param release its number
     * @param on the day on which it was published
     * @param by who put it on record
     * @param recordedAt when that was, UTC
     * @param asOf the day on which it was judged
     * @param upTo the last position of the store that counted
     * @param authority whose requests alone were counted; null for all
     * @param revises the release in whose place it came; null when it was the first of these figures
     * @param revisedBy the release that has come in its place; null while none has
     * @param jsonSha256 of the bytes that were published in JSON
     * @param csvSha256 of those that were published as CSV
     */
    record Listed(int release, String title, LocalDate on, String by, Instant recordedAt, String definition,
            Statistics.About period, LocalDate asOf, long upTo, @Nullable String authority,
            @Nullable Integer revises, @Nullable Integer revisedBy, String jsonSha256, String csvSha256,
            String address) {

        static Listed of(Release release, Releases all) {
            StatisticsPublished table = release.table();
            return new Listed(release.number(), table.title(), table.on(), release.by(), release.recordedAt(),
                    table.definition(), new Statistics.About(table.period(), table.from(), table.to()), table.asAt(),
                    table.upTo(), table.authority(), table.revises(), all.revising(release.number()),
                    table.json().sha256(), table.csv().sha256(), addressOf(release));
        }
    }

    /**
     * A figure as it was published.
     *
     * @param cases the address of exactly the cases that it counted
     */
    record Line(String id, @Nullable String line, String heading, long count, String cases) {}

    static ShownRelease of(Release release, Releases all, Question question) {
        Definition definition = question.definition();
        return new ShownRelease(Listed.of(release, all), release.table().figures().stream().map(figure -> {
            Measure measure = definition.measure(figure.id()).orElseThrow();
            return new Line(figure.id(), measure.line(), measure.heading(), figure.count(),
                    Links.cases(question, figure.id()));
        }).toList(), addressOf(release) + "/table", addressOf(release) + "/revision", addressOf(release) + "/check");
    }

    static String addressOf(Release release) {
        return "/api/statistics/releases/" + release.number();
    }
}
