package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.List;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.request.command.FileCommand.LiftHold;
import uk.foiworkflow.request.command.FileCommand.PlaceHold;
import uk.foiworkflow.request.command.FileCommand.SetRetention;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.FileEvent.HoldLifted;
import uk.foiworkflow.request.event.FileEvent.HoldPlaced;
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

    private static Objections worded(Confidential why, String wanted, Objections objections) {
        return objections.impossible(why.text().isBlank(), Rules.WORDS, "why", () -> wanted);
    }
}
