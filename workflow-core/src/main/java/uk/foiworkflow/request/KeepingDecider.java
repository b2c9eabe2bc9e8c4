package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.ErasureGround;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.FileCommand.LiftHold;
import uk.foiworkflow.request.command.FileCommand.PlaceHold;
import uk.foiworkflow.request.command.FileCommand.SetRetention;
import uk.foiworkflow.request.command.FileCommand.ShredAgain;
import uk.foiworkflow.request.command.FileCommand.ShredPersonalData;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.FileEvent.HoldLifted;
import uk.foiworkflow.request.event.FileEvent.HoldPlaced;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;
import uk.foiworkflow.request.event.FileEvent.RetentionSet;

/** How long the file is kept (s.46 Code, FOIA s.77). */
final class KeepingDecider {

    private KeepingDecider() {}

    static Decision place(Request request, PlaceHold command, Objections objections) {
        LocalDate held = request.keeping().held();
        return worded(command.why(), "Say why it is held.", objections)
                .curable(held != null, Rules.IN_ORDER, "reference", () -> "The request is held already.")
                .leadTo(() -> List.of(new HoldPlaced(command.on(), command.why())));
    }

    static Decision lift(Request request, LiftHold command, Objections objections) {
        LocalDate held = request.keeping().held();
        return worded(command.why(), "Say why it is held no more.", objections)
                .impossible(held == null, Rules.IN_ORDER, "reference",
                        () -> "Nobody has held the request; what the law holds is not lifted by hand.")
                .impossible(held != null && command.on().isBefore(held), Rules.DATED, "on",
                        () -> "It was held only later.")
                .leadTo(() -> List.of(new HoldLifted(command.on(), command.why())));
    }

    static Decision set(SetRetention command, Objections objections) {
        return worded(command.why(), "Say why it is kept so long, or no longer.", objections)
                .curable(command.until().isBefore(command.on()), Rules.RETENTION, "until",
                        () -> DateInWords.of(command.until()) + " is past already.")
                .leadTo(() -> List.of(new RetentionSet(command.on(), command.until(), command.why())));
    }

    /** Who may erase, and when: a head, once the law holds nothing and the authority's rule keeps it no longer. */
    @Rulebook({"R10.11", "R11.3"})
    static Decision shred(Request request, ShredPersonalData command, Context context, RequestDecider decider,
            Objections objections) {
        LegalHold hold = LegalHold.of(request, decider.calendar());
        Disposal disposal = Disposal.of(request, decider.calendar(), decider.policy());
        List<LegalHold.Ground> grounds = hold.on(command.on());
        boolean kept = disposal.until() == null || !command.on().isAfter(disposal.until());
        return objections
                .notYours(context.actor().role() != Role.HEAD, Rules.RETENTION, "reference",
                        () -> "A head orders what is erased.")
                .impossible(!command.on().equals(context.today()), Rules.DATED, "on",
                        () -> "It is done on the day on which it is ordered.")
                .impossible(!grounds.isEmpty(), Rules.held(request.received().regime()), "reference",
                        () -> "Nothing of it may be erased yet. "
                                + String.join(" ", grounds.stream().map(LegalHold.Ground::why).toList()))
                .impossible(command.ground() == ErasureGround.RETENTION && kept, Rules.RETENTION, "ground",
                        () -> disposal.why() + " It is not yet to be erased.")
                .leadTo(() -> List.of(new PersonalDataShredded(command.on(), command.ground(), disposal.rule(),
                        disposal.policy(), disposal.until(), hold.last())));
    }

    static Decision shredAgain(ShredAgain command, Context context, Objections objections) {
        return objections
                .notYours(context.actor().role() != Role.ENGINE, Rules.RETENTION, "reference",
                        () -> "The engine alone does again what a backup has undone.")
                .leadTo(() -> List.of(command.before()));
    }

    /** Nothing is added to a request whose words are gone. */
    static Objections refuse(Request request, Objections objections) {
        PersonalDataShredded shredded = request.keeping().shredded();
        return objections.impossible(shredded != null, Rules.SHREDDED, "reference",
                () -> "The personal data of the request was shredded on "
                        + DateInWords.of(Objects.requireNonNull(shredded).on()) + "; nothing is added to it any more.");
    }

    private static Objections worded(Confidential why, String wanted, Objections objections) {
        return objections.impossible(why.text().isBlank(), Rules.WORDS, "why", () -> wanted);
    }
}
