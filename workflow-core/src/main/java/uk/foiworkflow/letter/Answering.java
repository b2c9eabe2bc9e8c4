package uk.foiworkflow.letter;

import java.util.ArrayList;
import java.util.List;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.Rules;
import uk.foiworkflow.request.event.AssessmentEvent.PassedToSubjectAccess;
import uk.foiworkflow.request.event.AssessmentEvent.ValidityAssessed;
import uk.foiworkflow.request.event.ClockEvent.FeesNoticeIssued;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.IntakeEvent.RequestTransferred;
import uk.foiworkflow.request.event.RequestEvent;

/** The answer to one question: whether the information is held, and the information (FOIA s.1(1)). */
record Answering(Writing letter, Regime regime, Entry<QuestionDecided> entry) {

    private static final Exemption EVEN_TO_SAY_WHETHER_HELD = new Exemption("s12(2)");

    void write() {
        QuestionDecided decision = entry.event();
        int number = decision.question();
        if (decision.held() == Held.NCND) {
            letter.say(Say.NEITHER, number, List.of(entry), "law", regime);
            if (decision.outcome() != Outcome.OWN_DATA) {
                return;
            }
        }
        switch (decision.outcome()) {
            case DISCLOSED -> {
                held();
                answer();
            }
            case PARTLY_WITHHELD -> {
                held();
                answer();
                letter.say(Say.REST_WITHHELD, number, List.of(entry));
            }
            case WITHHELD -> {
                held();
                letter.say(Say.WITHHELD, number, List.of(entry));
            }
            case NOT_HELD -> notHeld();
            case COST_LIMIT -> {
                held();
                letter.say(Say.SET_ASIDE, number, List.of(entry));
            }
            case VEXATIOUS, REPEATED -> letter.say(Say.SET_ASIDE, number, List.of(entry));
            case INVALID -> letter.say(Say.INVALID, number, with(ValidityAssessed.class), "lacking", letter.entries()
                    .lastAbout(ValidityAssessed.class, number).map(assessed -> assessed.event().text()).orElse(null));
            case OWN_DATA -> letter.say(Say.OWN_DATA, number, with(PassedToSubjectAccess.class));
            case TRANSFERRED -> transferred();
            case FEE_UNPAID -> letter.say(Say.FEE_UNPAID, number, with(FeesNoticeIssued.class), "provision",
                    Cited.of(regime, regime.environmental() ? "8" : "s9"));
        }
    }

    private void answer() {
        QuestionDecided decision = entry.event();
        if (decision.answer() == null || decision.answer().text().isBlank()) {
            letter.lacks(Rules.UNDECIDED, "questions[" + decision.question() + "].answer",
                    "Question " + decision.question() + " is answered, but no answer is given.");
        } else {
            letter.say(Say.ANSWER, decision.question(), List.of(entry), "answer", decision.answer());
        }
    }

    private void held() {
        QuestionDecided decision = entry.event();
        if (decision.held() == Held.YES) {
            letter.say(Say.HELD, decision.question(), List.of(entry));
        } else if (decision.held() == Held.PART) {
            letter.say(Say.HELD_IN_PART, decision.question(), List.of(entry));
        } else if (owesConfirmation(decision)) {
            letter.lacks(Rules.confirmation(regime),
                    "questions[" + decision.question() + "].held",
                    "Say whether the information of question " + decision.question() + " is held: what excuses from"
                            + " giving it does not excuse from saying so.");
        }
    }

    /** To give information says that it is held; section 12(1) of FOIA excuses from giving it alone. */
    private boolean owesConfirmation(QuestionDecided decision) {
        boolean cost = decision.outcome() == Outcome.COST_LIMIT;
        return !regime.environmental() && decision.answer() == null
                && !(cost && (regime == Regime.FOISA || decision.exemptions().contains(EVEN_TO_SAY_WHETHER_HELD)));
    }

    private void notHeld() {
        int number = entry.event().question();
        letter.say(Say.NOT_HELD, number, List.of(entry));
        if (regime == Regime.FOISA) {
            letter.say(Say.NOT_HELD_NOTICE, number, List.of(entry), "provision", Cited.of(regime, "s17(1)"));
        }
    }

    private void transferred() {
        int number = entry.event().question();
        String to = letter.entries().lastAbout(RequestTransferred.class, number).map(moved -> moved.event().to())
                .orElse(null);
        if (to == null) {
            letter.lacks(Rules.TRANSFER, "to",
                    "Say to which authority question " + number + " was passed.");
        } else {
            letter.say(Say.TRANSFERRED, number, with(RequestTransferred.class), "to", to);
        }
    }

    private <E extends RequestEvent> List<Entry<?>> with(Class<E> type) {
        List<Entry<?>> all = new ArrayList<>(List.of(entry));
        letter.entries().lastAbout(type, entry.event().question()).ifPresent(all::add);
        return all;
    }
}
