package uk.foiworkflow.request.event;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.AdviceAbout;
import uk.foiworkflow.law.EnvironmentalLimb;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.InvalidGround;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.VexatiousTheme;

/** What the authority found a question to be in law, and how it helped the requester (FOIA s.8, s.14, s.16, s.39, s.40). */
public sealed interface AssessmentEvent extends RequestEvent {

    /**
     * The questions were found to be a valid request, or none (R1.1, R1.2).
     *
     * @param ground what is lacking; null when they were found valid as they were received
     * @param text what the requester was told; null when it was not recorded
     * @param by who did it; null when an older system did not say
     */
    @Named("ValidityAssessed")
    record ValidityAssessed(LocalDate on, SortedSet<Integer> questions, @Nullable InvalidGround ground,
            @Nullable Confidential text, @Nullable String by) implements AssessmentEvent {

        public ValidityAssessed {
            questions = Numbers.of(questions);
        }

        /** One of which nobody said who did it. */
        public ValidityAssessed(LocalDate on, SortedSet<Integer> questions, @Nullable InvalidGround ground,
                @Nullable Confidential text) {
            this(on, questions, ground, text, null);
        }
    }

    /** What was lacking arrived: a valid request is received on that day, and its time begins (R1.1, R3.2). */
    @Named("DefectMended")
    record DefectMended(LocalDate on, SortedSet<Integer> questions, @Nullable Confidential text,
            List<Deadline> deadlines) implements AssessmentEvent, SetsDeadlines {

        public DefectMended {
            questions = Numbers.of(questions);
            deadlines = List.copyOf(deadlines);
        }
    }

    /**
     * It was settled, with reasons, under which law the questions are answered (R1.7).
     *
     * @param limb why the information is environmental; null when it is not, or that was not recorded
     * @param exemption the exemption by which they leave the Act for the Regulations; null when they do not
     * @param by who did it; null when an older system did not say
     */
    @Named("RegimeDetermined")
    record RegimeDetermined(LocalDate on, SortedSet<Integer> questions, Regime regime, @Nullable EnvironmentalLimb limb,
            @Nullable Exemption exemption, @Nullable Confidential why, @Nullable String by) implements AssessmentEvent {

        public RegimeDetermined {
            questions = Numbers.of(questions);
        }

        /** One of which nobody said who did it. */
        public RegimeDetermined(LocalDate on, SortedSet<Integer> questions, Regime regime,
                @Nullable EnvironmentalLimb limb, @Nullable Exemption exemption, @Nullable Confidential why) {
            this(on, questions, regime, limb, exemption, why, null);
        }
    }

    /** The questions were found to ask for information on emissions, or for none (EIR reg 12(9), EISR reg 10(6)). */
    @Named("EmissionsAssessed")
    record EmissionsAssessed(LocalDate on, SortedSet<Integer> questions, boolean emissions,
            Confidential why) implements AssessmentEvent {

        public EmissionsAssessed {
            questions = Numbers.of(questions);
        }
    }

    /**
     * The questions ask for the requester's own personal data, and were passed to subject access (R1.7).
     *
     * @param to the reference or the team over there; null when it was not recorded
     */
    @Named("PassedToSubjectAccess")
    record PassedToSubjectAccess(LocalDate on, SortedSet<Integer> questions, @Nullable String to,
            @Nullable Confidential why) implements AssessmentEvent {

        public PassedToSubjectAccess {
            questions = Numbers.of(questions);
        }
    }

    /**
     * The requester was told who holds what was asked for (FOIA s.16, R11.1).
     *
     * @param permission whether the requester agreed that the request is passed on; null when they were not asked or have
     *            not said
     * @param text what they were told; null when it was not recorded
     */
    @Named("HolderNamed")
    record HolderNamed(LocalDate on, SortedSet<Integer> questions, String to, @Nullable Boolean permission,
            @Nullable Confidential text) implements AssessmentEvent {

        public HolderNamed {
            questions = Numbers.of(questions);
        }
    }

    /** The requester was given advice and assistance (FOIA s.16, EIR reg 9). */
    @Named("AdviceGiven")
    record AdviceGiven(LocalDate on, SortedSet<Integer> questions, AdviceAbout about,
            Confidential text) implements AssessmentEvent {

        public AdviceGiven {
            questions = Numbers.of(questions);
        }
    }

    /**
     * The questions were found vexatious, on those grounds (FOIA s.14(1), R3.12).
     *
     * @param by who did it; null when an older system did not say
     */
    @Named("VexatiousDetermined")
    record VexatiousDetermined(LocalDate on, SortedSet<Integer> questions, List<VexatiousTheme> themes,
            Confidential why, @Nullable String by) implements AssessmentEvent {

        public VexatiousDetermined {
            questions = Numbers.of(questions);
            themes = List.copyOf(themes);
        }

        /** One of which nobody said who did it. */
        public VexatiousDetermined(LocalDate on, SortedSet<Integer> questions, List<VexatiousTheme> themes,
                Confidential why) {
            this(on, questions, themes, why, null);
        }
    }

    /**
     * The questions were found to repeat an earlier request (FOIA s.14(2), R3.12).
     *
     * @param earlier the reference of the earlier request
     * @param compliedWith the day on which that one was complied with; null when it was not recorded
     * @param interval the days from then to the receipt of this one; null likewise
     * @param why why that interval is not reasonable
     * @param by who did it; null when an older system did not say
     */
    @Named("RepeatDetermined")
    record RepeatDetermined(LocalDate on, SortedSet<Integer> questions, String earlier,
            @Nullable LocalDate compliedWith, @Nullable Integer interval, Confidential why,
            @Nullable String by) implements AssessmentEvent, NamesOthers {

        public RepeatDetermined {
            questions = Numbers.of(questions);
        }

        @Override
        public List<String> others() {
            return List.of(earlier);
        }

        /** One of which nobody said who did it. */
        public RepeatDetermined(LocalDate on, SortedSet<Integer> questions, String earlier,
                @Nullable LocalDate compliedWith, @Nullable Integer interval, Confidential why) {
            this(on, questions, earlier, compliedWith, interval, why, null);
        }
    }
}
