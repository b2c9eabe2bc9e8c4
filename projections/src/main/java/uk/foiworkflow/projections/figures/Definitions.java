package uk.foiworkflow.projections.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every definition of statistics that there is or ever was. */
public final class Definitions {

    /** All of them, each with all of its versions. */
    public static final List<Definition> ALL = List.of(CabinetOffice.V1, Section45.V1, IcoThresholds.V1,
            ReviewsAndComplaints.V1, ReviewsAndComplaints.V2, Pacing.V1);

    private Definitions() {}

    /** The definition of that name; its last version where the name says none: {@code cabinet-office/1} or {@code cabinet-office}. */
    public static Optional<Definition> of(String name) {
        return ALL.stream().filter(one -> one.name().equals(name) || one.id().equals(name))
                .max(Comparator.comparing(Definition::version));
    }
}
