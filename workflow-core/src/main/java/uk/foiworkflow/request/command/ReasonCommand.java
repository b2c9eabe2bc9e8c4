package uk.foiworkflow.request.command;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.ReasonEvent.Conclusion;
import uk.foiworkflow.request.event.ReasonEvent.Factor;
import uk.foiworkflow.request.event.ReasonEvent.Likelihood;
import uk.foiworkflow.request.event.ReasonEvent.Whose;

/** What an exemption rests on; the item is null where it is about all that the question asks for. */
public sealed interface ReasonCommand extends RequestCommand {

    /** The question whose information it is about. */
    int question();

    /** The exemptions that it bears on. */
    List<Exemption> exemptions();

    /**
     * Records what harm disclosure would do.
     *
     * @param statistical whether the information is statistics, of which s.36 needs no opinion (FOIA s.36(4)); null as no
     */
    record AssessPrejudice(LocalDate on, int question, List<Exemption> exemptions, @Nullable Confidential item,
            Confidential interest, Confidential causalLink, Likelihood likelihood,
            @Nullable Whose whose, @Nullable Boolean statistical) implements ReasonCommand {}

    /** Records how the public interest was weighed. */
    record BalancePublicInterest(LocalDate on, int question, List<Exemption> exemptions, @Nullable Confidential item,
            List<Factor> inFavour, List<Factor> against, Conclusion conclusion) implements ReasonCommand {}

    /**
     * Records the opinion of the qualified person (FOIA s.36).
     *
     * @param givenBy the qualified person's user name; null when they have none
     */
    record RecordOpinion(LocalDate on, int question, List<Exemption> exemptions, @Nullable Confidential item,
            Confidential who, Confidential capacity, Confidential shown, Likelihood likelihood,
            Confidential opinion, @Nullable String givenBy) implements ReasonCommand {}

    /** Records that a third party was asked for its view. */
    record ConsultThirdParty(LocalDate on, int question, List<Exemption> exemptions, @Nullable Confidential item,
            Confidential party, Confidential ask) implements ReasonCommand {}

    /** Records what a third party said. */
    record RecordThirdPartyReply(LocalDate on, int question, List<Exemption> exemptions, @Nullable Confidential item,
            Confidential party, Confidential ownWords) implements ReasonCommand {}

    /** Withdraws an exemption. */
    record WithdrawExemption(LocalDate on, int question, List<Exemption> exemptions, @Nullable Confidential item,
            Confidential why) implements ReasonCommand {}
}
