package uk.foiworkflow.policy;

import java.time.Period;

/**
 * When a question whose detail never came is put away; the law sets no such time (R3.6).
 *
 * @param after calendar time from the day on which the detail was asked for
 */
public record Lapse(Period after) {
    static final Lapse STANDARD = new Lapse(Period.ofMonths(2));
}
