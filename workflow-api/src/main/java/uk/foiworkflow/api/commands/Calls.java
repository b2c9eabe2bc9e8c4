package uk.foiworkflow.api.commands;

import java.util.List;
import java.util.stream.Stream;

/** The table of the calls that lead to commands: a row a call, stage by stage. */
public final class Calls {

    /** Every one of them. */
    public static final List<Call<?>> TABLE = Stream.of(IntakeCalls.ROWS, ClockCalls.ROWS, HandlingCalls.ROWS,
            DecisionCalls.ROWS, ReviewCalls.ROWS, CommissionerCalls.ROWS, FileCalls.ROWS, ReasonCalls.ROWS,
            AssessmentCalls.ROWS, DocumentCalls.ROWS).<Call<?>>flatMap(List::stream)
            .toList();

    private Calls() {}
}
