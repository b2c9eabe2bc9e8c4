package uk.foiworkflow.request.event;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Who has the case, who was asked for what, and what was searched (FOIA s.1(1)(a), R10.4). */
public sealed interface HandlingEvent extends RequestEvent {

    /** The case was given to an officer. */
    @Named("CaseAssigned")
    record CaseAssigned(LocalDate on, String to) implements HandlingEvent {}

    /**
     * A holder of information was asked to search and supply.
     *
     * @param task the number of the task in this request, from 1
     * @param holder the user who is asked
     * @param due the day by which the reply is wanted; null when none was set
     */
    @Named("HolderTasked")
    record HolderTasked(LocalDate on, int task, String holder, SortedSet<Integer> questions,
            @Nullable Confidential ask, @Nullable LocalDate due) implements HandlingEvent {

        public HolderTasked {
            questions = Numbers.of(questions);
        }
    }

    /** The holder was reminded. */
    @Named("HolderChased")
    record HolderChased(LocalDate on, int task) implements HandlingEvent {}

    /**
     * A search was made: "not held" and the cost limit rest on these.
     *
     * @param where the systems or places that were searched
     * @param terms the words or reference numbers that were looked for
     * @param minutes the time that it took
     * @param found what came of it
     */
    @Named("SearchRecorded")
    record SearchRecorded(LocalDate on, SortedSet<Integer> questions, Confidential where, @Nullable Confidential terms,
            int minutes, @Nullable Confidential found) implements HandlingEvent {

        public SearchRecorded {
            questions = Numbers.of(questions);
        }
    }

    /** The holder supplied what was asked for. */
    @Named("RecordsSupplied")
    record RecordsSupplied(LocalDate on, int task, SortedSet<Integer> questions,
            @Nullable Confidential text) implements HandlingEvent {

        public RecordsSupplied {
            questions = Numbers.of(questions);
        }
    }

    /** The holder declared that nothing is held. */
    @Named("NothingHeldDeclared")
    record NothingHeldDeclared(LocalDate on, int task, SortedSet<Integer> questions,
            @Nullable Confidential text) implements HandlingEvent {

        public NothingHeldDeclared {
            questions = Numbers.of(questions);
        }
    }
}
