package uk.foiworkflow.post;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Wire;
import uk.foiworkflow.post.PostEvent.PostFiled;
import uk.foiworkflow.post.PostEvent.PostReceived;
import uk.foiworkflow.post.PostEvent.PostRegisterOpened;
import uk.foiworkflow.post.PostEvent.PostSetAside;
import uk.foiworkflow.request.event.Event;

/**
 * Something that came, as it stands.
 *
 * @param aside why it was set aside; null where it was not
 * @param filed where it was filed; null where it was not
 */
public record Item(PostReceived received, @Nullable PostSetAside aside, @Nullable PostFiled filed) {

    /** Where it stands. */
    public enum State {

        /** Somebody has to see to it. */
        WAITING,
        /** It is no request's; somebody can still think better of it. */
        SET_ASIDE,
        /** A request has it. */
        FILED;

        @Override
        public String toString() {
            return Wire.word(this);
        }
    }

    /**
     * What came of those events.
     *
     * @param events of its stream in order
     * @throws IllegalArgumentException when they do not begin with its receipt
     */
    public static Item of(List<? extends Event> events) {
        if (events.isEmpty() || !(events.getFirst() instanceof PostReceived received)) {
            throw new IllegalArgumentException("What comes by post begins with its receipt");
        }
        Item item = new Item(received, null, null);
        for (Event event : events) {
            item = event instanceof PostEvent next ? item.evolve(next) : item;
        }
        return item;
    }

    private Item evolve(PostEvent event) {
        return switch (event) {
            case PostRegisterOpened none -> this;
            case PostReceived again -> this;
            case PostSetAside set -> new Item(received, set, filed);
            case PostFiled to -> new Item(received, aside, to);
        };
    }

    /** Where it stands. */
    public State state() {
        if (filed != null) {
            return State.FILED;
        }
        return aside == null ? State.WAITING : State.SET_ASIDE;
    }
}
