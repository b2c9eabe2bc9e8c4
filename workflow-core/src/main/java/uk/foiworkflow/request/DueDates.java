package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import uk.foiworkflow.clock.Limit;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.Numbers;

/** The due dates that follow from a step, gathered over the questions that share them. */
record DueDates(WorkingCalendar calendar) {

    /** Of the response (FOIA s.10(1), EIR reg 5(2)), fees that were paid left out of the count. */
    List<Deadline> response(Authority authority, Collection<AskedQuestion> questions) {
        return gathered(questions, question -> limit(authority, question));
    }

    /** Of the response, extended (FOIA s.10(3), EIR reg 7(1)). */
    List<Deadline> extended(ExtensionBasis basis, Authority authority, Collection<AskedQuestion> questions) {
        return gathered(questions,
                question -> Limit.extended(basis, question.regime(), authority.kind(), authority.closures()));
    }

    /** Of a review that was asked for on that day (s.45 Code, EIR reg 11(4), FOISA s.21(1)). */
    List<Deadline> review(LocalDate asked, Collection<AskedQuestion> questions, Function<Regime, Limit> limit) {
        var from = questions.stream()
                .map(question -> AskedQuestion.asked(question.number(), question.regime(), asked)).toList();
        return gathered(from, question -> limit.apply(question.regime()));
    }

    /** The last day of the response without any extension. */
    LocalDate unextended(Authority authority, AskedQuestion question) {
        return limit(authority, question).due(calendar, question.from(), question.pauses());
    }

    private static Limit limit(Authority authority, AskedQuestion question) {
        return Limit.response(question.regime(), authority.kind(), authority.closures());
    }

    private List<Deadline> gathered(Collection<AskedQuestion> questions, Function<AskedQuestion, Limit> limits) {
        Map<Deadline, List<Integer>> numbers = new LinkedHashMap<>();
        for (AskedQuestion question : questions) {
            Limit limit = limits.apply(question);
            LocalDate due = limit.due(calendar, question.from(), question.pauses());
            numbers.computeIfAbsent(
                    new Deadline(limit.provision(), Numbers.NONE, question.from(), due, calendar.version()),
                    none -> new ArrayList<>()).add(question.number());
        }
        return numbers.entrySet().stream().map(each -> new Deadline(each.getKey().provision(),
                Numbers.of(each.getValue()), each.getKey().from(), each.getKey().due(), each.getKey().calendar()))
                .toList();
    }
}
