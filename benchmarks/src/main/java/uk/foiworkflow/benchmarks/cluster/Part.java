package uk.foiworkflow.benchmarks.cluster;

import java.io.IOException;
import java.nio.file.Path;

/** One server of the cluster, which is found again in the same place whenever it is started. */
public sealed interface Part permits JavaPart, DatabasePart {

    /** What it is called. */
    String name();

    /** Where it listens. */
    String address();

    /** What it says. */
    Path log();

    /** Begins to start it. */
    void start() throws IOException;

    /**
     * Waits until it serves.
     *
     * @throws IllegalStateException when it has ended, or does not serve within minutes
     */
    void awaitReady() throws IOException;

    /** Whether it runs, or is paused. */
    boolean alive() throws IOException;

    /** Ends it at once, as {@code kill -9} does. */
    void kill() throws IOException, InterruptedException;

    /** Ends it in order; does nothing where it has not been started, or has ended. */
    void stop() throws IOException;
}
