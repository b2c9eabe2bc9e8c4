package uk.foiworkflow.benchmarks;

import uk.foiworkflow.benchmarks.crash.Kills;
import uk.foiworkflow.benchmarks.server.Server;

/** Kills the engine and PostgreSQL under load, again and again, and counts what was lost or doubled: nothing may be. */
final class CrashBenchmark implements Benchmark {

    private static final int KILLS = Integer.getInteger("kills", 50);
    private static final int QUICK_KILLS = 6;

    @Override
    public void run(Server server, boolean quick, Report report) throws Exception {
        Kills kills = new Kills(server, "bench_crash");
        kills.run(quick ? QUICK_KILLS : KILLS);
        kills.victims().forEach((victim, tally) -> report.row(new Row().with("killed", victim)
                .with("times", tally.kills()).with("answered", tally.answered())
                .with("ofTheseStored", tally.answeredStored()).with("unanswered", tally.unanswered())
                .with("ofTheseFoundStored", tally.unansweredStored())
                .with("storedOnceWhenSentAgain", tally.sentAgain())));
        report.about("eventsInTheEnd", kills.events());
        kills.faults().forEach(report::fault);
    }
}
