package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.document.Channel;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.Dispatch.Fate;
import uk.foiworkflow.request.command.DispatchCommand;
import uk.foiworkflow.request.command.DispatchCommand.DispatchLetter;
import uk.foiworkflow.request.command.DispatchCommand.RecordDelivery;
import uk.foiworkflow.request.command.DispatchCommand.RecordReturn;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DispatchEvent.LetterDelivered;
import uk.foiworkflow.request.event.DispatchEvent.LetterDispatched;
import uk.foiworkflow.request.event.DrawnUp;

/** How letters go out, and whether they arrive: to have sent one is not enough (R2.11). */
@Rulebook("R2.11")
final class DispatchDecider {

    private DispatchDecider() {}

    static Decision decide(Request request, DispatchCommand command, Context context, Objections objections) {
        return switch (command) {
            case DispatchLetter dispatch -> dispatch(request, dispatch, context, objections);
            case RecordDelivery delivery -> known(request, delivery.dispatch(), delivery.on(), objections)
                    .and(shown(request, delivery.evidence(), delivery.document()))
                    .leadTo(() -> List.of(new LetterDelivered(delivery.on(), delivery.dispatch(), delivery.evidence(),
                            delivery.document(), context.by())));
            case RecordReturn back -> known(request, back.dispatch(), back.on(), objections)
                    .and(shown(request, back.evidence(), back.document()))
                    .leadTo(() -> Returned.of(request, back.on(), back.dispatch(), back.evidence(), back.document(),
                            context.by()));
        };
    }

    private static Decision dispatch(Request request, DispatchLetter command, Context context,
            Objections objections) {
        Document letter = request.documents().all().get(command.document());
        String number = "Document " + command.document();
        Confidential to = command.to() == null ? Addresses.of(request, command.channel()) : command.to();
        boolean byMail = command.channel() == Channel.EMAIL;
        objections
                .impossible(letter == null, Rules.IN_ORDER, "document", () -> "There is no " + number + ".")
                .impossible(letter != null && command.on().isBefore(letter.added().on()), Rules.DATED, "on",
                        () -> number + " was added after that day.")
                .curable(letter != null && letter.kind() != DocumentKind.LETTER, Rules.IN_ORDER, "document",
                        () -> number + " is no letter.")
                .curable(letter != null && drawnUp(letter, LetterKind.SUBMISSION), Rules.IN_ORDER, "document",
                        () -> number + " is for the Commissioner, and not for the requester.")
                .curable(letter != null && !letter.current(), Rules.IN_ORDER, "document",
                        () -> number + " was replaced by document " + Objects.requireNonNull(letter).replacedBy()
                                + ".")
                .curable(letter != null && response(request, letter)
                        && !request.dispatches().responses().containsKey(letter.number()), Rules.CLEARED, "document",
                        () -> number + " is a response that has not been cleared and issued, or that has to be issued"
                                + " anew.")
                .curable(byMail ? !Addresses.mailed(to) : needsAddress(command.channel()) && blank(to), Rules.WORDS,
                        "to", () -> "Say to which address it goes.");
        return objections.leadTo(() -> List.of(new LetterDispatched(command.on(),
                Dispatches.next(request.recorded()), command.document(),
                Objects.requireNonNull(letter).added().file().sha256(),
                request.dispatches().responses().get(command.document()), command.channel(), to,
                command.messageId(), context.by())));
    }

    /** A response, be it that somebody wrote it otherwise and put it forward. */
    private static boolean response(Request request, Document letter) {
        Integer draft = request.drafting().clearance().document();
        return (draft != null && draft == letter.number()) || drawnUp(letter, LetterKind.RESPONSE);
    }

    private static boolean drawnUp(Document letter, LetterKind kind) {
        DrawnUp as = letter.added().drawnUp();
        return as != null && as.letter() == kind;
    }

    private static boolean needsAddress(Channel channel) {
        return channel == Channel.POST;
    }

    private static boolean blank(@Nullable Confidential words) {
        return words == null || words.text().isBlank();
    }

    private static Objections known(Request request, int number, LocalDate on, Objections objections) {
        Dispatch dispatch = request.dispatches().all().get(number);
        return objections
                .impossible(dispatch == null, Rules.IN_ORDER, "dispatch", () -> "There is no dispatch " + number + ".")
                .impossible(dispatch != null && on.isBefore(dispatch.letter().on()), Rules.DATED, "on",
                        () -> "The letter went out on "
                                + DateInWords.of(Objects.requireNonNull(dispatch).letter().on()) + ", after that day.")
                .curable(dispatch != null && dispatch.fate() != Fate.OUT, Rules.IN_ORDER, "dispatch",
                        () -> "It is on file already that it "
                                + (Objects.requireNonNull(dispatch).fate() == Fate.DELIVERED
                                        ? "arrived"
                                        : "did not arrive")
                                + "; correct that entry.");
    }

    /** What shows it, in words or as a document of the case. */
    private static Objections shown(Request request, @Nullable Confidential evidence, @Nullable Integer document) {
        return new Objections()
                .impossible(document != null && !request.documents().all().containsKey(document), Rules.IN_ORDER,
                        "document", () -> "There is no document " + document + ".")
                .impossible(document == null && blank(evidence), Rules.WORDS, "evidence",
                        () -> "Say how that is known, or name the document that shows it.");
    }
}
