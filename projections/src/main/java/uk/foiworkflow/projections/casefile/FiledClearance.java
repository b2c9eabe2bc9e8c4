package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.policy.ClearanceLayer;

/**
 * A layer that has cleared a draft, or was passed over.
 *
 * @param by who cleared it, or passed the layer over
 * @param passedOver why the layer was passed over; null where it cleared the text
 */
public record FiledClearance(ClearanceLayer layer, LocalDate on, String by, @Nullable String passedOver) {}
