package uk.foiworkflow.request;

import java.time.LocalDate;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.command.OtherCase.Outline;

/** What another request must be for one to be linked with it. */
final class Others {

    private Others() {}

    /** It is on file, and not this one. */
    static Objections known(String reference, OtherCase other, String field, Objections objections) {
        boolean itself = other.reference().equals(reference);
        return objections
                .impossible(itself, Rules.LINKED, field, () -> "A request is not linked with itself.")
                .impossible(!itself && other.found() == null, Rules.LINKED, field,
                        () -> "There is no request " + other.reference() + " on file.");
    }

    /** What is narrowed before any refusal is the detail to the same request; only afterwards it is a new one. */
    @Rulebook("R3.11")
    static Objections narrowed(LocalDate received, OtherCase other, String field, Objections objections) {
        Outline old = other.found();
        if (old == null) {
            return objections;
        }
        return objections
                .impossible(received.isBefore(old.received()), Rules.NARROWED, field,
                        () -> "Request " + other.reference() + " was received on " + DateInWords.of(old.received())
                                + ", after this one: only a later request narrows it.")
                .curable(old.refusedForCost().isEmpty(), Rules.NARROWED, field,
                        () -> "No question of request " + other.reference() + " was refused for its cost: what narrows"
                                + " a question that is still open is recorded there, as the detail to it.");
    }
}
