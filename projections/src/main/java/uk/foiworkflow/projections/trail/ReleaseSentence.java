package uk.foiworkflow.projections.trail;

import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.release.ReleaseEvent;
import uk.foiworkflow.release.ReleaseEvent.StatisticsPublished;

/** What is said of what was published. */
final class ReleaseSentence {

    private ReleaseSentence() {}

    /** @param number of the release */
    static String of(ReleaseEvent event, long number) {
        return switch (event) {
            case StatisticsPublished e -> "Statistics were published as release " + number + ", “" + e.title() + "”: "
                    + e.definition() + " over " + e.period() + (e.authority() == null ? "" : " of " + e.authority())
                    + ", as at " + DateInWords.of(e.asAt()) + " and up to position " + e.upTo()
                    + (e.revises() == null ? "" : ", in place of release " + e.revises()) + "; SHA-256 "
                    + e.json().sha256() + " as JSON, " + e.csv().sha256() + " as CSV.";
        };
    }
}
