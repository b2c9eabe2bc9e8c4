package uk.foiworkflow.benchmarks;

import uk.foiworkflow.benchmarks.server.Server;

/** One measurement. */
interface Benchmark {

    /**
     * Runs it and adds what it came to.
     *
     * @param quick whether it is to be over within five minutes
     */
    void run(Server server, boolean quick, Report report) throws Exception;
}
