package uk.foiworkflow.api.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.due.Urgency;
import uk.foiworkflow.projections.waiting.Whom;
import uk.foiworkflow.request.Stage;

/**
 * An unfinished case and what it waits for.
 *
 * @param officer who has it; null while nobody does
 * @param stageSince since when it is at its stage
 * @param due the earliest last day that runs; null when none does
 * @param stoppedSince since when nothing runs; null while anything does
 * @param request the address of the case
 */
record WaitingCase(String reference, @Nullable String officer, Stage stage, LocalDate stageSince,
        @Nullable LocalDate due, Urgency urgency, @Nullable LocalDate stoppedSince, List<Awaited> waitingFor,
        String request) {

    WaitingCase {
        waitingFor = List.copyOf(waitingFor);
    }

    /**
     * One thing that is awaited.
     *
     * @param who the person, team or layer; of the requester clarification or a fee; null for nobody in particular
     * @param number of the task or the draft; null for anything else
     * @param workingDays how many have passed since then; null where the calendar does not reach
     * @param stuck whether that is longer than usual
     * @param wanted the day by which it is wanted of them; null where none is set
     * @param chases how often they were reminded; null but for a holder
     * @param chased the day of the last reminder; null when there was none
     * @param escalated whether the head was told; null but for a holder
     * @param independent whether the reviewer, or else the caller, took no part in the first decision; null but for a review
     */
    record Awaited(Whom whom, @Nullable String who, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer number,
            LocalDate since, @Nullable Integer workingDays, boolean stuck, @Nullable LocalDate wanted,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer chases,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate chased,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean escalated,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean independent) {}

    /** A page of them; {@code next} is null when it is the last. */
    record Listed(LocalDate day, List<WaitingCase> items, @Nullable String next) {

        Listed {
            items = List.copyOf(items);
        }
    }
}
