package uk.foiworkflow.api.access;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.store.NewEvent;
import uk.foiworkflow.store.StoreFailure;

/** What is being written to a lane; whatever fails, it stays until it is known to be recorded, and is recorded once. */
final class Pending {

    private final Lanes lanes;
    private List<NewEvent> events = List.of();
    private @Nullable Lane lane;

    Pending(Lanes lanes) {
        this.lanes = lanes;
    }

    /**
     * Writes what could not be written before, and then whatever there is more.
     *
     * @param more the next events; none when that is all
     * @throws RuntimeException when it cannot be written now
     */
    void write(Supplier<List<NewEvent>> more) {
        while (next(more)) {
            Lane own = lane == null ? lanes.fresh() : lane;
            lane = own;
            try {
                own.append(events);
            } catch (StoreFailure mayBeThere) {
                throw mayBeThere;
            } catch (RuntimeException ofNoMoreUse) {
                lane = null;
                throw ofNoMoreUse;
            }
            events = List.of();
        }
    }

    /** A lane is only left for that of the next month while nothing is on its way to it. */
    private boolean next(Supplier<List<NewEvent>> more) {
        if (events.isEmpty()) {
            events = more.get();
            lane = lane != null && lanes.current(lane) ? lane : null;
        }
        return !events.isEmpty();
    }
}
