package uk.foiworkflow.letter;

import java.util.List;
import java.util.Optional;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.Rules;
import uk.foiworkflow.request.event.ReasonEvent;
import uk.foiworkflow.request.event.ReasonEvent.Conclusion;
import uk.foiworkflow.request.event.ReasonEvent.Factor;
import uk.foiworkflow.request.event.ReasonEvent.Likelihood;
import uk.foiworkflow.request.event.ReasonEvent.PrejudiceAssessed;
import uk.foiworkflow.request.event.ReasonEvent.PublicInterestBalanced;
import uk.foiworkflow.request.event.ReasonEvent.QualifiedPersonOpinionRecorded;

/**
 * What is on record for an exemption, in the words in which it was recorded.
 *
 * @param exemption as it was claimed
 * @param cited as the letter cites it
 */
record Reasoning(Writing letter, Regime regime, int question, Exemption exemption, Exemption cited) {

    /** The harm, and the qualified person's opinion of it (FOIA s.17(1)(c)). */
    @Rulebook("R5-why")
    void harm() {
        last(PrejudiceAssessed.class).ifPresent(harm -> letter.say(
                harm.event().likelihood() == Likelihood.WOULD ? Say.HARM_WOULD : Say.HARM_LIKELY, question,
                List.of(harm), "interest", harm.event().interest(), "link", harm.event().causalLink()));
        last(QualifiedPersonOpinionRecorded.class).ifPresent(opinion -> letter.say(Say.OPINION, question,
                List.of(opinion), "capacity", opinion.event().capacity(), "given", opinion.event().on()));
    }

    /**
     * Why the public interest in maintaining the exemption outweighs that in disclosure (FOIA s.17(3), EIR reg 14(3)(b)).
     *
     * @param tells whether it is said that the information is held; if not, that is what was weighed
     */
    @Rulebook("R5-public-interest")
    void balance(boolean tells) {
        List<Entry<PublicInterestBalanced>> balances = letter.entries().all(PublicInterestBalanced.class,
                weighed -> weighed.question() == question
                        && (weighed.exemptions().contains(exemption) || weighed.exemptions().contains(cited))
                        && (weighed.conclusion() == Conclusion.NCND) != tells);
        if (balances.isEmpty()) {
            letter.lacks(Rules.balance(regime), "questions[" + question + "].exemptions",
                    "The file does not say under " + cited + " why the public interest outweighs "
                            + (tells ? "disclosure." : "saying whether the information is held."));
            return;
        }
        Entry<PublicInterestBalanced> balance = balances.getLast();
        if (balance.event().against().isEmpty()) {
            letter.lacks(Rules.balance(regime), "questions[" + question + "].exemptions",
                    "The balance under " + cited + " names nothing that speaks for withholding, so the letter"
                            + " could not say why it outweighs.");
        }
        letter.say(Say.PUBLIC_INTEREST, question, List.of(balance));
        if (regime.environmental()) {
            letter.say(Say.PRESUMPTION, question, List.of(balance), "provision",
                    Cited.of(regime, regime == Regime.EIR ? "12(2)" : "10(2)(b)"));
        }
        factors(Say.IN_FAVOUR, balance, balance.event().inFavour());
        factors(Say.AGAINST, balance, balance.event().against());
        letter.say(tells ? Say.WITHHOLDING_OUTWEIGHS : Say.NEITHER_OUTWEIGHS, question, List.of(balance));
    }

    private void factors(Say say, Entry<?> balance, List<Factor> factors) {
        if (!factors.isEmpty()) {
            letter.say(say, question, List.of(balance), "factors",
                    factors.stream().map(factor -> factor.factor().text()).toList());
        }
    }

    private <E extends ReasonEvent> Optional<Entry<E>> last(Class<E> type) {
        return letter.entries().last(type,
                reason -> reason.question() == question && reason.exemptions().contains(exemption));
    }
}
