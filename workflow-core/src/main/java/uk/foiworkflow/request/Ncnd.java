package uk.foiworkflow.request;

import java.util.Objects;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExemptionEntry;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.ReasonEvent.Conclusion;

/**
 * Whether a question may be answered without saying that the information is held: under a provision that allows it, and
 * after a balance of its own (FOIA s.2(1), EIR reg 12(6) and 13, FOISA s.18). What is cited is that provision, or the
 * exemption to which it belongs.
 *
 * @param field the field that cites the exemptions
 */
@Rulebook("R6-ncnd")
record Ncnd(QuestionDecided decision, Regime regime, String field) {

    static Ncnd of(AskedQuestion question, String field) {
        return new Ncnd(Objects.requireNonNull(question.decision()), question.regime(), field);
    }

    /** Whether holding is neither confirmed nor denied. */
    boolean denies() {
        return decision.held() == Held.NCND;
    }

    void allowed(ExemptionEntry entry, Exemption exemption, Objections objections) {
        objections.curable(denies() && entry.ncnd() == null, Rules.ncnd(regime), field,
                () -> "Question " + decision.question() + " neither confirms nor denies, and under " + exemption
                        + " it must be said whether the information is held.");
    }

    /** To keep information back is one balance, and to say nothing of it another (FOIA s.2(1)(b) and (2)(b)). */
    void weighed(ExemptionEntry entry, Exemption exemption, Conclusion conclusion, Objections objections) {
        objections
                .curable(denies() && leftOpenUnder(entry) && conclusion == Conclusion.WITHHOLD, Rules.ncnd(regime),
                        field, () -> "The public interest under " + exemption
                                + " was weighed for withholding, and not for neither confirming nor denying.")
                .curable(decision.held() == Held.YES && conclusion == Conclusion.NCND, Rules.ncnd(regime), field,
                        () -> "The public interest under " + exemption + " was weighed for neither confirming nor"
                                + " denying, and question " + decision.question() + " says that it is held.");
    }

    /** Where the provision is cited beside its exemption, holding is left open under the provision alone. */
    private boolean leftOpenUnder(ExemptionEntry entry) {
        String provision = entry.ncnd();
        return entry.citation().equals(provision)
                || decision.exemptions().stream().map(Exemption::withoutCondition).noneMatch(
                        cited -> cited.equals(provision) || cited.startsWith(provision + "("));
    }
}
