package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.List;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.facts.DeadlineLine.State;
import uk.foiworkflow.facts.Demand.Kind;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Ruling;

/** What the Commissioner and the Tribunal wanted, and what that shows (FOIA Parts IV and V, R10). */
record CommissionerStage(Facts facts) {

    private static final Provision ENQUIRY = new Provision("Commissioner's enquiry");

    List<DeadlineLine> lines() {
        return facts.demands().stream().map(demand -> new DeadlineLine(provision(demand.kind()), facts.numbers(),
                demand.from(), demand.due(), demand.met(), null, state(demand))).toList();
    }

    /** An enquiry has no force of law: to be late with it is no breach, and no guidance sets its limit either. */
    void missed(Findings findings) {
        for (Demand demand : facts.demands()) {
            if (demand.kind() != Kind.ENQUIRY && state(demand) == State.MISSED) {
                findings.breach(provision(demand.kind()), facts.numbers(), missed(demand));
            }
        }
    }

    private static String missed(Demand demand) {
        LocalDate met = demand.met();
        String what = demand.kind() == Kind.STEPS ? "The steps were" : "The information was";
        String done = demand.kind() == Kind.STEPS ? "taken" : "supplied";
        return what + (met == null ? " not " + done : " " + done + " only on " + DateInWords.of(met) + ", not")
                + " by " + DateInWords.of(demand.due()) + ", as the letter of " + DateInWords.of(demand.from())
                + " required.";
    }

    /**
     * A decision is evidence that a refusal was wrong (10a). What else it found is the Commissioner's own finding, and no
     * ground for one of ours: those come from what happened.
     */
    @Rulebook({"R10a", "R10.6", "R10.8"})
    void ruled(Findings findings) {
        for (Ruled ruled : facts.rulings()) {
            if (ruled.finding() != null && ruled.finding() != Ruling.AUTHORITY_UPHELD) {
                List<QuestionFacts> refused = facts.questions().stream()
                        .filter(question -> refused(question, ruled)).toList();
                refused.stream().filter(question -> condemned(question, ruled, refused.size() == 1))
                        .forEach(question -> foundWrong(question, ruled, findings));
            }
        }
    }

    private static boolean refused(QuestionFacts question, Ruled ruled) {
        return question.answerBy(ruled.on()).map(Answer::outcome)
                .filter(outcome -> outcome == Outcome.WITHHELD || outcome == Outcome.PARTLY_WITHHELD).isPresent();
    }

    /**
     * A notice that names its breaches condemns a refusal only by naming the duty to give the information. One that went
     * partly for the authority condemns the only refusal that there was, or else what was given after it.
     */
    private static boolean condemned(QuestionFacts question, Ruled ruled, boolean alone) {
        boolean named = ruled.names(Duty.GIVE.under(question.regime()));
        if (ruled.finding() == Ruling.OVERTURNED) {
            return named || ruled.breaches().isEmpty();
        }
        return (named && alone) || ((named || ruled.breaches().isEmpty())
                && question.answers().stream().anyMatch(answer -> answer.on().isAfter(ruled.on()) && answer.gives()));
    }

    /** 10a: an exemption later found wrong. */
    private static void foundWrong(QuestionFacts question, Ruled ruled, Findings findings) {
        String why = "The refusal was found wrong by " + ruled.inWords() + ".";
        findings.breach(Duty.GIVE.under(question.regime()), question.number(), why);
        findings.breach(Duty.COMPLY.under(question.regime()), question.number(), why);
    }

    private State state(Demand demand) {
        LocalDate met = demand.met();
        if (met != null && (demand.lifted() != null || !met.isAfter(demand.due()))) {
            return State.MET;
        }
        if (met == null && demand.lifted() != null) {
            return State.STOPPED;
        }
        return met != null || facts.asOf().isAfter(demand.due()) ? State.MISSED : State.RUNNING;
    }

    private Provision provision(Kind kind) {
        boolean scottish = facts.regime().scottish();
        return switch (kind) {
            case ENQUIRY -> ENQUIRY;
            case INFORMATION -> new Provision(scottish ? "FOISA s.50(1)" : "FOIA s.51(1)");
            case STEPS -> new Provision(scottish ? "FOISA s.49(6)" : "FOIA s.50(4)");
        };
    }
}
