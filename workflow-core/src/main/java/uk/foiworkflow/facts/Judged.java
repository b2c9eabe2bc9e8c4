package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.facts.DeadlineLine.State;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.time.ResponseTime;

/** One question held against its time, on the day asked about. */
record Judged(QuestionFacts question, ResponseTime time, WorkingCalendar calendar, LocalDate asOf) {

    int number() {
        return question.number();
    }

    Regime regime() {
        return question.regime();
    }

    @Nullable
    Answer answer() {
        return question.answer();
    }

    /** Whether the limit was, or now is, overrun; one that stopped in time is not. */
    boolean late() {
        return time.stopped() == null && after(time.due());
    }

    /** Whether the limit for deciding the public interest was, or now is, overrun; never where none was validly taken. */
    boolean publicInterestLate() {
        LocalDate due = time.publicInterestDue();
        return due != null && time.stopped() == null && after(due);
    }

    /** Whether a valid extension under s.10(3) covers the answer, or whatever answer may come. */
    boolean publicInterestWeighed() {
        Answer answer = answer();
        return time.publicInterestDue() != null && (answer == null
                || ExtensionBasis.PUBLIC_INTEREST.covers(named(), answer.outcome(), answer.exemptions()));
    }

    /** The exemptions of the answer for which no public interest was said to be weighed. */
    List<Exemption> outsideExtension() {
        List<Exemption> named = named();
        Answer answer = answer();
        if (answer == null || named.isEmpty()) {
            return List.of();
        }
        return answer.exemptions().stream().filter(cited -> !cited.sectionIn(named)).toList();
    }

    /** How the limit for the answer stands; a valid extension under s.10(3) suspends it. */
    State state() {
        if (answer() != null) {
            boolean inTime = publicInterestWeighed() ? !publicInterestLate() : !late();
            return inTime ? State.MET : State.MISSED;
        }
        if (time.stopped() != null || (late() && publicInterestWeighed())) {
            return State.STOPPED;
        }
        return late() ? State.MISSED : State.RUNNING;
    }

    /** How the limit for deciding the public interest stands. */
    State publicInterestState() {
        if (answer() != null) {
            return publicInterestLate() ? State.MISSED : State.MET;
        }
        if (time.stopped() != null) {
            return State.STOPPED;
        }
        return publicInterestLate() ? State.MISSED : State.RUNNING;
    }

    /** The provision of its law that sets a duty. */
    Provision provision(Duty duty) {
        return duty.under(regime());
    }

    /** A last day in words: {@code 10 August 2021, the 20th working day}. */
    String inWords(LocalDate last) {
        return time.inWords(calendar, last);
    }

    private boolean after(LocalDate due) {
        Answer answer = answer();
        return (answer == null ? asOf : answer.on()).isAfter(due);
    }

    private List<Exemption> named() {
        return time.extensions().isEmpty() ? List.of() : time.extensions().getFirst().exemptions();
    }
}
