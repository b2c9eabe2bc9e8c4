package uk.foiworkflow.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.event.FileEvent;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.IntakeEvent.RequestAcknowledged;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * What arrived, and when.
 *
 * @param reference the authority's own reference
 * @param on the day of receipt as it now stands, corrections applied (FOIA s.10(6))
 * @param regime the law of the case, for questions that have none of their own
 * @param acknowledged the day of the acknowledgement; null when there was none
 * @param firstStep the earliest day on which anything followed; null when nothing has
 */
public record Receipt(String reference, LocalDate on, Authority authority, Jurisdiction jurisdiction, Regime regime,
        @Nullable LocalDate acknowledged, @Nullable LocalDate firstStep) {

    /** The receipt after one more event; null while nothing has been received. */
    static @Nullable Receipt after(@Nullable Receipt before, RequestEvent event) {
        if (event instanceof RequestReceived received) {
            return new Receipt(received.reference(), received.on(), received.authority(), received.jurisdiction(),
                    received.regime(), null, null);
        }
        return before == null ? null : before.evolve(event);
    }

    /** What is put on the file, or right, is no step of the handling. */
    private Receipt evolve(RequestEvent event) {
        return switch (event) {
            case ReceiptDateCorrected corrected -> correctedTo(corrected.to());
            case RequestAcknowledged acknowledged -> acknowledgedOn(acknowledged.on()).followedOn(acknowledged.on());
            case FileEvent kept -> this;
            case RequestEvent step -> followedOn(step.on());
        };
    }

    private Receipt acknowledgedOn(LocalDate day) {
        return new Receipt(reference, on, authority, jurisdiction, regime, day, firstStep);
    }

    private Receipt correctedTo(LocalDate day) {
        return new Receipt(reference, day, authority, jurisdiction, regime, acknowledged, firstStep);
    }

    private Receipt followedOn(LocalDate day) {
        LocalDate first = firstStep == null || day.isBefore(firstStep) ? day : firstStep;
        return new Receipt(reference, on, authority, jurisdiction, regime, acknowledged, first);
    }
}
