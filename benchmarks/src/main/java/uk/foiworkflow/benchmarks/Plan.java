package uk.foiworkflow.benchmarks;

import java.time.Duration;

/**
 * How long everything takes.
 *
 * @param rounds of the limit and the road, one after the other
 * @param warmUp before the first round of a road
 */
record Plan(int rounds, Duration limit, Duration road, Duration warmUp) {

    static final Plan WHOLE = new Plan(5, Duration.ofSeconds(5), Duration.ofSeconds(8), Duration.ofMinutes(1));
    static final Plan QUICK = new Plan(3, Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(10));

    @Override
    public String toString() {
        return rounds + " rounds of " + limit.toSeconds() + " s limit and " + road.toSeconds() + " s road, after "
                + warmUp.toSeconds() + " s of warming up";
    }
}
