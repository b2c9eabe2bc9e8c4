package uk.foiworkflow.projections.standing;

import java.time.LocalDate;
import java.util.List;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExtensionBasis;

/**
 * That a limit for an answer is longer than it was, by a notice that has effect.
 *
 * @param notified the day of the first notice
 * @param first the last day of the limit without it
 * @param exemptions those that the notice named
 */
public record Longer(ExtensionBasis basis, LocalDate notified, LocalDate first, List<Exemption> exemptions) {

    public Longer {
        exemptions = List.copyOf(exemptions);
    }

    Longer than(LocalDate limit) {
        return new Longer(basis, notified, limit, exemptions);
    }
}
