package uk.foiworkflow.api.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.figures.Measure;
import uk.foiworkflow.projections.figures.Revision;
import uk.foiworkflow.release.Release;
import uk.foiworkflow.release.Releases;

/**
 * Figures as they were published beside the same as they are known now, and what made the difference.
 *
 * @param now the moment by which they are known now
 * @param figures all of them, in two columns
 * @param changed those that count other cases than they did, with the cases and the events that moved them
 * @param percentages of both columns
 * @param note ready to be published with a revision
 */
record RevisedRelease(ShownRelease.Listed published, Revised.At now, List<Beside> figures,
        List<Revised.ChangedFigure> changed, List<Revised.ChangedPercentage> percentages, String note) {

    /**
     * A figure in both columns.
     *
     * @param casesPublished the address of the cases that it counted
     * @param casesNow the address of those that it counts now
     */
    record Beside(String id, @Nullable String line, String heading, long published, String casesPublished, long now,
            String casesNow) {}

    static RevisedRelease of(Release release, Releases all, Revision revision) {
        Revised revised = Revised.of(revision);
        var before = revision.before();
        var later = before.at(revision.after());
        return new RevisedRelease(ShownRelease.Listed.of(release, all), revised.later(),
                release.table().figures().stream().map(figure -> {
                    Measure measure = before.definition().measure(figure.id()).orElseThrow();
                    return new Beside(figure.id(), measure.line(), measure.heading(), figure.count(),
                            Links.cases(before, figure.id()), revision.is().getOrDefault(figure.id(), 0L),
                            Links.cases(later, figure.id()));
                }).toList(), revised.changed(), revised.percentages(),
                revision.note(release.table().on(), release.number(), release.table().title()));
    }
}
