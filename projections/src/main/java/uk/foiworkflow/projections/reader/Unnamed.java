package uk.foiworkflow.projections.reader;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import uk.foiworkflow.request.WhoAsked;
import uk.foiworkflow.request.event.Event;
import uk.foiworkflow.request.event.Requester;
import uk.foiworkflow.store.StoredEvent;

/**
 * A case for somebody who need not know who asked: requests are handled blind to the applicant (R11.3). Wherever whoever
 * asked is named, other words stand instead.
 */
public final class Unnamed implements UnaryOperator<String> {

    private static final String INSTEAD = "[the requester]";

    private final WhoAsked whoAsked;

    private Unnamed(WhoAsked whoAsked) {
        this.whoAsked = whoAsked;
    }

    /**
     * The words in which a request is told without whoever asked.
     *
     * @param events of one request, in order
     */
    public static Unnamed of(List<StoredEvent> events) {
        return told(events.stream().map(StoredEvent::content).filter(Objects::nonNull).toList());
    }

    /** The same by what the events say. */
    public static Unnamed told(List<? extends Event> events) {
        return new Unnamed(WhoAsked.told(events));
    }

    static Unnamed of(Requester requester) {
        return new Unnamed(WhoAsked.of(requester, List.of()));
    }

    @Override
    public String apply(String words) {
        return whoAsked.replaced(words, INSTEAD);
    }
}
