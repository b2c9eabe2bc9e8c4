package uk.foiworkflow.request;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.ReasonEvent;
import uk.foiworkflow.request.event.ReasonEvent.ExemptionWithdrawn;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * What is on record for the exemptions of a request.
 *
 * @param recorded in order, less the withdrawals of what was claimed anew since
 * @param claims every claim, alone or in a decision
 */
public record Reasons(List<ReasonEvent> recorded, List<Claim> claims) {

    static final Reasons NONE = new Reasons(List.of(), List.of());

    /** An exemption for a question. */
    public record Claim(int question, Exemption exemption) {}

    public Reasons {
        recorded = List.copyOf(recorded);
        claims = List.copyOf(claims);
    }

    Reasons evolve(RequestEvent event) {
        return switch (event) {
            case ReasonEvent reason ->
                new Reasons(Stream.concat(recorded.stream(), Stream.of(reason)).toList(), claims);
            case ExemptionClaimed claimed -> claimed(claimed.question(), List.of(claimed.exemption()));
            case QuestionDecided decided -> claimed(decided.question(), decided.exemptions());
            case RequestEvent other -> this;
        };
    }

    /** The last thing of one kind that is on record for an exemption; empty when there is none. */
    <E extends ReasonEvent> Optional<E> last(Class<E> kind, int question, Exemption exemption) {
        return recorded.stream().filter(kind::isInstance).map(kind::cast)
                .filter(reason -> reason.question() == question && reason.exemptions().contains(exemption))
                .reduce((earlier, later) -> later);
    }

    boolean claimed(int question, Exemption exemption) {
        return claims.contains(new Claim(question, exemption));
    }

    private Reasons claimed(int question, Collection<Exemption> exemptions) {
        var standing = recorded.stream().filter(reason -> !(reason instanceof ExemptionWithdrawn
                && reason.question() == question && exemptions.containsAll(reason.exemptions()))).toList();
        var more = exemptions.stream().map(exemption -> new Claim(question, exemption));
        return new Reasons(standing, Stream.concat(claims.stream(), more).distinct().toList());
    }
}
