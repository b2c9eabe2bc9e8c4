package uk.foiworkflow.request.command;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.Numbers;

/**
 * Another request, as a command on this one names it. The command carries what it rests on, for a decider asks nobody.
 *
 * @param reference as it was named
 * @param found what is on file of it; null when there is no such request that whoever gives the command may see
 */
public record OtherCase(String reference, @Nullable Outline found) {

    /**
     * A request in outline.
     *
     * @param received its day of receipt as it now stands
     * @param refusedForCost the questions that were refused for what they would have taken (FOIA s.12, EIR reg 12(4)(b))
     * @param authority the name of the authority that received it
     * @param minutes what it takes under FOIA, spent and to come; null when no question of it is under FOIA
     * @param linked the requests with which somebody has linked it
     */
    public record Outline(LocalDate received, SortedSet<Integer> refusedForCost, String authority,
            @Nullable Integer minutes, Set<String> linked) {

        public Outline {
            refusedForCost = Numbers.of(refusedForCost);
            linked = Set.copyOf(linked);
        }
    }
}
