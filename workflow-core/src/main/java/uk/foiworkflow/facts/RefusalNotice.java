package uk.foiworkflow.facts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExemptionCatalogue;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.Notice;

/**
 * What a refusal notice lacked (rulebook section 5). Only what is on record as lacking counts: a notice whose contents were
 * not recorded may have held everything.
 */
@Rulebook({"R5-limb", "R5-why", "R5-public-interest", "R5-complaints", "R8.12", "R10a"})
final class RefusalNotice {

    /** Not exemptions of Part II, and cited all the same. */
    private static final Set<String> SET_ASIDE = Set.of("s12", "s14");

    private final Judged question;
    private final Answer answer;
    private final Outcome outcome;
    private final Findings findings;

    private RefusalNotice(Judged question, Answer answer, Outcome outcome, Findings findings) {
        this.question = question;
        this.answer = answer;
        this.outcome = outcome;
        this.findings = findings;
    }

    @Rulebook("R5-in-part")
    static void find(Judged question, Findings findings) {
        Answer answer = question.answer();
        if (answer != null && answer.outcome() != null) {
            var refusal = new RefusalNotice(question, answer, answer.outcome(), findings);
            refusal.citations();
            refusal.contents(answer.notice());
        }
    }

    /** s.17(1)(b), EIR reg 14(3), and for what is not held under the Regulations reg 14(2) as well (section 5). */
    private void citations() {
        if (!reliesOnException()) {
            return;
        }
        List<Exemption> strange = answer.exemptions().stream().filter(this::strange).toList();
        if (!strange.isEmpty()) {
            breach(Duty.NAME, "The notice of " + day() + " relied on " + list(strange)
                    + ", which is no exemption or exception of " + question.regime() + ".");
        }
        if (outcome == Outcome.NOT_HELD && answer.exemptions().stream().noneMatch(RefusalNotice::notHeld)) {
            String why = "To hold nothing is a ground of refusal under " + question.regime() + ", and the answer of "
                    + day() + " did not rely on it in a notice of refusal.";
            breach(Duty.DENY, why);
            breach(Duty.NAME, why);
        }
    }

    private void contents(@Nullable Notice notice) {
        if (notice == null) {
            return;
        }
        if (reliesOnException()) {
            List<Exemption> open = answer.exemptions().stream()
                    .filter(cited -> ExemptionCatalogue.lacksLimb(question.regime(), cited)).toList();
            if (recorded(notice) && !open.isEmpty()) {
                breach(Duty.NAME, "The notice of " + day() + " relied on " + list(open) + " and named no limb.");
            }
            if (denied(notice.why())) {
                breach(Duty.EXPLAIN, "The notice of " + day() + " did not say why the exemption applies.");
            }
            if (denied(notice.publicInterestReasons()) && answer.exemptions().stream()
                    .anyMatch(cited -> ExemptionCatalogue.qualified(question.regime(), cited))) {
                breach(Duty.WEIGH, "The notice of " + day() + " did not say how the public interest was weighed.");
            }
        }
        if (owesDirections() && denied(notice.complaintsProcedure())) {
            breach(Duty.DIRECT, "The notice of " + day() + " did not say how to complain.");
        }
        if (owesDirections() && denied(notice.commissionerRight())) {
            breach(Duty.DIRECT, "The notice of " + day() + " did not give the right to go to the Commissioner.");
        }
    }

    /** Under the Regulations everything that is not given is refused under an exception, what is not held among it. */
    @Rulebook("R5-not-held")
    private boolean reliesOnException() {
        return outcome.restsOnExemption() || ownData()
                || (question.regime().environmental() && (outcome == Outcome.NOT_HELD || outcome.refuses()));
    }

    /** s.17(7); in Scotland a notice that nothing is held says so, too (FOISA s.19). */
    @Rulebook("R12-not-held")
    private boolean owesDirections() {
        return outcome.refuses() || ownData() || (outcome == Outcome.NOT_HELD
                && (question.regime().environmental() || question.regime().scottish()));
    }

    /** R1.7: refused by a notice under s.40, where the Regulations only have to explain (reg 5(3)). */
    private boolean ownData() {
        return outcome == Outcome.OWN_DATA && !question.regime().environmental();
    }

    private boolean strange(Exemption cited) {
        boolean setAside = !question.regime().environmental() && SET_ASIDE.contains(cited.section());
        return !setAside && !ExemptionCatalogue.knows(question.regime(), cited);
    }

    /** EIR reg 12(4)(a), EISR reg 10(4)(a). */
    private static boolean notHeld(Exemption cited) {
        return cited.limb().startsWith("(4)(a)");
    }

    /** A limb that is left out where nothing of the notice was recorded may have been left out by the record. */
    private static boolean recorded(Notice notice) {
        return !notice.equals(new Notice(null, null, null, null));
    }

    private static boolean denied(@Nullable Boolean said) {
        return Boolean.FALSE.equals(said);
    }

    private static String list(List<Exemption> exemptions) {
        return exemptions.stream().map(Exemption::toString).collect(Collectors.joining(", "));
    }

    private String day() {
        return DateInWords.of(answer.on());
    }

    private void breach(Duty duty, String why) {
        findings.breach(question.provision(duty), question.number(), why);
    }
}
