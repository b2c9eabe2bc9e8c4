package uk.foiworkflow.request.command;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.AdviceAbout;
import uk.foiworkflow.law.EnvironmentalLimb;
import uk.foiworkflow.law.InvalidGround;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.VexatiousTheme;
import uk.foiworkflow.request.event.Confidential;

/** What a question is in law, and how the requester is helped. An empty set of questions stands for all. */
public sealed interface AssessmentCommand extends RequestCommand {

    /**
     * Finds the questions valid or invalid.
     *
     * @param ground what is lacking; null for valid as they were received
     * @param text what the requester is told; null when they are valid, or it was not recorded
     */
    record AssessValidity(LocalDate on, SortedSet<Integer> questions, @Nullable InvalidGround ground,
            @Nullable Confidential text) implements AssessmentCommand {}

    /** Records that what was lacking has arrived. */
    record MendDefect(LocalDate on, SortedSet<Integer> questions,
            @Nullable Confidential text) implements AssessmentCommand {}

    /** Settles, with reasons, under which law the questions are answered. */
    record DetermineRegime(LocalDate on, SortedSet<Integer> questions, Regime regime,
            @Nullable EnvironmentalLimb limb, @Nullable Confidential why) implements AssessmentCommand {}

    /** Finds whether the questions ask for information on emissions (EIR reg 12(9)). */
    record AssessEmissions(LocalDate on, SortedSet<Integer> questions, boolean emissions,
            Confidential why) implements AssessmentCommand {}

    /** Passes questions for the requester's own personal data to subject access. */
    record PassToSubjectAccess(LocalDate on, SortedSet<Integer> questions, @Nullable String to,
            @Nullable Confidential why) implements AssessmentCommand {}

    /** Tells the requester who holds the information. */
    record NameHolder(LocalDate on, SortedSet<Integer> questions, String to, @Nullable Boolean permission,
            @Nullable Confidential text) implements AssessmentCommand {}

    /** Gives the requester advice and assistance. */
    record GiveAdvice(LocalDate on, SortedSet<Integer> questions, AdviceAbout about,
            Confidential text) implements AssessmentCommand {}

    /** Finds the questions vexatious. */
    record DetermineVexatious(LocalDate on, SortedSet<Integer> questions, List<VexatiousTheme> themes,
            Confidential why) implements AssessmentCommand {

        public DetermineVexatious {
            themes = List.copyOf(themes);
        }
    }

    /**
     * Finds that the questions repeat an earlier request.
     *
     * @param earlier which may be older than the engine, and on file nowhere
     */
    record DetermineRepeated(LocalDate on, SortedSet<Integer> questions, OtherCase earlier,
            @Nullable LocalDate compliedWith, Confidential why) implements AssessmentCommand {}
}
