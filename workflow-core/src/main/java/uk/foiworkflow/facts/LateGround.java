package uk.foiworkflow.facts;

import java.util.List;
import java.util.stream.Collectors;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;

/**
 * A ground that is found only when the limit is over should have been in the first notice (rulebook section 6, late
 * reliance). Its substance is heard all the same.
 */
@Rulebook("R10a")
final class LateGround {

    private final Judged question;
    private final Answer before;
    private final Answer later;
    private final String first;
    private final Findings findings;

    private LateGround(Judged question, Answer before, Answer later, String where, Findings findings) {
        this.question = question;
        this.before = before;
        this.later = later;
        this.first = " was first relied on " + where + ", on " + DateInWords.of(later.on()) + ".";
        this.findings = findings;
    }

    /** @param where by the review, or by a later letter, in words */
    static void find(Judged question, Answer before, Answer later, String where, Findings findings) {
        Outcome was = before.outcome();
        Outcome is = later.outcome();
        if (was == null || is == null) {
            return;
        }
        var late = new LateGround(question, before, later, where, findings);
        if (is.restsOnSection17_5() && was != is) {
            late.breach(is == Outcome.COST_LIMIT ? Duty.CITE_COST : Duty.CITE_VEXATIOUS,
                    "This ground (" + is + ")" + late.first);
        }
        if (is.restsOnExemption()) {
            if (was.restsOnExemption()) {
                late.otherExemption();
            } else {
                late.exemptionAtAll();
            }
        }
        if (is == Outcome.NOT_HELD && !before.gives() && was != Outcome.NOT_HELD && was != Outcome.TRANSFERRED) {
            late.nothingHeld();
        }
    }

    private void otherExemption() {
        if (before.exemptions().isEmpty()) {
            return;
        }
        List<String> cited = before.exemptions().stream().map(Exemption::withoutCondition).toList();
        List<Exemption> late = later.exemptions().stream().filter(one -> !cited.contains(one.withoutCondition()))
                .toList();
        List<String> sections = before.exemptions().stream().map(Exemption::section).toList();
        List<Exemption> unexplained = late.stream().filter(one -> !sections.contains(one.section())).toList();
        if (!late.isEmpty()) {
            breach(Duty.NAME, list(late) + first);
        }
        if (!unexplained.isEmpty()) {
            breach(Duty.EXPLAIN, list(unexplained) + first);
        }
    }

    /** The first answer was no refusal under Part II, and the notice of one came late. */
    private void exemptionAtAll() {
        boolean foia = question.regime() == Regime.FOIA;
        breach(foia ? Duty.REFUSE : Duty.NAME,
                (later.exemptions().isEmpty() ? "An exemption" : list(later.exemptions())) + first);
        if (foia && before.outcome() == Outcome.NOT_HELD && !later.neitherConfirmsNorDenies()) {
            breach(Duty.COMPLY, "That information is held was confirmed only on " + DateInWords.of(later.on())
                    + ", after " + question.inWords(question.time().due()) + ".");
        }
    }

    private void nothingHeld() {
        String why = "That nothing is held was said only on " + DateInWords.of(later.on()) + ", after "
                + question.inWords(question.time().due()) + ".";
        if (question.regime() == Regime.EIR) {
            breach(Duty.NAME, why);
        } else {
            breach(Duty.DENY, why);
            breach(Duty.COMPLY, why);
        }
    }

    private static String list(List<Exemption> exemptions) {
        return exemptions.stream().map(Exemption::withoutCondition).collect(Collectors.joining(", "));
    }

    private void breach(Duty duty, String why) {
        findings.breach(question.provision(duty), question.number(), why);
    }
}
