package uk.foiworkflow.api.commands;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.command.AssessmentCommand.DetermineRepeated;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.event.Confidential;

/** A finding that questions repeat an earlier request, with that one by its reference. */
record Repeat(LocalDate on, SortedSet<Integer> questions, String earlier, @Nullable LocalDate compliedWith,
        Confidential why) {

    DetermineRepeated toCommand(Function<String, OtherCase> others) {
        return new DetermineRepeated(on, questions, others.apply(earlier), compliedWith, why);
    }
}
