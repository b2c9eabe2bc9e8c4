package uk.foiworkflow.borough;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Context;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.command.FileCommand.CorrectEntry;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.RequestEvent;

/** What happens to one request, noted in any order and told in the order in which it was entered. */
final class Diary {

    private static final Actor IMPORTER = new Actor("admin", Role.ADMIN);

    /** What happens, but for its day. */
    interface Step extends Function<LocalDate, RequestCommand> {}

    /** What is told of it, on the request as it was before; null where nothing is. */
    private interface Telling extends Function<Supplier<Request>, @Nullable RequestCommand> {}

    private record Entry(LocalDate entered, Telling telling) {}

    private final List<Entry> entries = new ArrayList<>();

    /** It happens and is entered on that day. */
    void on(LocalDate day, Step step) {
        late(day, day, step);
    }

    /** It happens on one day and is entered on another. */
    void late(LocalDate day, LocalDate entered, Step step) {
        RequestCommand command = step.apply(day);
        entries.add(new Entry(entered, before -> command));
    }

    /** The first entry of that kind, if there is one, was wrong, and something else should have been entered. */
    void corrects(LocalDate day, Predicate<RequestEvent> wrong, String why, RequestCommand instead) {
        entries.add(new Entry(day, before -> {
            List<RequestEvent> recorded = before.get().recorded();
            int entry = recorded.indexOf(recorded.stream().filter(wrong).findFirst().orElse(null));
            return entry < 0 ? null : new CorrectEntry(day, entry, new Confidential(why), instead);
        }));
    }

    /** All that was entered by the end of that day. */
    List<RequestCommand> until(LocalDate last, RequestDecider decider) {
        List<RequestCommand> told = new ArrayList<>();
        entries.stream().filter(entry -> !entry.entered().isAfter(last)).sorted(Comparator.comparing(Entry::entered))
                .forEachOrdered(entry -> {
                    RequestCommand command = entry.telling().apply(() -> after(told, last, decider));
                    if (command != null) {
                        told.add(command);
                    }
                });
        return told;
    }

    private static Request after(List<RequestCommand> told, LocalDate today, RequestDecider decider) {
        Context context = new Context(IMPORTER, today, true);
        Request request = Request.NONE;
        for (RequestCommand command : told) {
            for (RequestEvent event : decider.decide(request, command, context).events()) {
                request = request.evolve(event);
            }
        }
        return request;
    }
}
