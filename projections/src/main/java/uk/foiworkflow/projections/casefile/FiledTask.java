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
import uk.foiworkflow.request.event.HandlingEvent.HolderChased;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.HandlingEvent.NothingHeldDeclared;
import uk.foiworkflow.request.event.HandlingEvent.RecordsSupplied;
import uk.foiworkflow.request.event.HandlingEvent.SearchRecorded;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * What a holder was asked for, and what they said.
 *
 * @param asked the day on which they were asked
 * @param ask in which words; null when none were recorded
 * @param due the day by which the reply is wanted; null when none was set
 * @param chased the days on which they were reminded
 * @param reply null while there is none
 * @param replied the day of the reply; null while there is none
 * @param text the words of the reply; null when there are none
 */
public record FiledTask(int number, String holder, List<Integer> questions, LocalDate asked, @Nullable String ask,
        @Nullable LocalDate due, List<LocalDate> chased, @Nullable Reply reply, @Nullable LocalDate replied,
        @Nullable String text) {

    /** What came of it. */
    public enum Reply {
        SUPPLIED, NOTHING_HELD;

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
                    e.on(), Clear.text(e.ask()), e.due(), List.of(), null, null, null));
            case HolderChased e -> tasks.computeIfPresent(e.task(), (number, task) -> task.chasedOn(e.on()));
            case RecordsSupplied e -> tasks.computeIfPresent(e.task(),
                    (number, task) -> task.answered(Reply.SUPPLIED, e.on(), e.text()));
            case NothingHeldDeclared e -> tasks.computeIfPresent(e.task(),
                    (number, task) -> task.answered(Reply.NOTHING_HELD, e.on(), e.text()));
            case CaseAssigned e -> {
            }
            case SearchRecorded e -> {
            }
        }
    }

    private FiledTask chasedOn(LocalDate day) {
        Collection<LocalDate> days = new ArrayList<>(chased);
        days.add(day);
        return new FiledTask(number, holder, questions, asked, ask, due, List.copyOf(days), reply, replied, text);
    }

    private FiledTask answered(Reply given, LocalDate day, @Nullable Confidential words) {
        return new FiledTask(number, holder, questions, asked, ask, due, chased, given, day, Clear.text(words));
    }
}
