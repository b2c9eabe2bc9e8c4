package uk.foiworkflow.api.disclosure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.http.Cursor;
import uk.foiworkflow.api.http.Pages;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.disclosure.Entry.State;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.law.Wire;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.disclosure.Disclosures;
import uk.foiworkflow.projections.disclosure.Disclosures.DisclosureCase;
import uk.foiworkflow.projections.disclosure.Disclosures.Place;
import uk.foiworkflow.projections.reader.Viewer;

/** What is to be decided about the disclosure log: what could be told, what waits for review, and the rest. */
@RestController
class DisclosureBoardController {

    private static final String LIST = "/api/dashboard/disclosure/cases";

    private final Disclosures disclosures;

    DisclosureBoardController(Projections projections) {
        this.disclosures = projections.disclosures();
    }

    /** Takes no parameters. */
    record Whole() {}

    /** How requests stand to the log. */
    enum Card {

        /** Something was given, and nobody has decided. */
        UNDECIDED(null), PREPARED(State.PREPARED), SENT_BACK(State.SENT_BACK), PUBLISHED(State.PUBLISHED),
        /** Taken back, and nothing put forward since. */
        UNPUBLISHED(State.UNPUBLISHED), LEFT_OUT(State.LEFT_OUT);

        private final @Nullable State state;

        Card(@Nullable State state) {
            this.state = state;
        }

        @Override
        public String toString() {
            return Wire.word(this);
        }
    }

    /**
     * A number and what it is made of.
     *
     * @param cases the address of the list that has exactly these cases
     */
    record DisclosureFigure(long count, String cases) {

        static DisclosureFigure of(Card card, long count) {
            return new DisclosureFigure(count, LIST + "?card=" + card);
        }
    }

    /** The numbers. */
    record DisclosureBoard(DisclosureFigure undecided, DisclosureFigure prepared, DisclosureFigure sentBack,
            DisclosureFigure published, DisclosureFigure unpublished,
            DisclosureFigure leftOut) {}

    /** Which requests are wanted. */
    record Wanted(
            @Parameter(description = "How they stand to the log.", example = "undecided") Card card,
            @Parameter(description = "The `next` of the page before.") @Nullable String after,
            @Parameter(description = "At most so many, 1 to 500; 50 when left out.") @Nullable Integer limit) {}

    /**
     * A page of them.
     *
     * @param next where the next page goes on; null when this is the last
     */
    record DisclosureCases(List<DisclosureCase> items, @Nullable String next) {}

    @Operation(tags = "Disclosure log", summary = "What is to be decided about the log", description = "How many requests were"
            + " answered with something and await a decision, how many entries wait for review, and how the others stand. Each"
            + " number leads to its cases.")
    @GetMapping(path = "/api/dashboard/disclosure", produces = MediaType.APPLICATION_JSON_VALUE)
    DisclosureBoard board(@Query Whole query, Caller caller) {
        Viewer viewer = new Viewer(caller.actor());
        Map<State, Long> counts = disclosures.counts(viewer);
        return new DisclosureBoard(DisclosureFigure.of(Card.UNDECIDED, disclosures.undecided(viewer)),
                figure(Card.PREPARED, counts),
                figure(Card.SENT_BACK, counts), figure(Card.PUBLISHED, counts), figure(Card.UNPUBLISHED, counts),
                figure(Card.LEFT_OUT, counts));
    }

    @Operation(tags = "Disclosure log", summary = "The cases behind a number", description = "What came to stand so last comes"
            + " first, page by page.")
    @GetMapping(path = LIST, produces = MediaType.APPLICATION_JSON_VALUE)
    DisclosureCases cases(@Query Wanted wanted, Caller caller) {
        int size = Pages.size(wanted.limit());
        List<DisclosureCase> found = Cursor.read(wanted.card(), wanted.after(),
                place -> disclosures.page(wanted.card().state,
                        new Viewer(caller.actor()), place == null ? null : place(place), size + 1));
        List<DisclosureCase> items = found.subList(0, Math.min(size, found.size()));
        return new DisclosureCases(items, Cursor.of(wanted.card(),
                found.size() > size ? items.getLast().on() + " " + items.getLast().reference() : null));
    }

    private static DisclosureFigure figure(Card card, Map<State, Long> counts) {
        return DisclosureFigure.of(card, counts.getOrDefault(card.state, 0L));
    }

    private static Place place(String place) {
        String[] parts = place.split(" ", 2);
        return new Place(LocalDate.parse(parts[0]), parts[1]);
    }
}
