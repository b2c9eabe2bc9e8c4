package uk.foiworkflow.api.cases;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.engine.FromEvents;
import uk.foiworkflow.api.engine.Past;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.lineage.FoundBy;
import uk.foiworkflow.projections.lineage.NotHeld;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.HandlingEvent.NothingHeldDeclared;
import uk.foiworkflow.request.event.HandlingEvent.SearchRecorded;
import uk.foiworkflow.store.StoredEvent;

/** Tells on what it rested that nothing is held, and whether it was held after all. */
@FromEvents
@RestController
class NotHeldController {

    private final KnownEvents known;
    private final Past past;

    NotHeldController(KnownEvents known, Past past) {
        this.known = known;
        this.past = past;
    }

    /** The questions of a request that were answered "not held" in the first place. */
    record SaidNotHeld(String reference, List<OfQuestion> questions) {}

    /**
     * A question that was answered so.
     *
     * @param searches those for it that were on record before
     * @param minutes what they took
     * @param declared holders' words that nothing is held, before the answer
     * @param found what says that it was held; null where nothing does
     */
    record OfQuestion(int question, LocalDate answered, @Nullable Entry answer, List<Search> searches, int minutes,
            List<Declared> declared, @Nullable FoundEntry found) {}

    /** An entry of the trail. */
    record Entry(long sequence, String type, LocalDate on) {

        static Entry of(StoredEvent stored) {
            return new Entry(stored.sequence(), stored.type(), stored.event().on());
        }
    }

    /** A search; null stands for what was not recorded. */
    record Search(long sequence, LocalDate on, String where, @Nullable String terms, int minutes,
            @Nullable String found) {}

    /** The word of the holder who was asked by that task. */
    record Declared(long sequence, LocalDate on, int task, @Nullable String text) {}

    /** By what it came out, and the entry that says so. */
    record FoundEntry(FoundBy by, Entry entry) {}

    @Operation(tags = "Cases", summary = "On what \"not held\" rested", description = "Of each question that was answered so in"
            + " the first place: the searches for it that were on record before the answer, what holders had said, and the"
            + " entry by which it came out that something was held, if it did.")
    @GetMapping(path = "/api/requests/{reference}/not-held", produces = MediaType.APPLICATION_JSON_VALUE)
    SaidNotHeld notHeld(@PathVariable String reference, @Query Then query, Caller caller) {
        past.check(query.asOf(), query.onDate());
        OneCase then = OneCase.of(known.of(reference, caller, query.asOf()), query.onDate());
        return new SaidNotHeld(reference,
                NotHeld.of(then.standing()).stream().map(each -> of(each, then.counted())).toList());
    }

    private static OfQuestion of(NotHeld said, List<StoredEvent> counted) {
        return new OfQuestion(said.question(), said.answered(),
                said.answer() < 0 ? null : Entry.of(counted.get(said.answer())),
                said.searches().stream().map(counted::get).map(NotHeldController::search).toList(), said.minutes(),
                said.declared().stream().map(counted::get).map(NotHeldController::declared).toList(),
                said.found() == null ? null : new FoundEntry(said.found(), Entry.of(counted.get(said.finding()))));
    }

    private static Search search(StoredEvent stored) {
        SearchRecorded search = (SearchRecorded) stored.event();
        return new Search(stored.sequence(), search.on(), search.where().text(), text(search.terms()),
                search.minutes(), text(search.found()));
    }

    private static Declared declared(StoredEvent stored) {
        NothingHeldDeclared nothing = (NothingHeldDeclared) stored.event();
        return new Declared(stored.sequence(), nothing.on(), nothing.task(), text(nothing.text()));
    }

    private static @Nullable String text(@Nullable Confidential words) {
        return words == null ? null : words.text();
    }
}
