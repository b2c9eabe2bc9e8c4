package uk.foiworkflow.request;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.foiworkflow.law.LinkKind;
import uk.foiworkflow.request.event.AssessmentEvent.RepeatDetermined;
import uk.foiworkflow.request.event.FileEvent.CasesLinked;
import uk.foiworkflow.request.event.FileEvent.CasesUnlinked;
import uk.foiworkflow.request.event.HandlingEvent.CostsAggregated;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsSplitOff;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsTakenOver;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * The requests with which this one belongs together, by hand or by what was decided.
 *
 * @param all in the order of recording; one of each kind to each other request
 */
public record Links(List<Link> all) {

    static final Links NONE = new Links(List.of());

    public Links {
        all = List.copyOf(all);
    }

    /** Few events link anything: the others leave the links as they are. */
    Links evolve(RequestEvent event) {
        return switch (event) {
            case CasesLinked linked -> with(new Link(linked.other(), linked.kind(), linked.on(), linked.why()));
            case CasesUnlinked cut -> without(link -> link.kind().byHand() && link.other().equals(cut.other()));
            case RepeatDetermined repeat ->
                with(new Link(repeat.earlier(), LinkKind.REPEATS, repeat.on(), repeat.why()));
            case CostsAggregated together -> together(together);
            case QuestionsSplitOff split ->
                with(new Link(split.into(), LinkKind.SPLIT_INTO, split.on(), split.why()));
            case QuestionsTakenOver taken ->
                with(new Link(taken.from(), LinkKind.SPLIT_FROM, taken.on(), taken.why()));
            case RequestEvent other -> this;
        };
    }

    /** The requests with which somebody has linked it. */
    Set<String> byHand() {
        return all.stream().filter(link -> link.kind().byHand()).map(Link::other).collect(Collectors.toSet());
    }

    private Links together(CostsAggregated together) {
        Links links = without(link -> link.kind() == LinkKind.AGGREGATES);
        for (String other : together.others()) {
            links = links.with(new Link(other, LinkKind.AGGREGATES, together.on(), together.why()));
        }
        return links;
    }

    private Links with(Link link) {
        Links others = without(old -> old.kind() == link.kind() && old.other().equals(link.other()));
        return new Links(Stream.concat(others.all.stream(), Stream.of(link)).toList());
    }

    private Links without(Predicate<Link> gone) {
        return new Links(all.stream().filter(gone.negate()).toList());
    }
}
