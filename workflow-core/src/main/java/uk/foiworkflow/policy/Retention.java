package uk.foiworkflow.policy;

import java.time.Period;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import uk.foiworkflow.law.RollUp;

/**
 * How long a case is kept once it is closed, by what came of it; the law sets no such time (R11.3).
 *
 * @param after calendar time from the day of closing, for every outcome that a closed case can have
 */
public record Retention(Map<RollUp, Period> after) {

    static final Retention STANDARD = new Retention(Map.of()).orElse(Period.ofYears(3));

    public Retention {
        after = after.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(after));
    }

    /** The same, with that time for whatever outcome has none. */
    public Retention orElse(Period period) {
        Map<RollUp, Period> all = new EnumMap<>(RollUp.class);
        EnumSet.complementOf(EnumSet.of(RollUp.OPEN)).forEach(outcome -> all.put(outcome, period));
        return new Retention(all).except(this);
    }

    /** The same, but for the outcomes for which the other has a time. */
    public Retention except(Retention other) {
        Map<RollUp, Period> all = new EnumMap<>(RollUp.class);
        all.putAll(after);
        all.putAll(other.after);
        return new Retention(all);
    }
}
