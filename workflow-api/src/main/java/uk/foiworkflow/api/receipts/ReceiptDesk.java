package uk.foiworkflow.api.receipts;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.api.receipts.ShownReceipt.ShownCorrection;
import uk.foiworkflow.api.seal.Proofs.EventProof;
import uk.foiworkflow.letter.ReceiptGiven;
import uk.foiworkflow.log.ReceiptCode;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.request.Effective;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.seal.Receipts;
import uk.foiworkflow.seal.SealedLog;
import uk.foiworkflow.seal.TreeHead;
import uk.foiworkflow.seal.Unsealable;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoredEvent;

/** Gives out codes of receipts, and tells whoever has one what it stands for. No key of a request is used for it. */
public final class ReceiptDesk {

    /** The public has no more of the database than this, however many ask. */
    private static final int AT_ONCE = 4;

    private final Semaphore windows = new Semaphore(AT_ONCE);
    private final Receipts receipts;
    private final PostgresEventStore events;
    private final SealedLog log;
    private final ReceiptsProperties properties;

    ReceiptDesk(Receipts receipts, PostgresEventStore events, SealedLog log, ReceiptsProperties properties) {
        this.receipts = receipts;
        this.events = events;
        this.log = log;
        this.properties = properties;
    }

    /** What the requester of that request is given; null when there is no such request. */
    public @Nullable ReceiptGiven given(String reference) {
        return receipts.of(reference).map(receipt -> new ReceiptGiven(receipt.code().toString(), properties.page()))
                .orElse(null);
    }

    /**
     * The receipt with that code.
     *
     * @throws ProblemException when it is no code, when no request has it, or when too many ask at once
     */
    ShownReceipt shown(String typed) {
        ReceiptCode code = code(typed);
        if (!windows.tryAcquire()) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "Too many codes are being checked at this moment.")
                    .with(HttpHeaders.RETRY_AFTER, "1");
        }
        try {
            return receipts.with(code).map(this::shown).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND,
                    "No request was recorded that has this code."));
        } finally {
            windows.release();
        }
    }

    private static ReceiptCode code(String typed) {
        try {
            return ReceiptCode.read(typed);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.MALFORMED_INPUT,
                    List.of(new FieldError("code", String.valueOf(e.getMessage()))));
        }
    }

    private ShownReceipt shown(Receipts.Recorded receipt) {
        return new ShownReceipt(receipt.code().toString(), receipt.received(), KnownSince.day(receipt.recordedAt()),
                corrections(receipt.stream()), properties.proof() ? proof(receipt.position()) : null);
    }

    private List<ShownCorrection> corrections(String reference) {
        return Effective.of(events.readErased(reference), StoredEvent::event).stream()
                .filter(event -> event.event() instanceof ReceiptDateCorrected)
                .map(event -> new ShownCorrection(((ReceiptDateCorrected) event.event()).to(),
                        KnownSince.day(event.recordedAt())))
                .toList();
    }

    /** By the first head that covers it, so that asking again does not tell how the log has grown. */
    private @Nullable EventProof proof(long position) {
        TreeHead first = log.covering(position);
        try {
            return first == null ? null : EventProof.of(log.prove(position, first), null);
        } catch (Unsealable e) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "It cannot be proven: " + e.getMessage() + ".");
        }
    }
}
