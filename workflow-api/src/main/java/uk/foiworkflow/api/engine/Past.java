package uk.foiworkflow.api.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.projections.versions.When;
import uk.foiworkflow.request.Rules;

/** The time of which a caller asks: as was known at an instant, or as had happened by the end of a day, and never one to come. */
@Component
public final class Past {

    private final Clock clock;

    Past(Clock clock) {
        this.clock = clock;
    }

    /**
     * The time of which a list is told.
     *
     * @param asOf as was known at this instant, UTC; null unless that is asked
     * @param onDate as had happened by the end of this day, Europe/London; null unless that is asked
     * @throws ProblemException 422 when it has not come, or both are asked at once
     */
    public When when(@Nullable Instant asOf, @Nullable LocalDate onDate) {
        check(asOf, onDate);
        if (asOf != null && onDate != null) {
            throw new ProblemException(ProblemType.RULE_BROKEN, List.of(broken("onDate",
                    "Either asOf, what was known at an instant, or onDate, what had happened by a day; only a single case"
                            + " is told by both.")));
        }
        return new When(asOf, onDate);
    }

    /**
     * Refuses a time that has not come.
     *
     * @throws ProblemException 422
     */
    public void check(@Nullable Instant asOf, @Nullable LocalDate onDate) {
        Instant now = clock.instant();
        List<FieldError> broken = new ArrayList<>();
        if (asOf != null && asOf.isAfter(now)) {
            broken.add(broken("asOf", "Nobody knows yet what will be known then."));
        }
        if (onDate != null && onDate.isAfter(KnownSince.day(now))) {
            broken.add(broken("onDate", "Nobody knows yet what will have happened by then."));
        }
        if (!broken.isEmpty()) {
            throw new ProblemException(ProblemType.RULE_BROKEN, broken);
        }
    }

    private static FieldError broken(String field, String detail) {
        return new FieldError(field, Rules.DATED, detail);
    }
}
