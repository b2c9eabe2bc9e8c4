package uk.foiworkflow.api.statistics;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.figures.Figures.Question;
import uk.foiworkflow.release.CountedFigure;
import uk.foiworkflow.release.PublishedText;
import uk.foiworkflow.release.ReleaseEvent.StatisticsPublished;

/** A table that is published: which, when, and under which title. */
record NewRelease(
        @Schema(description = "The day on which it is published.", example = "2021-11-05") LocalDate on,
        @Schema(description = "Under which title.", example = "Freedom of Information, July to September 2021") String title,
        @Schema(description = "By which definition, with its version or by its last one.", example = "cabinet-office/1") String definition,
        @Schema(description = "A quarter, a year, a month, or two days.", example = "2021-Q3") String period,
        @Schema(description = "Judged on this day, by what was known at its end; today when left out.", example = "2021-11-01") @Nullable LocalDate asOf,
        @Schema(description = "No event behind this position counts; the last one when left out.") @Nullable Long upTo,
        @Schema(description = "Of the requests of this authority alone.") @Nullable String authority,
        @Schema(description = "The last release of the same figures, in whose place this one comes; left out where there is none.") @Nullable Integer revises) {

    StatisticsPublished published(Question question, Statistics table, String json, String csv) {
        return new StatisticsPublished(on, title, table.definition(), question.period().name(),
                question.period().from(), question.period().to(), question.moment().day(), question.moment().upTo(),
                question.authority(), revises,
                table.figures().stream().map(figure -> new CountedFigure(figure.id(), figure.count())).toList(),
                PublishedText.of(json), PublishedText.of(csv));
    }
}
