package uk.foiworkflow.api.documents;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import uk.foiworkflow.api.work.Job;
import uk.foiworkflow.api.work.Tally;
import uk.foiworkflow.store.FileStore;
import uk.foiworkflow.store.Keeper;

/** Takes away the files that were broken off, or that nobody made a document of. */
record FileSweep(FileStore files, Keeper keeper, Duration interval) implements Job {

    /** How long after it was begun a document may be made of a file. */
    static final Duration WAITS = Duration.ofHours(24);

    /** Long enough for a document that is just being made of a file not to lose it. */
    private static final Duration KEPT = WAITS.multipliedBy(2);

    @Override
    public String name() {
        return "files";
    }

    @Override
    public Tally run() {
        List<UUID> unnamed = files.unnamed(KEPT);
        int swept = unnamed.isEmpty() ? 0 : keeper.sweep(unnamed);
        return new Tally(unnamed.size(), swept, 0);
    }
}
