package uk.foiworkflow.projections.casefile;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.RequestEvent;

/** What the file shows in clear. */
final class Clear {

    private Clear() {}

    static @Nullable String text(@Nullable Confidential words) {
        return words == null ? null : words.text();
    }

    static List<String> codes(List<Exemption> exemptions) {
        return exemptions.stream().map(Exemption::code).toList();
    }

    /** The events of one kind. */
    static <E extends RequestEvent> Stream<E> only(Class<E> kind, List<RequestEvent> events) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }
}
