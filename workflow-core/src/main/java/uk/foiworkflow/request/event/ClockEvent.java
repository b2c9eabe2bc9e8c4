package uk.foiworkflow.request.event;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.VariedLimit;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.NoEffect;
import uk.foiworkflow.law.Variation;

/** What stops, restarts or lengthens the time for compliance (FOIA s.1(3), s.9, s.10; EIR reg 7 to 9). */
public sealed interface ClockEvent extends RequestEvent {

    /** The requester was asked for the detail that is needed to find the information (s.1(3), EIR reg 9). */
    @Named("ClarificationRequested")
    record ClarificationRequested(LocalDate on, SortedSet<Integer> questions,
            @Nullable Confidential text) implements ClockEvent {

        public ClarificationRequested {
            questions = Numbers.of(questions);
        }
    }

    /** The detail arrived: the full limit runs anew from this day (s.10(6)(b)). */
    @Named("ClarificationReceived")
    record ClarificationReceived(LocalDate on, SortedSet<Integer> questions, @Nullable Confidential text,
            List<Deadline> deadlines) implements ClockEvent, SetsDeadlines {

        public ClarificationReceived {
            questions = Numbers.of(questions);
            deadlines = List.copyOf(deadlines);
        }
    }

    /**
     * The detail, or the fee, never came, and the authority put the questions away (R3.6).
     *
     * @param want what never came; null where nothing is on record as awaited
     * @param policy the version of the settings by which the engine ended the wait; null when a person did, or when the law
     *            itself ended the wait for a fee (FOIA s.9(2), EIR reg 8(5))
     */
    @Named("RequestLapsed")
    record RequestLapsed(LocalDate on, SortedSet<Integer> questions, @Nullable Want want,
            @Nullable String policy) implements ClockEvent {

        public RequestLapsed {
            questions = Numbers.of(questions);
        }
    }

    /**
     * A fee was asked for (s.9(1), EIR reg 8).
     *
     * @param amount pounds, a decimal string such as {@code 12.50}; null when it was not recorded
     */
    @Named("FeesNoticeIssued")
    record FeesNoticeIssued(LocalDate on, SortedSet<Integer> questions,
            @Nullable String amount) implements ClockEvent {

        public FeesNoticeIssued {
            questions = Numbers.of(questions);
        }
    }

    /**
     * The fee was paid: the days since the notice, both ends included, are left out of the count (s.10(2)).
     *
     * @param deadlines the due dates that follow; none for a question whose last day to pay was over, for which nothing is
     *     owed any more (s.9(2))
     */
    @Named("FeeReceived")
    record FeeReceived(LocalDate on, SortedSet<Integer> questions,
            List<Deadline> deadlines) implements ClockEvent, SetsDeadlines {

        public FeeReceived {
            questions = Numbers.of(questions);
            deadlines = List.copyOf(deadlines);
        }
    }

    /**
     * The requester was told that more time is taken (s.17(2), EIR reg 7(3)).
     *
     * @param exemptions the exemptions for which the public interest is weighed
     * @param target the date by which a decision was promised; null when it was not recorded
     * @param held what the notice said about holding; null when it was not recorded
     * @param deadlines what the notice brought about
     * @param withoutEffect the questions for which it has no effect, and why; null when there are none
     */
    @Named("ExtensionNotified")
    record ExtensionNotified(LocalDate on, SortedSet<Integer> questions, ExtensionBasis basis,
            List<Exemption> exemptions, @Nullable LocalDate target, @Nullable Held held, List<Deadline> deadlines,
            @Nullable List<WithoutEffect> withoutEffect) implements ClockEvent, SetsDeadlines {

        /** Questions whose time stays as it was, though the requester was told otherwise. */
        public record WithoutEffect(SortedSet<Integer> questions, NoEffect why) {

            public WithoutEffect {
                questions = Numbers.of(questions);
            }
        }

        public ExtensionNotified {
            questions = Numbers.of(questions);
            exemptions = List.copyOf(exemptions);
            deadlines = List.copyOf(deadlines);
            withoutEffect = withoutEffect == null ? null : List.copyOf(withoutEffect);
        }
    }

    /**
     * The limit is another one for what was asked (SI 2004/3364 reg 4 to 6, R2.10).
     *
     * @param workingDays how many there are; null where only the Commissioner could have allowed more, and none were recorded
     * @param allowed the day on which the Commissioner allowed them; null where nobody had to, or it was not recorded
     * @param why what the records are, or why the information could not be had in time
     */
    @Named("LimitVaried")
    record LimitVaried(LocalDate on, SortedSet<Integer> questions, Variation variation, @Nullable Integer workingDays,
            @Nullable LocalDate allowed, Confidential why,
            List<Deadline> deadlines) implements ClockEvent, SetsDeadlines {

        public LimitVaried {
            questions = Numbers.of(questions);
            deadlines = List.copyOf(deadlines);
        }

        /** The limit that there is now; null where nothing was allowed. */
        public @Nullable VariedLimit limit() {
            return workingDays == null ? null : new VariedLimit(variation, workingDays);
        }
    }

    /**
     * A bank holiday was announced, or called off: due dates that are still open are counted anew (R2.6).
     *
     * @param questions the questions whose due date moved
     * @param why what was announced
     * @param deadlines under the version of the calendar that moved them; nothing that has not moved is among them
     */
    @Named("DeadlineRecalculated")
    record DeadlineRecalculated(LocalDate on, SortedSet<Integer> questions, Confidential why,
            List<Deadline> deadlines) implements ClockEvent, SetsDeadlines {

        public DeadlineRecalculated {
            questions = Numbers.of(questions);
            deadlines = List.copyOf(deadlines);
        }
    }
}
