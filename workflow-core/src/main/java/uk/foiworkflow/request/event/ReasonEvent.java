package uk.foiworkflow.request.event;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Wire;

/**
 * What an exemption rests on: the harm, the balance of the public interest, the opinion of a qualified person, and what
 * third parties say in their own words (FOIA s.2, s.36, s.41, s.43; EIR reg 12).
 */
public sealed interface ReasonEvent extends RequestEvent {

    /** The question whose information it is about. */
    int question();

    /** The exemptions that it bears on, down to the limb. */
    List<Exemption> exemptions();

    /** The document or item that it is about; null for all that the question asks for. */
    @Nullable
    Confidential item();

    @Override
    default SortedSet<Integer> questions() {
        return Numbers.of(question());
    }

    /** How likely the harm is. */
    enum Likelihood {
        WOULD, WOULD_BE_LIKELY;

        @Override
        public String toString() {
            return Wire.word(this);
        }
    }

    /** Whose interest would be harmed. */
    enum Whose {
        OWN, THIRD_PARTY, PUBLIC;

        @Override
        public String toString() {
            return Wire.word(this);
        }
    }

    /** How much a factor weighs. */
    enum Weight {
        LITTLE, SOME, GREAT;

        @Override
        public String toString() {
            return Wire.word(this);
        }
    }

    /** Where the public interest lies. */
    enum Conclusion {
        DISCLOSE, WITHHOLD,
        /** In neither confirming nor denying. */
        NCND;

        @Override
        public String toString() {
            return Wire.word(this);
        }
    }

    /** One thing that was weighed. */
    record Factor(Confidential factor, Weight weight) {}

    /**
     * The harm was assessed.
     *
     * @param interest the interest that the exemption protects
     * @param causalLink how disclosure would bring the harm about
     * @param whose whose interest it is; null when it was not recorded
     * @param statistical whether the information is statistics, of which s.36 needs no opinion (FOIA s.36(4)); null as no
     * @param by who did it; null when an older system did not say
     */
    @Named("PrejudiceAssessed")
    record PrejudiceAssessed(LocalDate on, int question, List<Exemption> exemptions, @Nullable Confidential item,
            Confidential interest, Confidential causalLink, Likelihood likelihood,
            @Nullable Whose whose, @Nullable Boolean statistical, @Nullable String by) implements ReasonEvent {

        public PrejudiceAssessed {
            exemptions = List.copyOf(exemptions);
        }

        /** One of which nobody said who did it. */
        public PrejudiceAssessed(LocalDate on, int question, List<Exemption> exemptions, @Nullable Confidential item,
                Confidential interest, Confidential causalLink, Likelihood likelihood, @Nullable Whose whose,
                @Nullable Boolean statistical) {
            this(on, question, exemptions, item, interest, causalLink, likelihood, whose, statistical, null);
        }
    }

    /**
     * The public interest was balanced (FOIA s.2(1)(b) and (2)(b)).
     *
     * @param inFavour what speaks for disclosure
     * @param against what speaks for maintaining the exemption
     * @param by who did it; null when an older system did not say
     */
    @Named("PublicInterestBalanced")
    record PublicInterestBalanced(LocalDate on, int question, List<Exemption> exemptions, @Nullable Confidential item,
            List<Factor> inFavour, List<Factor> against, Conclusion conclusion,
            @Nullable String by) implements ReasonEvent {

        public PublicInterestBalanced {
            exemptions = List.copyOf(exemptions);
            inFavour = List.copyOf(inFavour);
            against = List.copyOf(against);
        }

        /** One of which nobody said who did it. */
        public PublicInterestBalanced(LocalDate on, int question, List<Exemption> exemptions,
                @Nullable Confidential item, List<Factor> inFavour, List<Factor> against, Conclusion conclusion) {
            this(on, question, exemptions, item, inFavour, against, conclusion, null);
        }
    }

    /**
     * A qualified person gave an opinion (FOIA s.36(2) and (5)).
     *
     * @param on the day on which it was given
     * @param who the qualified person
     * @param capacity by what office or authorisation
     * @param shown what was put before them
     * @param by who did it; null when an older system did not say
     * @param givenBy the qualified person as a user; null when they are none
     */
    @Named("QualifiedPersonOpinionRecorded")
    record QualifiedPersonOpinionRecorded(LocalDate on, int question, List<Exemption> exemptions,
            @Nullable Confidential item, Confidential who, Confidential capacity, Confidential shown,
            Likelihood likelihood, Confidential opinion, @Nullable String by,
            @Nullable String givenBy) implements ReasonEvent {

        public QualifiedPersonOpinionRecorded {
            exemptions = List.copyOf(exemptions);
        }

        /** One of which nobody said who did it. */
        public QualifiedPersonOpinionRecorded(LocalDate on, int question, List<Exemption> exemptions,
                @Nullable Confidential item, Confidential who, Confidential capacity, Confidential shown,
                Likelihood likelihood, Confidential opinion) {
            this(on, question, exemptions, item, who, capacity, shown, likelihood, opinion, null, null);
        }
    }

    /** A third party was asked for its view (s.45 Code ch. 3); it has no veto, and no time is added. */
    @Named("ThirdPartyConsulted")
    record ThirdPartyConsulted(LocalDate on, int question, List<Exemption> exemptions, @Nullable Confidential item,
            Confidential party, Confidential ask) implements ReasonEvent {

        public ThirdPartyConsulted {
            exemptions = List.copyOf(exemptions);
        }
    }

    /** A third party gave its view, kept in its own words. */
    @Named("ThirdPartyReplied")
    record ThirdPartyReplied(LocalDate on, int question, List<Exemption> exemptions, @Nullable Confidential item,
            Confidential party, Confidential ownWords) implements ReasonEvent {

        public ThirdPartyReplied {
            exemptions = List.copyOf(exemptions);
        }
    }

    /** An exemption is no longer claimed. */
    @Named("ExemptionWithdrawn")
    record ExemptionWithdrawn(LocalDate on, int question, List<Exemption> exemptions, @Nullable Confidential item,
            Confidential why) implements ReasonEvent {

        public ExemptionWithdrawn {
            exemptions = List.copyOf(exemptions);
        }
    }
}
