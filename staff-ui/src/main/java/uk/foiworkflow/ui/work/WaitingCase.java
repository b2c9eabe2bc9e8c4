package uk.foiworkflow.ui.work;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An unfinished case and what it waits for. */
record WaitingCase(String reference, @Nullable String officer, String stage, LocalDate stageSince,
        @Nullable LocalDate due, String urgency, @Nullable LocalDate stoppedSince, List<Awaited> waitingFor) {

    /** One thing that is awaited. */
    record Awaited(String whom, @Nullable String who, @Nullable Integer number, LocalDate since,
            @Nullable Integer workingDays, boolean stuck, @Nullable LocalDate wanted, @Nullable Integer chases,
            @Nullable Boolean independent) {}
}
