package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Wire;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.HandlingEvent;
import uk.foiworkflow.request.event.HandlingEvent.CaseAssigned;
import uk.foiworkflow.request.event.HandlingEvent.CostEstimated;
import uk.foiworkflow.request.event.HandlingEvent.CostsAggregated;
import uk.foiworkflow.request.event.HandlingEvent.DeadlineMissed;
import uk.foiworkflow.request.event.HandlingEvent.HolderChased;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.HandlingEvent.MessageNotSent;
import uk.foiworkflow.request.event.HandlingEvent.MessageSent;
import uk.foiworkflow.request.event.HandlingEvent.NothingHeldDeclared;
import uk.foiworkflow.request.event.HandlingEvent.RecordsSupplied;
import uk.foiworkflow.request.event.HandlingEvent.SearchRecorded;
import uk.foiworkflow.request.event.HandlingEvent.TaskAccepted;
import uk.foiworkflow.request.event.HandlingEvent.TaskEscalated;
import uk.foiworkflow.request.event.HandlingEvent.TaskReassigned;
import uk.foiworkflow.request.event.HandlingEvent.TaskRejected;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * What a holder was asked for, and what they said.
 *
 * @param asked the day on which they were asked
 * @param ask in which words; null when none were recorded
 * @param due the day by which the reply is wanted; null when none was set
 * @param chased the days on which they were reminded
 * @param reply null while the holder has said nothing
 * @param replied the day of the reply; null while there is none
 * @param text the words of the reply; null when there are none
 * @param escalated the day on which the head was told; null when that was not
 */
public record FiledTask(int number, String holder, List<Integer> questions, LocalDate asked, @Nullable String ask,
        @Nullable LocalDate due, List<LocalDate> chased, @Nullable Reply reply, @Nullable LocalDate replied,
        @Nullable String text, @Nullable LocalDate escalated) {

    /** What came of it. */
    public enum Reply {
        ACCEPTED, REJECTED, SUPPLIED, NOTHING_HELD;

        @Override
        public String toString() {
            return Wire.word(this);
        }
    }

    public FiledTask {
        questions = List.copyOf(questions);
        chased = List.copyOf(chased);
    }

    static List<FiledTask> of(List<RequestEvent> events) {
        SortedMap<Integer, FiledTask> tasks = new TreeMap<>();
        Clear.only(HandlingEvent.class, events).forEach(event -> evolve(tasks, event));
        return List.copyOf(tasks.values());
    }

    private static void evolve(SortedMap<Integer, FiledTask> tasks, HandlingEvent event) {
        switch (event) {
            case HolderTasked e -> tasks.put(e.task(), new FiledTask(e.task(), e.holder(), List.copyOf(e.questions()),
                    e.on(), Clear.text(e.ask()), e.due(), List.of(), null, null, null, null));
            case HolderChased e -> tasks.computeIfPresent(e.task(), (number, task) -> task.chasedOn(e.on()));
            case RecordsSupplied e -> tasks.computeIfPresent(e.task(),
                    (number, task) -> task.answered(Reply.SUPPLIED, e.on(), e.text()));
            case NothingHeldDeclared e -> tasks.computeIfPresent(e.task(),
                    (number, task) -> task.answered(Reply.NOTHING_HELD, e.on(), e.text()));
            case CaseAssigned e -> {
            }
            case SearchRecorded e -> {
            }
            case CostEstimated e -> {
            }
            case CostsAggregated aggregated -> {
            }
            case DeadlineMissed e -> {
            }
            case MessageSent e -> {
            }
            case MessageNotSent e -> {
            }
            case TaskAccepted e -> tasks.computeIfPresent(e.task(), (number, task) -> task.acceptedBy(e));
            case TaskRejected e -> tasks.computeIfPresent(e.task(),
                    (number, task) -> task.answered(Reply.REJECTED, e.on(), e.why()));
            case TaskReassigned e -> tasks.computeIfPresent(e.task(), (number, task) -> task.givenTo(e));
            case TaskEscalated e -> tasks.computeIfPresent(e.task(), (number, task) -> task.escalatedOn(e.on()));
        }
    }

    private FiledTask chasedOn(LocalDate day) {
        Collection<LocalDate> days = new ArrayList<>(chased);
        days.add(day);
        return new FiledTask(number, holder, questions, asked, ask, due, List.copyOf(days), reply, replied, text,
                escalated);
    }

    private FiledTask answered(Reply given, LocalDate day, @Nullable Confidential words) {
        return new FiledTask(number, holder, questions, asked, ask, due, chased, given, day, Clear.text(words),
                escalated);
    }

    private FiledTask acceptedBy(TaskAccepted event) {
        return new FiledTask(number, event.by() == null ? holder : event.by(), questions, asked, ask, due, chased,
                Reply.ACCEPTED, event.on(), null, escalated);
    }

    private FiledTask givenTo(TaskReassigned event) {
        return new FiledTask(number, event.holder(), questions, event.on(), ask, event.due(), chased, null, null, null,
                null);
    }

    private FiledTask escalatedOn(LocalDate day) {
        return new FiledTask(number, holder, questions, asked, ask, due, chased, reply, replied, text, day);
    }
}
