package uk.foiworkflow.clock;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Closure;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Variation;
import uk.foiworkflow.law.Wire;

/**
 * A question about a due date, as an officer puts it; days to come are as good as days past.
 *
 * @param kind what sort of authority; null for one with the ordinary limit
 * @param closures a school's days that are no school days; empty when they are not known
 * @param received the day on which the request was received; for a review, on which it was asked for
 * @param clarified the day on which the detail arrived that had been asked for; null when none had
 * @param feesNotice the day of the fees notice; null when there was none
 * @param feeReceived the day on which the fee was received; null when there was none
 * @param extended the provision under which more time was taken; null when none was
 * @param notified the day of the notice that said so; null when none was taken
 * @param varied for what information the limit is another one (SI 2004/3364 reg 4 to 6); null when it is not
 * @param allowed the working days that the Commissioner allowed for it; null when none were
 * @param limit what is due
 */
public record DeadlineQuery(Regime regime, Jurisdiction jurisdiction, @Nullable AuthorityKind kind,
        List<Closure> closures, LocalDate received, @Nullable LocalDate clarified, @Nullable LocalDate feesNotice,
        @Nullable LocalDate feeReceived, @Nullable ExtensionBasis extended, @Nullable LocalDate notified,
        @Nullable Variation varied, @Nullable Integer allowed, Due limit) {

    /** What is due. */
    public enum Due {

        RESPONSE, REVIEW;

        @Override
        public String toString() {
            return Wire.word(this);
        }
    }

    public DeadlineQuery {
        closures = List.copyOf(closures);
    }

    /** When the response to a request is due to which nothing has happened since. */
    public static DeadlineQuery response(Regime regime, Jurisdiction jurisdiction, LocalDate received) {
        return new DeadlineQuery(regime, jurisdiction, null, List.of(), received, null, null, null, null, null,
                null, null, Due.RESPONSE);
    }

    LocalDate dayZero() {
        return clarified == null ? received : clarified;
    }

    AuthorityKind kindOrOther() {
        return kind == null ? AuthorityKind.OTHER : kind;
    }

    @Nullable
    VariedLimit variedLimit() {
        return varied == null ? null : VariedLimit.of(varied, allowed);
    }
}
