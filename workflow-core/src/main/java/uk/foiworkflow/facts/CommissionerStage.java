package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.facts.DeadlineLine.State;
import uk.foiworkflow.facts.Demand.Kind;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Ruling;

/** What the Commissioner and the Tribunal wanted, and what that shows (FOIA Parts IV and V, R10). */
record CommissionerStage(Facts facts) {

    private static final Provision ENQUIRY = new Provision("Commissioner's enquiry");

    List<DeadlineLine> lines() {
        return facts.demands().stream().map(demand -> new DeadlineLine(provision(demand.kind()), facts.numbers(),
                demand.from(), demand.due(), demand.met(), null, state(demand), null, demand.why())).toList();
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
        return "The information was "
                + (met == null ? "not supplied" : "supplied only on " + DateInWords.of(met) + ", not")
                + " by " + DateInWords.of(demand.due()) + ", as the letter of " + DateInWords.of(demand.from())
                + " required.";
    }

    /**
     * A decision is evidence that an answer was wrong (10a). What else it found is the Commissioner's own finding, and no
     * ground for one of ours: those come from what happened.
     */
    @Rulebook({"R10a", "R10.6", "R10.8"})
    void ruled(List<Judged> questions, Findings findings) {
        for (Ruled ruled : facts.rulings()) {
            if (ruled.finding() != null && ruled.finding() != Ruling.AUTHORITY_UPHELD) {
                List<Judged> doubted = doubted(questions, ruled);
                doubted.stream().filter(question -> condemned(question, ruled, doubted.size() == 1))
                        .forEach(question -> foundWrong(question, ruled, findings));
            }
        }
    }

    /** What a decision can have found wrong: what was withheld, and where nothing was, that nothing is held. */
    private static List<Judged> doubted(List<Judged> questions, Ruled ruled) {
        List<Judged> withheld = answered(questions, ruled, EnumSet.of(Outcome.WITHHELD, Outcome.PARTLY_WITHHELD));
        return withheld.isEmpty() ? answered(questions, ruled, EnumSet.of(Outcome.NOT_HELD)) : withheld;
    }

    private static List<Judged> answered(List<Judged> questions, Ruled ruled, Set<Outcome> outcomes) {
        return questions.stream().filter(question -> outcomes.contains(outcome(question, ruled))).toList();
    }

    private static @Nullable Outcome outcome(Judged question, Ruled ruled) {
        return question.question().answerBy(ruled.on()).map(Answer::outcome).orElse(null);
    }

    /**
     * A notice that names its breaches condemns an answer only by naming the duty that it broke. One that went partly for
     * the authority condemns the only answer that there was, or else what was given after it.
     */
    private static boolean condemned(Judged question, Ruled ruled, boolean alone) {
        boolean named = ruled.names(question.provision(broken(question, ruled)));
        if (ruled.finding() == Ruling.OVERTURNED) {
            return named || ruled.breaches().isEmpty() || limitNamed(question, ruled);
        }
        return (named && alone) || ((named || ruled.breaches().isEmpty()) && question.question().answers().stream()
                .anyMatch(answer -> answer.on().isAfter(ruled.on()) && answer.gives()));
    }

    /** An answer in time breaks the limit only by what it should have given. */
    private static boolean limitNamed(Judged question, Ruled ruled) {
        return !question.late() && ruled.names(question.provision(Duty.COMPLY));
    }

    private static Duty broken(Judged question, Ruled ruled) {
        return question.regime() == Regime.FOIA && outcome(question, ruled) == Outcome.NOT_HELD
                ? Duty.DENY
                : Duty.GIVE;
    }

    /** 10a: an exemption later found wrong, and a denial. */
    private static void foundWrong(Judged question, Ruled ruled, Findings findings) {
        String why = (outcome(question, ruled) == Outcome.NOT_HELD ? "That nothing is held" : "The refusal")
                + " was found wrong by " + ruled.inWords() + ".";
        findings.breach(question.provision(broken(question, ruled)), question.number(), why);
        findings.breach(question.provision(Duty.COMPLY), question.number(), why);
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
        };
    }
}
