package uk.foiworkflow.projections.versions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row and where it holds, on both axes: from inclusive, to exclusive; an end that is null has not come. */
record Version<R>(R row, Moment from, @Nullable Moment to) {

    /** The last moment of a row that only tells what happened, and holds until today. */
    static final Moment STILL = Moment.of(null);

    Version<R> until(Moment end) {
        return new Version<>(row, from, end);
    }

    Version<R> withoutDays() {
        return new Version<>(row, from.withoutDay(), to == null ? null : to.withoutDay());
    }

    @Nullable
    Long toPosition() {
        return to == null ? null : to.position();
    }

    @Nullable
    Instant knownTo() {
        return to == null ? null : to.known();
    }

    @Nullable
    LocalDate happenedTo() {
        return to == null ? null : to.day();
    }
}
