package uk.foiworkflow.api.commands;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import uk.foiworkflow.law.MadeBy;
import uk.foiworkflow.request.command.HandlingCommand.AggregateCosts;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.event.Confidential;

/** Costs that are counted together, with the other requests by their references. */
record CostAggregation(LocalDate on, List<String> with, MadeBy by, Confidential why) {

    AggregateCosts toCommand(Function<String, OtherCase> others) {
        return new AggregateCosts(on, with.stream().map(others).toList(), by, why);
    }
}
