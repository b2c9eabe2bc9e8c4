package uk.foiworkflow.policy;

import org.jspecify.annotations.Nullable;

/**
 * An authority's own settings, under a version that every event made by them records. None of them can change a limit of
 * the law.
 *
 * @param version names these settings; other settings have another version
 * @param subjects what requests are about
 * @param target by when answers are meant to go out; null where the day of law alone counts
 */
public record Policy(String version, Lapse lapse, Chasing chasing, SmallNumbers smallNumbers,
        ClearanceRoutes clearance, Retention retention, Subjects subjects, @Nullable Target target) {
    /** The settings of an authority that has settled nothing. */
    public static final Policy STANDARD = new Policy("standard", Lapse.STANDARD, Chasing.STANDARD,
            SmallNumbers.STANDARD, ClearanceRoutes.STANDARD, Retention.STANDARD,
            Subjects.STANDARD, null);
}
