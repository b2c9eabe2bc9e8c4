package uk.foiworkflow.request.event;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.MadeBy;

/**
 * Who has the case, who was asked for what, and what was searched (FOIA s.1(1)(a), R10.4). The family stands in one file, so
 * that the compiler knows all of it, and each event says what its fields mean.
 */
public sealed interface HandlingEvent extends RequestEvent {

    /**
     * The case was given to an officer, or to a team.
     *
     * @param why null when no reason was recorded
     */
    @Named("CaseAssigned")
    record CaseAssigned(LocalDate on, String to, @Nullable Confidential why) implements HandlingEvent {

        /** Without a reason. */
        public CaseAssigned(LocalDate on, String to) {
            this(on, to, null);
        }
    }

    /**
     * A holder of information was asked to search and supply.
     *
     * @param task the number of the task in this request, from 1
     * @param holder the user, or the team, that is asked
     * @param due the day by which the reply is wanted; null when none was set
     * @param policy the version of the policy that set the due day; null when it was named, or none was set
     */
    @Named("HolderTasked")
    record HolderTasked(LocalDate on, int task, String holder, SortedSet<Integer> questions,
            @Nullable Confidential ask, @Nullable LocalDate due, @Nullable String policy) implements HandlingEvent {

        public HolderTasked {
            questions = Numbers.of(questions);
        }

        /** A task whose due day, if it has one, was named. */
        public HolderTasked(LocalDate on, int task, String holder, SortedSet<Integer> questions,
                @Nullable Confidential ask, @Nullable LocalDate due) {
            this(on, task, holder, questions, ask, due, null);
        }
    }

    /**
     * The holder was reminded.
     *
     * @param policy the version of the policy by which the engine did so; null when a person did
     */
    @Named("HolderChased")
    record HolderChased(LocalDate on, int task, @Nullable String policy) implements HandlingEvent {

        /** A reminder by a person. */
        public HolderChased(LocalDate on, int task) {
            this(on, task, null);
        }
    }

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

    /**
     * What is still to be done was estimated; it replaces earlier estimates on these questions (FOIA s.12, R3.8).
     *
     * @param activities how long each takes from here on
     * @param method how the estimate was made; null when it was not recorded
     * @param sample what was tried out for it; null when nothing was
     */
    @Named("CostEstimated")
    record CostEstimated(LocalDate on, SortedSet<Integer> questions, List<EstimatedWork> activities,
            @Nullable Confidential method, @Nullable Confidential sample) implements HandlingEvent {

        public CostEstimated {
            questions = Numbers.of(questions);
            activities = List.copyOf(activities);
        }
    }

    /**
     * The holder took the task on.
     *
     * @param by who of the team took it on, whose task it then is; null when it was a person's already
     */
    @Named("TaskAccepted")
    record TaskAccepted(LocalDate on, int task, @Nullable String by) implements HandlingEvent {

        /** By the person who was asked. */
        public TaskAccepted(LocalDate on, int task) {
            this(on, task, null);
        }
    }

    /** The holder gave the task back: the officer finds somebody else. */
    @Named("TaskRejected")
    record TaskRejected(LocalDate on, int task, Confidential why) implements HandlingEvent {}

    /**
     * The task was given to another holder.
     *
     * @param due the day by which the reply is now wanted
     * @param why null when no reason was recorded
     * @param policy the version of the policy that set the due day; null when it was named
     */
    @Named("TaskReassigned")
    record TaskReassigned(LocalDate on, int task, String holder, @Nullable LocalDate due, @Nullable Confidential why,
            @Nullable String policy) implements HandlingEvent {}

    /**
     * The head was told of a task that stays unanswered.
     *
     * @param policy the version of the policy by which the engine did so; null when a person did
     */
    @Named("TaskEscalated")
    record TaskEscalated(LocalDate on, int task, @Nullable String policy) implements HandlingEvent {}

    /**
     * The last day for these questions passed without an answer; recorded once for each last day.
     *
     * @param due the last day
     */
    @Named("DeadlineMissed")
    record DeadlineMissed(LocalDate on, SortedSet<Integer> questions, LocalDate due) implements HandlingEvent {

        public DeadlineMissed {
            questions = Numbers.of(questions);
        }
    }

    /**
     * The cost of other requests is counted together with that of this one; it replaces what was counted before (FOIA
     * s.12(4), SI 2004/3244 reg 5).
     *
     * @param why what the requests have in common
     * @param received the day of receipt of this one
     * @param requests the others, as they stood on that day
     * @param window the time in which all of them were received
     */
    @Named("CostsAggregated")
    record CostsAggregated(LocalDate on, MadeBy by, Confidential why, LocalDate received, List<Aggregated> requests,
            Window window) implements HandlingEvent, NamesOthers {

        /** A request, its day of receipt, and the minutes that it takes. */
        public record Aggregated(String reference, LocalDate received, int minutes) {}

        /**
         * From the first receipt to the last.
         *
         * @param workingDays how many there are, both ends included
         * @param calendar the version of the calendar by which they were counted
         */
        public record Window(LocalDate first, LocalDate last, int workingDays, String calendar) {}

        public CostsAggregated {
            requests = List.copyOf(requests);
        }

        @Override
        public List<String> others() {
            return requests.stream().map(Aggregated::reference).toList();
        }
    }

    /**
     * Somebody was told by e-mail of an entry that asks something of them.
     *
     * @param entry the sequence of that entry
     * @param recipient the person or team, as the directory names them; never an address
     */
    @Named("MessageSent")
    record MessageSent(LocalDate on, int entry, String recipient) implements HandlingEvent {}

    /**
     * Somebody was not told by e-mail of an entry that asks something of them.
     *
     * @param entry the sequence of that entry
     * @param recipient the person or team, as the directory names them; never an address
     * @param why why the head let the message go; null where nobody did
     */
    @Named("MessageNotSent")
    record MessageNotSent(LocalDate on, int entry, String recipient, NotSent cause,
            @Nullable Confidential why) implements HandlingEvent {}
}
