package uk.foiworkflow.request.command;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.Preferences;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.Requester;

/** From the letter's arrival to the questions that are to be answered. An empty set of questions stands for all. */
public sealed interface IntakeCommand extends RequestCommand {

    /**
     * Logs a request; {@code on} is the day of receipt (FOIA s.10(6)).
     *
     * @param narrows the request that was refused for its cost and is narrowed by this one; null when there is none
     * @param preferences how the requester would have the information; null when they said nothing of it
     */
    record ReceiveRequest(LocalDate on, String reference, @Nullable String formerReference, Authority authority,
            Jurisdiction jurisdiction, Regime regime, @Nullable Requester requester,
            List<Question> asked, @Nullable OtherCase narrows,
            @Nullable Preferences preferences) implements IntakeCommand {

        public ReceiveRequest {
            asked = List.copyOf(asked);
        }

        /** One that says nothing of how the information is wanted. */
        public ReceiveRequest(LocalDate on, String reference, @Nullable String formerReference, Authority authority,
                Jurisdiction jurisdiction, Regime regime, @Nullable Requester requester, List<Question> asked,
                @Nullable OtherCase narrows) {
            this(on, reference, formerReference, authority, jurisdiction, regime, requester, asked, narrows, null);
        }

        /** A request that narrows no other. */
        public ReceiveRequest(LocalDate on, String reference, @Nullable String formerReference, Authority authority,
                Jurisdiction jurisdiction, Regime regime, @Nullable Requester requester, List<Question> asked) {
            this(on, reference, formerReference, authority, jurisdiction, regime, requester, asked, null);
        }

        /** The same under a reference that was given. */
        public ReceiveRequest under(String given) {
            return new ReceiveRequest(on, given, formerReference, authority, jurisdiction, regime, requester, asked,
                    narrows, preferences);
        }
    }

    /** Tells the requester that the request has arrived. */
    record AcknowledgeRequest(LocalDate on) implements IntakeCommand {}

    /** Adds questions that were found in the letter. */
    record IdentifyQuestions(LocalDate on, List<Question> asked) implements IntakeCommand {

        public IdentifyQuestions {
            asked = List.copyOf(asked);
        }
    }

    /** Answers the questions under another law. */
    record ChangeRegime(LocalDate on, SortedSet<Integer> questions, Regime regime) implements IntakeCommand {}

    /** Passes the questions to another authority. */
    record TransferRequest(LocalDate on, SortedSet<Integer> questions, @Nullable String to) implements IntakeCommand {}

    /** Records that the requester no longer asks the questions. */
    record WithdrawRequest(LocalDate on, SortedSet<Integer> questions) implements IntakeCommand {}

    /** Corrects a day of receipt that was recorded wrongly. */
    record CorrectReceiptDate(LocalDate on, LocalDate to, @Nullable Confidential why) implements IntakeCommand {}

    /**
     * Splits questions off into a request of their own.
     *
     * @param into the reference of that request; empty until it is given
     * @param begun the questions with which that request was begun before, when this was not finished; null when it was not
     */
    record SplitOffQuestions(LocalDate on, SortedSet<Integer> questions, String into,
            @Nullable SortedSet<Integer> begun, Confidential why) implements IntakeCommand {

        public SplitOffQuestions {
            questions = Numbers.of(questions);
        }
    }

    /**
     * Takes over questions of another request, as the receipt of one of their own; the engine alone does so.
     *
     * @param entry the last entry of the file of the other request
     * @param told what happened to the questions there, the receipt first
     * @param deadlines the due dates that follow from corrections there
     */
    record TakeOverQuestions(LocalDate on, String reference, String from, int entry, SortedSet<Integer> questions,
            Confidential why, List<RequestEvent> told, List<Deadline> deadlines) implements IntakeCommand {

        public TakeOverQuestions {
            told = List.copyOf(told);
            deadlines = List.copyOf(deadlines);
        }
    }

    /** Gives questions back to the request that they came from, for it went on without the split; the engine alone does so. */
    record ReturnQuestions(LocalDate on, String to) implements IntakeCommand {}
}
