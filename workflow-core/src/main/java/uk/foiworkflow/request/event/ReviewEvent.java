package uk.foiworkflow.request.event;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Ruling;

/** The authority looks again (s.45 Code chapter 5, EIR reg 11, FOISA s.20 and 21). */
public sealed interface ReviewEvent extends RequestEvent {

    /** The requester expressed dissatisfaction in writing, in whatever words (R9.1). */
    @Named("ReviewRequested")
    record ReviewRequested(LocalDate on, SortedSet<Integer> questions, @Nullable Confidential grounds,
            List<Deadline> deadlines) implements ReviewEvent, SetsDeadlines {

        public ReviewRequested {
            questions = Numbers.of(questions);
            deadlines = List.copyOf(deadlines);
        }
    }

    /**
     * Somebody was named to decide afresh (R9.4).
     *
     * @param reviewer the user
     * @param override why somebody who took part in the first decision reviews it all the same; null when they did not
     * @param parts how they took part; null when they did not
     * @param why why it is they; null when no reason was recorded
     */
    @Named("ReviewerAppointed")
    record ReviewerAppointed(LocalDate on, String reviewer, @Nullable Confidential override,
            @Nullable List<Part> parts, @Nullable Confidential why) implements ReviewEvent {

        public ReviewerAppointed {
            parts = parts == null ? null : List.copyOf(parts);
        }

        /** One who took no part, and without a reason why it is they. */
        public ReviewerAppointed(LocalDate on, String reviewer, @Nullable Confidential override) {
            this(on, reviewer, override, null, null);
        }
    }

    /** The requester was told that the review takes longer. */
    @Named("ReviewExtended")
    record ReviewExtended(LocalDate on, @Nullable LocalDate target,
            List<Deadline> deadlines) implements ReviewEvent, SetsDeadlines {

        public ReviewExtended {
            deadlines = List.copyOf(deadlines);
        }
    }

    /** The review was declined. */
    @Named("ReviewDeclined")
    record ReviewDeclined(LocalDate on, @Nullable Confidential reason) implements ReviewEvent {}

    /**
     * The review ended and the requester was told.
     *
     * @param by the user who decided; null when an older system did not say
     * @param result whose position stood; null when it was not recorded
     * @param questions the questions whose outcome changed
     */
    @Named("ReviewDecided")
    record ReviewDecided(LocalDate on, @Nullable String by, @Nullable Ruling result,
            SortedSet<Integer> questions) implements ReviewEvent {

        public ReviewDecided {
            questions = Numbers.of(questions);
        }
    }
}
