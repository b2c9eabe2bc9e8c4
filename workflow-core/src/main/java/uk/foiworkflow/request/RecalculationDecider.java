package uk.foiworkflow.request;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.ClockCommand.RecalculateDeadlines;
import uk.foiworkflow.request.event.ClockEvent.DeadlineRecalculated;
import uk.foiworkflow.request.event.Numbers;

/** A bank holiday was announced, or called off: what is open is counted anew (FOIA s.10(6), R2.6). */
record RecalculationDecider(DueDates dueDates) {

    /**
     * What is answered, reviewed, or no longer owed, keeps the date of its day; what has not moved is not recorded, so that
     * counting twice records once.
     */
    @Rulebook("R2.6")
    Decision recalculate(Request request, RecalculateDeadlines command, Objections objections) {
        Authority authority = request.received().authority();
        List<AskedQuestion> moved = request.open().stream().filter(question -> !dueDates
                .response(authority, List.of(question)).getLast().due().equals(question.due())).toList();
        SortedSet<Integer> reviewed = request.review().open() ? dueDates.movedOfReview(request) : Numbers.NONE;
        SortedSet<Integer> all = new TreeSet<>(reviewed);
        moved.forEach(question -> all.add(question.number()));
        return objections
                .impossible(command.why().text().isBlank(), Rules.RECALCULATED, "why",
                        () -> "Say what was announced.")
                .leadTo(() -> all.isEmpty()
                        ? List.of()
                        : List.of(new DeadlineRecalculated(command.on(), all, command.why(),
                                Stream.concat(dueDates.response(authority, moved).stream(),
                                        dueDates.review(request, reviewed).stream()).toList())));
    }
}
