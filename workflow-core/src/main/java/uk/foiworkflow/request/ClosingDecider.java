package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.request.AskedQuestion.Gone;
import uk.foiworkflow.request.command.DecisionCommand.CloseCase;
import uk.foiworkflow.request.command.DecisionCommand.ReopenCase;
import uk.foiworkflow.request.event.DecisionEvent.CaseClosed;
import uk.foiworkflow.request.event.DecisionEvent.CaseReopened;

/** A case is closed when every question has its answer, and taken up again (R7.5). */
final class ClosingDecider {

    private ClosingDecider() {}

    static Decision close(Request request, CloseCase command, Objections objections) {
        List<Integer> unanswered = request.open().stream().map(AskedQuestion::number).toList();
        return objections
                .curable(request.drafting().closed() != null, Rules.IN_ORDER, "reference", () -> "The case is closed.")
                .curable(!unanswered.isEmpty(), Rules.UNDECIDED, "questions",
                        () -> Chosen.list(unanswered, "has", "have")
                                + " no answer; each question needs one before the case closes.")
                .curable(request.review().open(), Rules.REVIEW, "reference", () -> "An internal review is open.")
                .leadTo(() -> List.of(new CaseClosed(command.on(), request.rollUp())));
    }

    static Decision reopen(Request request, ReopenCase command, Objections objections) {
        LocalDate closed = request.drafting().closed();
        return Chosen.known(request, command.questions(), "questions", objections)
                .curable(closed == null && request.questions().values().stream()
                        .noneMatch(question -> question.gone() == Gone.LAPSED), Rules.IN_ORDER, "reference",
                        () -> "The case is open.")
                .impossible(closed != null && command.on().isBefore(closed), Rules.DATED, "on",
                        () -> "The case was closed on " + DateInWords.of(Objects.requireNonNull(closed))
                                + ", after that day.")
                .leadTo(() -> List.of(new CaseReopened(command.on(), command.why(),
                        command.questions().isEmpty() ? null : command.questions())));
    }
}
