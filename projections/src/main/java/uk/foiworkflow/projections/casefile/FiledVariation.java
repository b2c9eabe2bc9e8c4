package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Variation;
import uk.foiworkflow.request.event.ClockEvent.LimitVaried;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * A limit that a question has for what it asks, in place of the authority's own (SI 2004/3364 reg 4 to 6).
 *
 * @param workingDays how many there are; null where only the Commissioner could have allowed more, and did not
 * @param allowed the day on which the Commissioner allowed them; null where nobody had to
 */
public record FiledVariation(LocalDate on, Variation variation, @Nullable Integer workingDays,
        @Nullable LocalDate allowed, String why) {

    /** The last one for a question; null when there is none. */
    static @Nullable FiledVariation of(int question, List<RequestEvent> events) {
        return Clear.only(LimitVaried.class, events).filter(varied -> varied.questions().contains(question))
                .map(varied -> new FiledVariation(varied.on(), varied.variation(), varied.workingDays(),
                        varied.allowed(), varied.why().text()))
                .reduce((earlier, later) -> later).orElse(null);
    }
}
