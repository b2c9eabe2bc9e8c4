package uk.foiworkflow.projections.standing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.ComplaintAbout;
import uk.foiworkflow.law.Ruling;

/**
 * A complaint to the Commissioner (FOIA s.50).
 *
 * @param reference the Commissioner's; null when it was not recorded
 * @param on the day on which the authority heard of it
 * @param about what it is about; null when that is not known
 * @param ended the day on which the Commissioner decided, or it was resolved; null while it is open
 * @param resolved whether it ended without a notice
 * @param finding whose position stood; null where there is no decision, or it was not recorded
 * @param appealed the day of the first appeal; null when there was none
 * @param tribunal whose position stood in the end on appeal; null likewise
 */
public record ToldComplaint(@Nullable String reference, LocalDate on, @Nullable ComplaintAbout about,
        @Nullable LocalDate ended, boolean resolved, @Nullable Ruling finding, @Nullable LocalDate appealed,
        @Nullable Ruling tribunal) {

    static ToldComplaint heard(@Nullable String reference, LocalDate on, @Nullable ComplaintAbout about) {
        return new ToldComplaint(reference, on, about, null, false, null, null, null);
    }

    ToldComplaint ended(LocalDate day, boolean withoutNotice, @Nullable Ruling how) {
        return new ToldComplaint(reference, on, about, day, withoutNotice, how, appealed, tribunal);
    }

    ToldComplaint appealed(LocalDate day) {
        return new ToldComplaint(reference, on, about, ended, resolved, finding, appealed == null ? day : appealed,
                tribunal);
    }

    ToldComplaint onAppeal(LocalDate day, @Nullable Ruling how) {
        return new ToldComplaint(reference, on, about, ended, resolved, finding, appealed == null ? day : appealed,
                how);
    }
}
