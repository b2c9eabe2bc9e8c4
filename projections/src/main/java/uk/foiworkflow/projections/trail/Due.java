package uk.foiworkflow.projections.trail;

import java.util.List;
import java.util.stream.Collectors;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.request.event.Deadline;

/** The due dates that an event set, as sentences of their own. */
final class Due {

    private Due() {}

    /** {@code  Question 1 is due on 10 August 2021 (FOIA s.10(1)).}, with a space before it; empty when none was set. */
    static String of(List<Deadline> deadlines) {
        return deadlines.stream().map(Due::of).collect(Collectors.joining());
    }

    private static String of(Deadline deadline) {
        return " " + Words.subject(deadline.questions()) + (deadline.questions().size() > 1 ? " are" : " is")
                + " due on "
                + DateInWords.of(deadline.due()) + " (" + deadline.provision() + ")"
                + (deadline.target() == null
                        ? "."
                        : "; the authority means to answer by " + DateInWords.of(deadline.target().day()) + ".");
    }
}
