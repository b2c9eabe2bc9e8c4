package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.LastDay;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.Handling.Task;
import uk.foiworkflow.request.command.ClockCommand.LapseRequest;
import uk.foiworkflow.request.command.HandlingCommand.ChaseHolder;
import uk.foiworkflow.request.command.HandlingCommand.EscalateTask;
import uk.foiworkflow.request.command.HandlingCommand.NoteMissedDeadline;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.Want;

/**
 * What time alone makes due. Pure: asked again about the request after the commands that it answered, it answers none of
 * them again.
 */
public record Timely(WorkingCalendar calendar, Policy policy) {

    /** The commands that are due on that day; none for a case that is closed or was never received. */
    public List<RequestCommand> steps(Request request, LocalDate today) {
        List<RequestCommand> due = new ArrayList<>();
        if (request.receipt() == null || request.drafting().closed() != null || request.keeping().shredded() != null) {
            return due;
        }
        request.handling().tasks().forEach((number, task) -> {
            if (chaseDue(request, task, today)) {
                due.add(new ChaseHolder(today, number));
            } else if (escalationDue(request, task, today)) {
                due.add(new EscalateTask(today, number));
            }
        });
        SortedSet<Integer> lapsed = numbers(request, question -> lapses(question, today));
        if (!lapsed.isEmpty()) {
            due.add(new LapseRequest(today, lapsed));
        }
        missed(request, today).forEach((last, numbers) -> due.add(new NoteMissedDeadline(last.plusDays(1), numbers,
                last)));
        return due;
    }

    /** Whether the holder is to be reminded by the policy on that day. */
    boolean chaseDue(Request request, Task task, LocalDate day) {
        return reminderDue(request, task, day) && task.chases() < policy.chasing().chases();
    }

    /** Whether the head is to be told by the policy on that day. */
    boolean escalationDue(Request request, Task task, LocalDate day) {
        return reminderDue(request, task, day) && task.chases() >= policy.chasing().chases() && !task.escalated();
    }

    /** The day by which a holder replies where none is named. */
    LocalDate taskDue(Request request, LocalDate asked) {
        return calendar.of(request.received().regime()).plus(asked, policy.chasing().due());
    }

    private boolean reminderDue(Request request, Task task, LocalDate day) {
        LocalDate since = later(task.due(), task.chased());
        return task.awaited() && task.due() != null && since != null
                && stillWanted(request, task)
                && !day.isBefore(calendar.of(request.received().regime()).plus(since, policy.chasing().every()));
    }

    private static boolean stillWanted(Request request, Task task) {
        return Chosen.any(request, task.questions(), AskedQuestion::open);
    }

    /**
     * The law ends the wait for a fee; for a detail it sets no time, and the policy does (FOIA s.9(2), EIR reg 8). What
     * somebody took up again waits for the time of the policy anew.
     */
    @Rulebook({"R3.6", "R3.7", "R8.6"})
    boolean lapses(AskedQuestion question, LocalDate day) {
        LocalDate detail = question.detailAsked();
        boolean noDetail = detail != null && day.isAfter(detail.plus(policy.lapse().after()));
        LocalDate revived = question.revived();
        boolean again = revived == null || day.isAfter(revived.plus(policy.lapse().after()));
        return question.stopped() && again && (noDetail || noFee(question, day));
    }

    /** For want of what a question is put away on that day: a fee that the law waits for no longer comes first. */
    @Nullable
    Want want(AskedQuestion question, LocalDate day) {
        if (!question.awaits()) {
            return null;
        }
        return question.detailAsked() == null || noFee(question, day) ? Want.FEE : Want.DETAIL;
    }

    /** A fee that was asked for too late took no duty away, and its time ends nothing. */
    private boolean noFee(AskedQuestion question, LocalDate day) {
        LocalDate fee = question.feeAsked();
        return fee != null && question.feeStops() && day.isAfter(LastDay.toPay(question.regime(), fee, calendar));
    }

    private static Map<LocalDate, SortedSet<Integer>> missed(Request request, LocalDate today) {
        Map<LocalDate, SortedSet<Integer>> missed = new TreeMap<>();
        for (AskedQuestion question : request.open()) {
            if (missed(request, question, today)) {
                missed.computeIfAbsent(question.due(), day -> new TreeSet<>()).add(question.number());
            }
        }
        return missed;
    }

    /** Whether its last day has passed without an answer, and is not on record as missed. */
    static boolean missed(Request request, AskedQuestion question, LocalDate today) {
        return question.open() && !question.stopped() && today.isAfter(question.due())
                && !question.due().equals(request.handling().missed().get(question.number()));
    }

    private static SortedSet<Integer> numbers(Request request, Predicate<AskedQuestion> which) {
        return Chosen.matching(request, request.questions().keySet(), which);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
