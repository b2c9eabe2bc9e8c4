package uk.foiworkflow.api.independent;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.ComplaintAbout;
import uk.foiworkflow.law.Ruling;

/** A review, or a complaint to the Commissioner: from when to when, and what came of it. */
final class PlainReview {

    final LocalDate made;
    @Nullable
    LocalDate due;
    @Nullable
    LocalDate ended;
    boolean decided;
    boolean declined;
    boolean resolved;
    @Nullable
    Ruling result;
    @Nullable
    ComplaintAbout about;
    boolean appealed;

    PlainReview(LocalDate made) {
        this.made = made;
    }

    LocalDate due() {
        return requireNonNull(due);
    }

    boolean ruled(Ruling ruling) {
        return decided && result == ruling;
    }
}
