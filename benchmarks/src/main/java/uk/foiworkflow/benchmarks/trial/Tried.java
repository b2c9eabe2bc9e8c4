package uk.foiworkflow.benchmarks.trial;

import java.time.Duration;

/**
 * What was done to the cluster, and what came of it.
 *
 * @param times how often
 * @param longest the longest time in which no command was accepted, from when it was begun until all was well again
 * @param verdict on the commands that were first sent meanwhile
 */
public record Tried(String what, int times, Duration longest, Verdict verdict) {

    Tried(String what, Duration longest) {
        this(what, 1, longest, Verdict.NONE);
    }

    Tried and(Tried again) {
        return new Tried(what, times + again.times, longest.compareTo(again.longest) > 0 ? longest : again.longest,
                verdict);
    }

    Tried with(Verdict became) {
        return new Tried(what, times, longest, became);
    }
}
