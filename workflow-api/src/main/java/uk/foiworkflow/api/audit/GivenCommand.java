package uk.foiworkflow.api.audit;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.audit.WhyAllowed.CommandThen;
import uk.foiworkflow.api.commands.Call;
import uk.foiworkflow.api.commands.Calls;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.command.ClockCommand.RecalculateDeadlines;
import uk.foiworkflow.request.command.HandlingCommand.NoteMessageNotSent;
import uk.foiworkflow.store.Metadata;
import uk.foiworkflow.store.StoredEvent;

/** The command that an event names, with the call by which it is given. */
record GivenCommand(@Nullable String call, Set<Role> roles) {

    private static final GivenCommand PAST_CASE = new GivenCommand("POST /api/chronologies", EnumSet.of(Role.ADMIN));
    private static final GivenCommand BY_THE_ENGINE = new GivenCommand(null, Set.of());

    /** Commands that are given by a call which is not in the table, for it is about more than one request. */
    private static final Map<String, GivenCommand> ELSEWHERE = Map.of(RecalculateDeadlines.class.getSimpleName(),
            new GivenCommand("POST /api/calendar/recalculation", EnumSet.of(Role.HEAD)),
            NoteMessageNotSent.class.getSimpleName(),
            new GivenCommand("POST /api/outbox/{id}/dismissal", EnumSet.of(Role.HEAD)));

    static CommandThen of(List<StoredEvent> events, @Nullable String key) {
        Metadata metadata = events.getFirst().metadata();
        GivenCommand given = of(metadata);
        return new CommandThen(metadata.command(), given.call(), given.roles(), metadata.causation(),
                metadata.correlation(), key, events.stream().map(StoredEvent::position).toList());
    }

    private static GivenCommand of(Metadata metadata) {
        if (metadata.imported()) {
            return PAST_CASE;
        }
        if (metadata.actor().role() == Role.ENGINE) {
            return BY_THE_ENGINE;
        }
        GivenCommand elsewhere = ELSEWHERE.get(metadata.command());
        return elsewhere != null
                ? elsewhere
                : Calls.TABLE.stream().filter(call -> call.command().getSimpleName().equals(metadata.command()))
                        .findFirst().map(GivenCommand::of).orElse(BY_THE_ENGINE);
    }

    private static GivenCommand of(Call<?> call) {
        return new GivenCommand("POST " + call.path(), call.roles());
    }
}
