package uk.foiworkflow.projections.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.ComplaintAbout;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.projections.standing.ToldComplaint;
import uk.foiworkflow.projections.standing.ToldReview;

/**
 * A review or a complaint, as it is counted.
 *
 * @param number which of its kind in the request, from 1
 * @param made the day on which a review was asked for, or a complaint was heard of; null when only its end was recorded
 * @param due the last day of a review; null for a complaint, or where none is known
 * @param ended the day of its end; null while it is open
 * @param workingDays that a review took; null for a complaint, while it is open, or where its beginning is not known
 * @param how how it ended; null while it is open
 * @param result whose position stood; null where there is no decision, or it was not recorded
 * @param about what a complaint is about; null for a review, or when that is not known
 * @param appealed the day of the first appeal; null where there was none
 * @param tribunal whose position stood on appeal; null where that is not decided
 */
record ChallengeRow(long entry, String reference, String authority, Kind kind, int number, @Nullable LocalDate made,
        @Nullable LocalDate due, @Nullable LocalDate ended, @Nullable Integer workingDays, @Nullable How how,
        @Nullable Ruling result, @Nullable ComplaintAbout about, @Nullable LocalDate appealed,
        @Nullable Ruling tribunal) {

    /** What the requester did. */
    enum Kind {
        REVIEW, COMPLAINT
    }

    /** How it ended. */
    enum How {
        DECIDED, DECLINED, RESOLVED
    }

    /** @param calendar for the days that a review took, all of which are past */
    static List<ChallengeRow> of(Standing standing, WorkingCalendar calendar) {
        var receipt = standing.request().receipt();
        List<ChallengeRow> rows = new ArrayList<>();
        if (receipt != null) {
            for (ToldReview review : standing.reviews()) {
                rows.add(new ChallengeRow(standing.entry(), receipt.reference(), receipt.authority().name(),
                        Kind.REVIEW, rows.size() + 1,
                        review.requested(), review.due(), review.ended(), taken(review, receipt.regime(), calendar),
                        how(review), review.result(), null, null, null));
            }
            int number = 1;
            for (ToldComplaint complaint : standing.complaints()) {
                rows.add(new ChallengeRow(standing.entry(), receipt.reference(), receipt.authority().name(),
                        Kind.COMPLAINT, number++,
                        complaint.on(), null, complaint.ended(), null, how(complaint), complaint.finding(),
                        complaint.about(), complaint.appealed(), complaint.tribunal()));
            }
        }
        return rows;
    }

    private static @Nullable Integer taken(ToldReview review, Regime regime, WorkingCalendar calendar) {
        LocalDate asked = review.requested();
        LocalDate ended = review.ended();
        return asked == null || ended == null || ended.isBefore(asked)
                ? null
                : calendar.of(regime).number(asked, ended);
    }

    private static @Nullable How how(ToldReview review) {
        if (review.ended() == null) {
            return null;
        }
        return review.declined() ? How.DECLINED : How.DECIDED;
    }

    private static @Nullable How how(ToldComplaint complaint) {
        if (complaint.ended() == null) {
            return null;
        }
        return complaint.resolved() ? How.RESOLVED : How.DECIDED;
    }
}
