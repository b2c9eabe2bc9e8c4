package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.Rulebook;

/** What goes wrong in the time that was validly taken to weigh the public interest (FOIA s.10(3), R4, rule 10a). */
final class PublicInterest {

    private static final Provision ESTIMATE = new Provision("FOIA s.17(2)");
    private static final String NORMAL_LIMIT = " The Act says \"reasonable\"; this is the limit that the Commissioner"
            + " normally applies.";

    private final Judged question;
    private final Findings findings;

    private PublicInterest(Judged question, Findings findings) {
        this.question = question;
        this.findings = findings;
    }

    static void find(Judged question, Findings findings) {
        LocalDate due = question.time().publicInterestDue();
        if (due != null && question.publicInterestWeighed() && question.time().stopped() == null) {
            var weighed = new PublicInterest(question, findings);
            weighed.overrun(question.inWords(due));
            weighed.otherExemption();
            weighed.missedEstimate();
        }
    }

    /** R4.3: refused late, it is s.17(3) alone; given late, the information was owed all the time. */
    @Rulebook({"R4.3", "R10a"})
    private void overrun(String due) {
        if (!question.publicInterestLate()) {
            return;
        }
        Answer answer = question.answer();
        if (answer == null) {
            breach(Duty.WEIGH, "The public interest was not decided by " + due + "." + NORMAL_LIMIT);
            return;
        }
        String after = " only on " + DateInWords.of(answer.on()) + ", after " + due + "." + NORMAL_LIMIT;
        breach(Duty.WEIGH, "The public interest was decided" + after);
        if (answer.gives()) {
            breach(Duty.COMPLY, "The information was given" + after);
        }
    }

    /** R4.4: an exemption for which nothing was weighed needed its notice within the ordinary limit. */
    @Rulebook("R4.4")
    private void otherExemption() {
        Answer answer = question.answer();
        List<Exemption> other = question.outsideExtension();
        if (answer != null && question.late() && !other.isEmpty()) {
            breach(Duty.REFUSE, "The notice relied on "
                    + other.stream().map(Exemption::toString).collect(Collectors.joining(", "))
                    + " only on " + DateInWords.of(answer.on()) + ", after "
                    + question.inWords(question.time().basic()) + "; the extension was for another exemption.");
        }
    }

    /** R4.6, guidance: a date that cannot be kept is to be replaced by another. Past the normal limit it is s.17(3). */
    @Rulebook("R4.6")
    private void missedEstimate() {
        LocalDate target = question.time().extensions().getLast().target();
        if (target != null && !question.publicInterestLate() && done(question.answer()).isAfter(target)) {
            findings.poorPractice(ESTIMATE, List.of(question.number()), "The public interest was to be decided by "
                    + DateInWords.of(target) + "; it was not, and no other date was given.");
        }
    }

    private LocalDate done(@Nullable Answer answer) {
        return answer == null ? question.asOf() : answer.on();
    }

    private void breach(Duty duty, String why) {
        findings.breach(question.provision(duty), question.number(), why);
    }
}
