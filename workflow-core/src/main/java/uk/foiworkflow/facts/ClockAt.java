package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.facts.DeadlineLine.State;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.time.ResponseTime;

/**
 * How a limit that is counted in working days stood at the end of a day.
 *
 * @param questions those that share it in every respect
 * @param from day 0
 * @param due the last day
 * @param workingDay how many working days of it had passed: to that day, to the one on which it was met, or to the one on
 *            which it stopped
 */
public record ClockAt(Provision provision, SortedSet<Integer> questions, LocalDate from, LocalDate due, int workingDay,
        State state) {

    public ClockAt {
        questions = Numbers.of(questions);
    }

    /**
     * The clocks of a case at the end of the day that its facts are told for.
     *
     * @throws uk.foiworkflow.clock.OutsideCalendar when a limit leaves the years that the calendar covers
     */
    public static List<ClockAt> of(Facts facts, WorkingCalendar calendar) {
        List<ClockAt> clocks = new ArrayList<>();
        for (QuestionFacts question : facts.questions()) {
            clocks.add(of(new Judged(question, question.time(facts.authority(), calendar), calendar, facts.asOf())));
        }
        for (ReviewTime review : ReviewTime.of(facts, calendar)) {
            DeadlineLine line = review.line(calendar, facts.asOf());
            LocalDate until = Objects.requireNonNullElse(line.met(), facts.asOf());
            clocks.add(new ClockAt(line.provision(), line.questions(), line.from(), review.due(),
                    until.isBefore(line.from()) ? 0 : review.limit().number(calendar, line.from(), review.due(), until),
                    line.state()));
        }
        return shared(clocks);
    }

    private static ClockAt of(Judged judged) {
        ResponseTime time = judged.time();
        Answer answer = judged.answer();
        LocalDate until = answer != null ? answer.on() : Objects.requireNonNullElse(time.stopped(), judged.asOf());
        boolean further = judged.publicInterestWeighed();
        LocalDate due = further ? Objects.requireNonNull(time.publicInterestDue()) : time.due();
        return new ClockAt(further ? judged.provision(Duty.WEIGH) : time.limit().provision(),
                Numbers.of(judged.number()), time.from(), due, time.number(judged.calendar(), until),
                further ? judged.publicInterestState() : judged.state());
    }

    private static List<ClockAt> shared(List<ClockAt> clocks) {
        Map<ClockAt, SortedSet<Integer>> gathered = new LinkedHashMap<>();
        for (ClockAt clock : clocks) {
            gathered.computeIfAbsent(clock.of(Numbers.NONE), none -> new TreeSet<>()).addAll(clock.questions);
        }
        return gathered.entrySet().stream().map(entry -> entry.getKey().of(entry.getValue())).toList();
    }

    /** The same for some of its questions. */
    public ClockAt of(SortedSet<Integer> numbers) {
        return new ClockAt(provision, numbers, from, due, workingDay, state);
    }
}
