package uk.foiworkflow.facts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.time.ResponseTime;

/**
 * Whether a case kept the law up to the end of a day: its limits, and what broke them.
 *
 * @param asOf the day of law asked about, Europe/London
 * @param rollUp the outcome of the whole by then
 */
public record Compliance(String reference, LocalDate asOf, @JsonProperty("roll-up") RollUp rollUp,
        List<DeadlineLine> deadlines, List<Finding> findings) {

    public Compliance {
        deadlines = List.copyOf(deadlines);
        findings = List.copyOf(findings);
    }

    /**
     * Judges the facts.
     *
     * @param calendar the working days to count by
     * @throws uk.foiworkflow.clock.OutsideCalendar when a limit leaves the years that the calendar covers
     */
    public static Compliance of(Facts facts, WorkingCalendar calendar) {
        List<Judged> questions = facts.questions().stream().map(question -> new Judged(question,
                question.time(facts.authority(), calendar), calendar, facts.asOf())).toList();
        List<ReviewTime> reviews = ReviewTime.of(facts, calendar);
        return new Compliance(facts.reference(), facts.asOf(), facts.rollUp(),
                deadlines(facts, questions, reviews, calendar), findings(facts, questions, reviews, calendar));
    }

    private static List<Finding> findings(Facts facts, List<Judged> questions, List<ReviewTime> reviews,
            WorkingCalendar calendar) {
        var findings = new Findings();
        for (Judged question : questions) {
            LateAnswer.find(question, facts, findings);
            PublicInterest.find(question, findings);
            RefusalNotice.find(question, findings);
            facts.reviews().forEach(review -> Reviewed.find(question, facts, review, findings));
            LaterLetter.find(question, facts, findings);
        }
        reviews.forEach(review -> LateReview.find(review, facts.asOf(), calendar, findings));
        var commissioner = new CommissionerStage(facts);
        commissioner.missed(findings);
        new StepsTaken(facts).missed(findings);
        commissioner.ruled(questions, findings);
        return findings.all();
    }

    private static List<DeadlineLine> deadlines(Facts facts, List<Judged> questions, List<ReviewTime> reviews,
            WorkingCalendar calendar) {
        List<DeadlineLine> lines = new ArrayList<>();
        for (Judged question : questions) {
            ResponseTime time = question.time();
            lines.add(line(question, time.limit().provision(), time.due(), question.state()));
            if (time.publicInterestDue() != null) {
                lines.add(line(question, question.provision(Duty.WEIGH), time.publicInterestDue(),
                        question.publicInterestState()));
            }
        }
        reviews.forEach(review -> lines.add(review.line(calendar, facts.asOf())));
        lines.addAll(new CommissionerStage(facts).lines());
        lines.addAll(new StepsTaken(facts).lines());
        return shared(lines);
    }

    private static DeadlineLine line(Judged question, Provision provision, LocalDate due, DeadlineLine.State state) {
        Answer answer = question.answer();
        @Nullable
        LocalDate met = answer == null ? null : answer.on();
        return new DeadlineLine(provision, Numbers.of(question.number()), question.time().from(), due, met,
                met == null ? null : question.time().number(question.calendar(), met), state);
    }

    /** Questions whose limits agree in every respect share a line. */
    private static List<DeadlineLine> shared(List<DeadlineLine> lines) {
        Map<DeadlineLine, SortedSet<Integer>> gathered = new LinkedHashMap<>();
        for (DeadlineLine line : lines) {
            gathered.computeIfAbsent(line.forQuestions(Numbers.NONE), none -> new TreeSet<>()).addAll(line.questions());
        }
        return gathered.entrySet().stream().map(each -> each.getKey().forQuestions(each.getValue())).toList();
    }
}
