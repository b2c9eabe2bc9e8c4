package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.LinkKind;
import uk.foiworkflow.request.Links;

/**
 * Another request with which this one belongs together, as its own file has it.
 *
 * @param kind what this request is to the other
 * @param reference as it was named
 * @param why null when no reason was recorded
 */
public record FiledLink(LinkKind kind, String reference, LocalDate on, @Nullable String why) {

    static List<FiledLink> of(Links links, Predicate<String> maySee) {
        return links.all().stream().filter(link -> maySee.test(link.other()))
                .map(link -> new FiledLink(link.kind(), link.other(), link.on(), Clear.text(link.why()))).toList();
    }
}
