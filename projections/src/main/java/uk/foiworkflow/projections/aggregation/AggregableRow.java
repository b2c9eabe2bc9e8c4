package uk.foiworkflow.projections.aggregation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.CostLimit;
import uk.foiworkflow.law.MadeBy;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.request.Aggregation;
import uk.foiworkflow.request.Cost;
import uk.foiworkflow.request.event.HandlingEvent.CostsAggregated;

/**
 * A request whose cost may be added up with that of others.
 *
 * @param entry its place in the order of lists
 * @param open whether an answer is owed to any of its questions
 * @param subject what it is about; null while nobody has said
 * @param askedBy by what it is known whether two are by one person; empty where nothing is, or it was erased
 * @param acting the requests whose requesters act together with this one, as its file says
 * @param minutes what is spent and estimated of it under the law that adds costs up
 * @param most the minutes that the limit of the authority allows
 */
record AggregableRow(long entry, String reference, String authority, LocalDate received, boolean open,
        @Nullable String subject, List<String> askedBy, List<String> acting, int minutes, int most) {

    AggregableRow {
        askedBy = List.copyOf(askedBy);
        acting = List.copyOf(acting);
    }

    static List<AggregableRow> of(Standing standing) {
        var receipt = standing.request().receipt();
        Cost cost = receipt == null
                ? null
                : Cost.of(standing.request()).stream().filter(each -> each.regime() == Aggregation.REGIME).findFirst()
                        .orElse(null);
        if (receipt == null || cost == null) {
            return List.of();
        }
        CostsAggregated together = standing.request().handling().effort().aggregated();
        boolean erased = standing.request().keeping().shredded() != null;
        CostLimit limit = Objects.requireNonNull(cost.limit());
        return List.of(new AggregableRow(standing.entry(), receipt.reference(), receipt.authority().name(),
                receipt.on(), !standing.request().open().isEmpty(),
                standing.classified() == null ? null : standing.classified().subject(),
                erased ? List.of() : AskedBy.of(Objects.requireNonNull(standing.receipt()).requester()),
                together != null && together.by() == MadeBy.ACTING_TOGETHER ? together.others() : List.of(),
                cost.all().minutes(), limit.minutes()));
    }
}
