package uk.foiworkflow.api.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.release.PublishedText;
import uk.foiworkflow.release.Release;

/**
 * A release held against the same figures counted again, by the same definition, on the same day and up to the same position.
 *
 * @param equal whether the bytes are the same, in JSON and as CSV, and what is kept of them is whole
 * @param figures those that are counted otherwise than they were published
 */
record CheckedRelease(int release, boolean equal, Form json, Form csv, List<Differing> figures) {

    /**
     * One of its forms.
     *
     * @param whole whether what is kept of it still has the hash with which it was published
     * @param published the hash with which it was published
     * @param again the hash of what is made again
     */
    record Form(boolean whole, String published, String again) {

        static Form of(PublishedText published, String again) {
            return new Form(published.whole(), published.sha256(), PublishedText.of(again).sha256());
        }

        boolean equal() {
            return whole && published.equals(again);
        }
    }

    /** A figure; {@code again} is null where the definition does not have it any more. */
    record Differing(String id, long published, @Nullable Long again) {}

    static CheckedRelease of(Release release, Statistics again, String json, String csv) {
        Form ofJson = Form.of(release.table().json(), json);
        Form ofCsv = Form.of(release.table().csv(), csv);
        return new CheckedRelease(release.number(), ofJson.equal() && ofCsv.equal(), ofJson, ofCsv,
                release.table().figures().stream().map(figure -> new Differing(figure.id(), figure.count(),
                        again.count(figure.id())))
                        .filter(differing -> differing.again() == null || differing.again() != differing.published())
                        .toList());
    }
}
