package uk.foiworkflow.request.time;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.foiworkflow.request.event.AssessmentEvent.DefectMended;
import uk.foiworkflow.request.event.AssessmentEvent.ValidityAssessed;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * What moved the time of one question, or might have, in the order in which it happened.
 *
 * @param all each event once, be it about other questions, too
 */
public record Moves(List<RequestEvent> all) {

    /** Nothing has. */
    public static final Moves NONE = new Moves(List.of());

    public Moves {
        all = List.copyOf(all);
    }

    /** The same and one more event. */
    public Moves and(RequestEvent event) {
        return event instanceof ValidityAssessed assessed
                ? assessed(assessed)
                : new Moves(Stream.concat(all.stream(), Stream.of(event)).toList());
    }

    /**
     * What is no valid request was none when it arrived, whenever that was seen. So the assessment comes first, or right
     * after the day on which an earlier defect was mended; the last assessment counts.
     */
    private Moves assessed(ValidityAssessed assessed) {
        int arrived = arrived();
        List<RequestEvent> moves = new ArrayList<>(all.subList(0, arrived));
        if (assessed.ground() != null) {
            moves.add(assessed);
        }
        all.subList(arrived, all.size()).stream().filter(move -> !(move instanceof ValidityAssessed))
                .forEach(moves::add);
        return new Moves(moves);
    }

    private int arrived() {
        int place = all.size();
        while (place > 0 && !(all.get(place - 1) instanceof DefectMended)) {
            place--;
        }
        return place;
    }
}
