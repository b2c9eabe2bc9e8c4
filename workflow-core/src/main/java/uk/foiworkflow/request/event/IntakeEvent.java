package uk.foiworkflow.request.event;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Regime;

/** From the letter's arrival to the questions that are to be answered (FOIA s.1, s.8, s.10(6)). */
public sealed interface IntakeEvent extends RequestEvent {

    /**
     * The authority received a request (s.10(6)): the stream begins.
     *
     * @param on the day of receipt, day 0 of the limit, whatever the day on which it was logged
     * @param reference the authority's own reference
     * @param formerReference a reference of an older system, verbatim
     * @param requester null where not recorded
     * @param asked the numbered questions
     */
    @Named("RequestReceived")
    record RequestReceived(LocalDate on, String reference, @Nullable String formerReference, Authority authority,
            Jurisdiction jurisdiction, Regime regime, @Nullable Requester requester, List<Question> asked,
            List<Deadline> deadlines) implements IntakeEvent, SetsDeadlines {

        public RequestReceived {
            asked = List.copyOf(asked);
            deadlines = List.copyOf(deadlines);
        }

        @Override
        public SortedSet<Integer> questions() {
            return Numbers.of(asked.stream().map(Question::number).toList());
        }
    }

    /** The requester was told that the request has arrived; it does not stop the clock (R2.12). */
    @Named("RequestAcknowledged")
    record RequestAcknowledged(LocalDate on) implements IntakeEvent {}

    /** Further questions were found in the letter. */
    @Named("QuestionsIdentified")
    record QuestionsIdentified(LocalDate on, List<Question> asked,
            List<Deadline> deadlines) implements IntakeEvent, SetsDeadlines {

        public QuestionsIdentified {
            asked = List.copyOf(asked);
            deadlines = List.copyOf(deadlines);
        }

        @Override
        public SortedSet<Integer> questions() {
            return Numbers.of(asked.stream().map(Question::number).toList());
        }
    }

    /**
     * The questions are answered under another law from here on; the wrong one counts against the authority (R1.7).
     *
     * @param by who did it; null when an older system did not say
     */
    @Named("RegimeChanged")
    record RegimeChanged(LocalDate on, SortedSet<Integer> questions, Regime regime, List<Deadline> deadlines,
            @Nullable String by) implements IntakeEvent, SetsDeadlines {

        public RegimeChanged {
            questions = Numbers.of(questions);
            deadlines = List.copyOf(deadlines);
        }

        /** One of which nobody said who did it. */
        public RegimeChanged(LocalDate on, SortedSet<Integer> questions, Regime regime, List<Deadline> deadlines) {
            this(on, questions, regime, deadlines, null);
        }
    }

    /** The questions were passed to the authority that holds the information (R11.1, EIR reg.10). */
    @Named("RequestTransferred")
    record RequestTransferred(LocalDate on, SortedSet<Integer> questions, @Nullable String to) implements IntakeEvent {

        public RequestTransferred {
            questions = Numbers.of(questions);
        }
    }

    /** The requester no longer asks the questions. */
    @Named("RequestWithdrawn")
    record RequestWithdrawn(LocalDate on, SortedSet<Integer> questions) implements IntakeEvent {

        public RequestWithdrawn {
            questions = Numbers.of(questions);
        }
    }

    /** The day of receipt had been recorded wrongly; both dates stay on file (R1.5). */
    @Named("ReceiptDateCorrected")
    record ReceiptDateCorrected(LocalDate on, LocalDate was, LocalDate to, @Nullable Confidential why,
            List<Deadline> deadlines) implements IntakeEvent, SetsDeadlines {

        public ReceiptDateCorrected {
            deadlines = List.copyOf(deadlines);
        }
    }

    /**
     * Questions left for a request of their own: they are owed, answered and judged there.
     *
     * @param into the reference of that request
     * @param why null when they went back to the request that they came from
     */
    @Named("QuestionsSplitOff")
    record QuestionsSplitOff(LocalDate on, SortedSet<Integer> questions, String into,
            @Nullable Confidential why) implements IntakeEvent, NamesOthers {

        public QuestionsSplitOff {
            questions = Numbers.of(questions);
        }

        @Override
        public List<String> others() {
            return List.of(into);
        }
    }

    /**
     * Questions of another request were taken over. What had happened to them there stands before this entry, as it was
     * entered there, so that their time runs on.
     *
     * @param from the reference of the other request
     * @param entry the last entry of its file that was taken into account
     * @param deadlines the due dates that hold because an entry was corrected there; empty when the entries say them all
     */
    @Named("QuestionsTakenOver")
    record QuestionsTakenOver(LocalDate on, SortedSet<Integer> questions, String from, int entry, Confidential why,
            List<Deadline> deadlines) implements IntakeEvent, SetsDeadlines, NamesOthers {

        public QuestionsTakenOver {
            questions = Numbers.of(questions);
            deadlines = List.copyOf(deadlines);
        }

        @Override
        public List<String> others() {
            return List.of(from);
        }
    }
}
