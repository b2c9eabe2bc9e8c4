package uk.foiworkflow.projections.trail;

import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.document.Channel;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DispatchEvent;
import uk.foiworkflow.request.event.DispatchEvent.LetterDelivered;
import uk.foiworkflow.request.event.DispatchEvent.LetterDispatched;
import uk.foiworkflow.request.event.DispatchEvent.LetterReturned;

/** What went out by which way, and whether it arrived. */
final class DispatchSentence {

    private DispatchSentence() {}

    static String of(DispatchEvent event) {
        return switch (event) {
            case LetterDispatched e -> "Document " + e.document() + Words.with(", response ", e.response())
                    + (e.response() == null ? " " : ", ") + phrase(e.channel()) + " on " + DateInWords.of(e.on())
                    + Words.with(" to ", e.to()) + ", as dispatch " + e.dispatch() + "; the SHA-256 of its bytes is "
                    + e.sha256().text() + Words.with(", its Message-ID ", e.messageId()) + ".";
            case LetterDelivered e -> "Dispatch " + e.dispatch() + " arrived" + known(e.evidence(), e.document()) + ".";
            case LetterReturned e ->
                "Dispatch " + e.dispatch() + " did not arrive" + known(e.evidence(), e.document()) + ".";
        };
    }

    private static String known(@Nullable Confidential evidence, @Nullable Integer document) {
        return Words.with(", as document ", document) + (document == null ? "" : " shows") + Words.quoted(evidence);
    }

    private static String phrase(Channel channel) {
        return switch (channel) {
            case EMAIL -> "was given out to be sent by e-mail";
            case POST -> "was posted";
            case BY_HAND -> "was handed over";
            case PORTAL -> "was laid ready to be fetched";
        };
    }
}
