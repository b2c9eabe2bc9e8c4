package uk.foiworkflow.api.dispatch;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.foiworkflow.api.dispatch.DeliveryReport.Action;
import uk.foiworkflow.api.dispatch.DeliveryReport.Recipient;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.command.DispatchCommand;
import uk.foiworkflow.request.command.DispatchCommand.RecordDelivery;
import uk.foiworkflow.request.command.DispatchCommand.RecordReturn;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.store.StoredEvent;

/** What the reports of mail servers say of the letters of a case. */
@Component
public final class DeliveryReports {

    private final EventSource events;

    DeliveryReports(EventSource events) {
        this.events = events;
    }

    /**
     * The command by which a report is put on record.
     *
     * @param reference of the case that its Message-ID names, see {@link MessageIds#reference}
     * @param on the day on which it came
     * @param document the report itself, by its number in the case; null where it is not kept there
     * @return empty when it is about no letter of that case, or says neither that it arrived nor that it did not
     */
    public Optional<DispatchCommand> of(String reference, DeliveryReport report, LocalDate on,
            @Nullable Integer document) {
        Request request = Request.NONE;
        for (StoredEvent stored : events.stream(reference)) {
            request = request.evolve(stored.event());
        }
        return request.dispatches().all().values().stream()
                .filter(dispatch -> report.messageId().equals(dispatch.letter().messageId())).findFirst()
                .flatMap(dispatch -> of(report, dispatch.number(), on, document));
    }

    private static Optional<DispatchCommand> of(DeliveryReport report, int dispatch, LocalDate on,
            @Nullable Integer document) {
        Optional<Recipient> failed = last(report, Action.FAILED);
        return failed.or(() -> last(report, Action.DELIVERED)).map(recipient -> failed.isPresent()
                ? new RecordReturn(on, dispatch, words(recipient), document)
                : new RecordDelivery(on, dispatch, words(recipient), document));
    }

    private static Optional<Recipient> last(DeliveryReport report, Action action) {
        return report.recipients().stream().filter(recipient -> recipient.action() == action)
                .reduce((earlier, later) -> later);
    }

    private static Confidential words(Recipient recipient) {
        String said = (recipient.status() + " " + (recipient.diagnostic() == null ? "" : recipient.diagnostic()))
                .strip();
        return new Confidential("A mail server reports that it was "
                + (recipient.action() == Action.FAILED ? "not delivered" : "delivered")
                + (said.isEmpty() ? "." : ": " + said));
    }
}
