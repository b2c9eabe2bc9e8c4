package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.ExemptionCatalogue;
import uk.foiworkflow.law.ExemptionEntry;
import uk.foiworkflow.law.ExemptionEntry.Basis;
import uk.foiworkflow.law.ExemptionEntry.Nature;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Wire;
import uk.foiworkflow.request.AskedQuestion;
import uk.foiworkflow.request.Receipt;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.event.ReasonEvent;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReasonEvent.Conclusion;
import uk.foiworkflow.request.event.ReasonEvent.Factor;
import uk.foiworkflow.request.event.ReasonEvent.Likelihood;
import uk.foiworkflow.request.event.ReasonEvent.PrejudiceAssessed;
import uk.foiworkflow.request.event.ReasonEvent.PublicInterestBalanced;
import uk.foiworkflow.request.event.ReasonEvent.QualifiedPersonOpinionRecorded;
import uk.foiworkflow.request.event.ReasonEvent.ThirdPartyConsulted;
import uk.foiworkflow.request.event.ReasonEvent.ThirdPartyReplied;
import uk.foiworkflow.request.event.ReasonEvent.Weight;
import uk.foiworkflow.request.event.ReasonEvent.Whose;
import uk.foiworkflow.store.StoredEvent;

/**
 * One exemption for one question or item of it; null stands for what is not on record.
 *
 * @param item the document or item; null for all that the question asks for
 * @param exemption as cited, down to its limb
 * @param nature whether this authority weighs the public interest under it, by the law at receipt
 * @param basis what engages it
 * @param on the day of the last step that its state rests on
 * @param by who took that step
 * @param thirdParties what third parties were asked and said, in order
 */
public record LedgerRow(int question, @Nullable String item, String exemption, @Nullable Nature nature,
        @Nullable Basis basis, State state, @Nullable LocalDate on, @Nullable String by, @Nullable Harm harm,
        @Nullable Balance balance, @Nullable Opinion opinion, List<ThirdParty> thirdParties) {

    /** How far the claim has come. */
    public enum State {
        /** Reasons are on record, and nobody has claimed it. */
        CONSIDERED, CLAIMED, RELIED_ON, WITHDRAWN, FOUND_WRONG;

        @Override
        public String toString() {
            return Wire.word(this);
        }
    }

    /** The harm that disclosure would do; of statistics s.36 needs no opinion beside it (FOIA s.36(4)). */
    public record Harm(LocalDate on, String by, String interest, String causalLink, Likelihood likelihood,
            @Nullable Whose whose, @Nullable Boolean statistical) {}

    /** How the public interest was weighed. */
    public record Balance(LocalDate on, String by, List<Weighed> inFavour, List<Weighed> against,
            Conclusion conclusion) {

        public Balance {
            inFavour = List.copyOf(inFavour);
            against = List.copyOf(against);
        }
    }

    /** One thing that was weighed. */
    public record Weighed(String factor, Weight weight) {

        private static List<Weighed> of(List<Factor> factors) {
            return factors.stream().map(one -> new Weighed(one.factor().text(), one.weight())).toList();
        }
    }

    /** The opinion of the qualified person (FOIA s.36). */
    public record Opinion(LocalDate on, String by, String who, String capacity, String shown, Likelihood likelihood,
            String opinion) {}

    /** What a third party was asked, or what it said in its own words; the other is null. */
    public record ThirdParty(LocalDate on, String by, String party, @Nullable String ask,
            @Nullable String ownWords) {}

    public LedgerRow {
        thirdParties = List.copyOf(thirdParties);
    }

    static LedgerRow of(LedgerKey key, Request request, Receipt receipt, List<StoredEvent> events) {
        AskedQuestion question = request.questions().get(key.question());
        Regime regime = question == null ? receipt.regime() : question.regime();
        Optional<ExemptionEntry> entry = ExemptionCatalogue.entry(regime, key.exemption(), receipt.on());
        LedgerState state = LedgerState.of(key, events);
        List<StoredEvent> reasons = events.stream()
                .filter(stored -> stored.event() instanceof ReasonEvent reason && key.concerns(reason)).toList();
        return new LedgerRow(key.question(), key.item(), key.exemption().code(),
                entry.map(one -> one.qualifiedFor(receipt.authority()) ? Nature.QUALIFIED : Nature.ABSOLUTE)
                        .orElse(null),
                entry.map(ExemptionEntry::basis).orElse(null), state.state(), state.on(), state.by(), harm(reasons),
                balance(reasons), opinion(reasons),
                reasons.stream().flatMap(stored -> thirdParty(stored).stream()).toList());
    }

    private static @Nullable Harm harm(List<StoredEvent> reasons) {
        Harm last = null;
        for (StoredEvent stored : reasons) {
            if (stored.event() instanceof PrejudiceAssessed e) {
                last = new Harm(e.on(), by(stored), e.interest().text(), e.causalLink().text(), e.likelihood(),
                        e.whose(), e.statistical());
            }
        }
        return last;
    }

    private static @Nullable Balance balance(List<StoredEvent> reasons) {
        Balance last = null;
        for (StoredEvent stored : reasons) {
            if (stored.event() instanceof PublicInterestBalanced e) {
                last = new Balance(e.on(), by(stored), Weighed.of(e.inFavour()), Weighed.of(e.against()),
                        e.conclusion());
            }
        }
        return last;
    }

    private static @Nullable Opinion opinion(List<StoredEvent> reasons) {
        Opinion last = null;
        for (StoredEvent stored : reasons) {
            if (stored.event() instanceof QualifiedPersonOpinionRecorded e) {
                last = new Opinion(e.on(), by(stored), e.who().text(), e.capacity().text(), e.shown().text(),
                        e.likelihood(), e.opinion().text());
            }
        }
        return last;
    }

    private static Optional<ThirdParty> thirdParty(StoredEvent stored) {
        return switch (stored.event()) {
            case ThirdPartyConsulted e ->
                Optional.of(new ThirdParty(e.on(), by(stored), e.party().text(), e.ask().text(), null));
            case ThirdPartyReplied e ->
                Optional.of(new ThirdParty(e.on(), by(stored), e.party().text(), null, e.ownWords().text()));
            case RequestEvent other -> Optional.empty();
        };
    }

    private static String by(StoredEvent stored) {
        return stored.metadata().actor().id();
    }
}
