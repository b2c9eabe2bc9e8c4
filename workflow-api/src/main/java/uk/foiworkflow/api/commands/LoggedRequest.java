package uk.foiworkflow.api.commands;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.event.Preferences;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.Requester;

/** A request as it is logged, in the words that a past case has for it too. */
record LoggedRequest(@Nullable String reference, LocalDate received, @Nullable String formerReference,
        Authority authority, Jurisdiction jurisdiction, Regime regime, @Nullable Requester requester,
        List<Question> questions, @Nullable String narrows, @Nullable Preferences preferences) {

    /** @throws ProblemException 400 for an empty reference, which is not the same as none */
    ReceiveRequest toCommand(Function<String, OtherCase> others) {
        if (reference != null && reference.isEmpty()) {
            throw new ProblemException(ProblemType.MALFORMED_INPUT,
                    List.of(new FieldError("reference", "Empty. Leave it out, and one is given.")));
        }
        return new ReceiveRequest(received, reference == null ? "" : reference, formerReference, authority,
                jurisdiction, regime, requester, questions, narrows == null ? null : others.apply(narrows),
                preferences);
    }
}
