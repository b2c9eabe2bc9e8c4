package uk.foiworkflow.facts;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.NoEffect;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.ClockEvent.FeesNoticeIssued;
import uk.foiworkflow.request.time.ResponseTime.NoExtension;

/**
 * What an overrun of the limit for the answer breaks (rule 10a). It hangs on what came in the end: who was owed nothing but
 * a notice was not owed information.
 */
final class LateAnswer {

    private final Judged question;
    private final Findings findings;

    private LateAnswer(Judged question, Findings findings) {
        this.question = question;
        this.findings = findings;
    }

    static void find(Judged question, Facts facts, Findings findings) {
        var late = new LateAnswer(question, findings);
        late.extensionOutOfTime();
        if (question.late() && !question.publicInterestWeighed()) {
            late.find();
            late.notSaid(facts);
        }
    }

    /** "Not held" is to be said of each question: a letter that says nothing else leaves those out that it does not name. */
    @Rulebook("R7.3")
    private void notSaid(Facts facts) {
        List<Answer> others = facts.questions().stream().flatMap(other -> other.answers().stream()).toList();
        if (question.answer() == null && question.regime() == Regime.FOIA && !others.isEmpty()
                && others.stream().allMatch(answer -> answer.outcome() == Outcome.NOT_HELD)) {
            breach(Duty.DENY, "The letter of " + DateInWords.of(others.getFirst().on())
                    + " said of other questions that nothing is held, and nothing of this one.");
        }
    }

    private void find() {
        Answer answer = question.answer();
        String due = question.inWords(question.time().due());
        if (answer == null) {
            breach(Duty.COMPLY, "No answer was given by " + due + ".");
            extensionOverrun(due);
            return;
        }
        Set<Duty> broken = feeAskedTooLate(answer) ? EnumSet.of(Duty.COMPLY) : broken(question.regime(), answer);
        for (Duty duty : broken) {
            breach(duty, told(duty, answer) + " only on " + DateInWords.of(answer.on()) + ", after " + due + ".");
        }
        if (!broken.isEmpty()) {
            extensionOverrun(due);
        }
    }

    /** R8.4: the longer limit, too, was overrun. */
    @Rulebook("R8.4")
    private void extensionOverrun(String due) {
        if (question.time().complexAndVoluminous()) {
            breach(Duty.KEEP_EXTENSION, "The extension ended on " + due + ", without an answer.");
        }
    }

    /** R8.3: complexity and volume are to be told within the limit. */
    @Rulebook("R8.3")
    private void extensionOutOfTime() {
        NoExtension none = question.time().extendsNothing();
        if (none != null && none.why() == NoEffect.TOO_LATE
                && none.notice().basis() == ExtensionBasis.COMPLEXITY_AND_VOLUME) {
            findings.breach(question.provision(Duty.EXTEND_IN_TIME), question.number(),
                    "The extension was notified only on " + DateInWords.of(none.notice().on()) + ", after "
                            + question.inWords(question.time().basic()) + ".");
        }
    }

    private void breach(Duty duty, String why) {
        findings.breach(question.provision(duty), question.number(), why + withoutEffect());
    }

    private String withoutEffect() {
        NoExtension none = question.time().extendsNothing();
        if (none == null || !question.time().extensions().isEmpty()) {
            return "";
        }
        String why = switch (none.why()) {
            case TOO_LATE -> "the limit had run out.";
            case NO_QUALIFIED_EXEMPTION -> "it names no qualified exemption.";
            case UNKNOWN_TO_THE_LAW -> question.regime() + " knows no such extension.";
        };
        return " The notice of extension of " + DateInWords.of(none.notice().on()) + " has no effect: " + why;
    }

    /** R3.7: a fees notice that came when the limit was over set no duty aside. */
    @Rulebook("R3.7")
    private boolean feeAskedTooLate(Answer answer) {
        return answer.outcome() == Outcome.FEE_UNPAID
                && question.question().moves().stream().anyMatch(FeesNoticeIssued.class::isInstance);
    }

    /**
     * The duties that an answer of that kind breaks by being late (10a, R1.7, R8.4; practice of the Commissioners). The
     * Scottish Commissioner finds the limit of FOISA missed, whatever the answer was.
     */
    @Rulebook("R10a")
    private static Set<Duty> broken(Regime regime, Answer answer) {
        Outcome outcome = answer.outcome();
        if (outcome == null) {
            return EnumSet.of(Duty.COMPLY);
        }
        if (regime == Regime.FOISA && outcome != Outcome.INVALID && outcome != Outcome.FEE_UNPAID) {
            return EnumSet.of(Duty.COMPLY);
        }
        return switch (outcome) {
            case DISCLOSED -> EnumSet.of(Duty.COMPLY);
            case PARTLY_WITHHELD -> EnumSet.of(Duty.COMPLY, Duty.REFUSE);
            case WITHHELD -> regime == Regime.EIR || (regime == Regime.FOIA && answer.neitherConfirmsNorDenies())
                    ? EnumSet.of(Duty.REFUSE)
                    : EnumSet.of(Duty.REFUSE, Duty.COMPLY);
            case NOT_HELD ->
                regime == Regime.EIR ? EnumSet.of(Duty.DENY) : EnumSet.of(Duty.DENY, Duty.COMPLY);
            case COST_LIMIT -> regime == Regime.FOIA && confirmationWasOwed(answer)
                    ? EnumSet.of(Duty.CITE_COST, Duty.COMPLY)
                    : EnumSet.of(Duty.CITE_COST);
            case VEXATIOUS, REPEATED -> EnumSet.of(Duty.CITE_VEXATIOUS);
            case OWN_DATA -> ownData(regime, answer);
            case TRANSFERRED ->
                regime.environmental() ? EnumSet.of(Duty.COMPLY) : EnumSet.of(Duty.DENY, Duty.COMPLY);
            case INVALID, FEE_UNPAID -> EnumSet.noneOf(Duty.class);
        };
    }

    /** s.12(1) leaves the duty to say whether the information is held, s.12(2) does not. */
    private static boolean confirmationWasOwed(Answer answer) {
        return answer.exemptions().stream().map(Exemption::withoutCondition).anyMatch("s12(1)"::equals);
    }

    /** R1.7: a notice under s.40(5A), or s.40(1) where holding was confirmed; the Regulations owe nothing (reg 5(3)). */
    @Rulebook("R1.7")
    private static Set<Duty> ownData(Regime regime, Answer answer) {
        if (regime.environmental()) {
            return EnumSet.noneOf(Duty.class);
        }
        return answer.held() == Held.YES || answer.held() == Held.PART
                ? EnumSet.of(Duty.REFUSE, Duty.COMPLY)
                : EnumSet.of(Duty.REFUSE);
    }

    private static String told(Duty duty, Answer answer) {
        return switch (duty) {
            case COMPLY -> answer.gives() ? "The information was given" : "The answer was given";
            case DENY -> "That nothing is held was said";
            case CITE_COST -> "The notice that the cost limit applies was given";
            case CITE_VEXATIOUS -> "The notice that the request is vexatious or repeated was given";
            case REFUSE, GIVE, NAME, EXPLAIN, WEIGH, DIRECT, KEEP_EXTENSION, EXTEND_IN_TIME ->
                "The refusal notice was given";
        };
    }
}
