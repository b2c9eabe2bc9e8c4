package uk.foiworkflow.api.independent;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import uk.foiworkflow.api.engine.Commands;
import uk.foiworkflow.borough.Borough;
import uk.foiworkflow.clock.WorkingDays;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoredEvent;

/** Some hundred requests of a made-up borough in the store, and what they plainly come to. */
class LoadedCouncil {

    /** The last day of which anything is told. */
    static final LocalDate UNTIL = LocalDate.of(2025, 6, 30);
    private static final int REQUESTS = 600;
    private static final int PAGE = 5_000;

    private final Commands commands;
    private final PostgresEventStore store;
    private final RequestDecider decider;
    private Map<String, List<StoredEvent>> streams = Map.of();

    LoadedCouncil(Commands commands, PostgresEventStore store, RequestDecider decider) {
        this.commands = commands;
        this.store = store;
        this.decider = decider;
    }

    /** Once, whoever asks. */
    synchronized void load() {
        if (!streams.isEmpty()) {
            return;
        }
        Caller importer = new Caller(new Actor("admin", Role.ADMIN), UUID.randomUUID());
        new Borough(7481896, UNTIL, decider.calendar()).requests(REQUESTS).forEach(request -> commands.bringIn(
                request.reference(), request.told(), importer, request.reference().getBytes(StandardCharsets.UTF_8)));
        Map<String, List<StoredEvent>> read = new LinkedHashMap<>();
        for (long after = 0;;) {
            List<StoredEvent> page = store.readAll(after, PAGE);
            if (page.isEmpty()) {
                break;
            }
            page.forEach(event -> read.computeIfAbsent(event.stream(), none -> new ArrayList<>()).add(event));
            after = page.getLast().position();
        }
        streams = read;
    }

    /** What was known of each request at the end of that day. */
    List<PlainCase> cases(LocalDate asOf) {
        return streams.values().stream().map(stream -> PlainCase.of(stream, asOf, days())).filter(Objects::nonNull)
                .map(Objects::requireNonNull).toList();
    }

    /** What had happened to each request by the end of that day. */
    List<PlainCase> onDate(LocalDate day) {
        return streams.values().stream().map(stream -> PlainCase.onDate(stream, day, days())).filter(Objects::nonNull)
                .map(Objects::requireNonNull).toList();
    }

    /** With whom each request lay, of what was known at the end of that day. */
    List<PlainCourse> courses(LocalDate asOf) {
        return streams.values().stream().map(stream -> PlainCase.happened(stream, asOf)).filter(all -> !all.isEmpty())
                .map(all -> new PlainCourse(all, days())).toList();
    }

    WorkingDays days() {
        return decider.calendar().uk();
    }
}
