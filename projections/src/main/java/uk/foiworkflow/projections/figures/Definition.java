package uk.foiworkflow.projections.figures;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a set of statistics counts. A definition is never changed: another way to count is another version, and every version
 * can be asked for ever.
 *
 * @param trend whether what was received is told of each of the twelve quarters up to the period as well
 * @param internal whether it is for those alone who do the work, and for no publication
 */
public record Definition(String id, int version, String title, boolean trend, boolean internal, List<Measure> measures,
        List<Share> shares) {

    public Definition {
        measures = List.copyOf(measures);
        shares = List.copyOf(shares);
        if (measures.stream().map(Measure::id).distinct().count() != measures.size()) {
            throw new IllegalArgumentException("Two measures have one name in " + id);
        }
    }

    /** Its name and version: {@code cabinet-office/1}. */
    public String name() {
        return id + "/" + version;
    }

    /** The measure of that name. */
    public Optional<Measure> measure(String named) {
        return measures.stream().filter(measure -> measure.id().equals(named)).findFirst();
    }

    Set<Base> bases() {
        return measures.stream().map(Measure::base).collect(Collectors.toCollection(() -> EnumSet.noneOf(Base.class)));
    }

    List<Measure> over(Base base) {
        return measures.stream().filter(measure -> measure.base() == base).toList();
    }
}
