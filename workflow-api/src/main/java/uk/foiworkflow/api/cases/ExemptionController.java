package uk.foiworkflow.api.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.engine.FromEvents;
import uk.foiworkflow.api.engine.Past;
import uk.foiworkflow.api.engine.ReadModels;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.law.ExemptionCatalogue;
import uk.foiworkflow.law.ExemptionEntry;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.projections.casefile.ExemptionLedger;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.store.StoredEvent;

/** The exemptions that the law knows, and those of a case. */
@FromEvents
@RestController
class ExemptionController {

    private final KnownEvents known;
    private final Past past;
    private final Clock clock;

    ExemptionController(KnownEvents known, Past past, Clock clock) {
        this.known = known;
        this.past = past;
        this.clock = clock;
    }

    /** Which law is asked for. */
    record Law(@Parameter(description = "The law.", example = "FOIA") Regime regime,
            @Parameter(description = "As it was on this day, which is the day of receipt of a request; today when left out.", example = "2021-07-09") @Nullable LocalDate on) {}

    /** The catalogue as it was on a day. */
    record Catalogue(Regime regime, LocalDate on, List<ExemptionEntry> exemptions) {}

    @Operation(tags = "Exemptions", summary = "The exemptions that the law knows", description = "Down to the limb that must be"
            + " cited: what engages each, whether the public interest is weighed, whether holding may be neither confirmed"
            + " nor denied, who may use it, and what must be on record before it is relied on.")
    @GetMapping(path = "/api/exemptions", produces = MediaType.APPLICATION_JSON_VALUE)
    Catalogue catalogue(@Query Law query) {
        LocalDate day = query.on() == null ? KnownSince.day(clock.instant()) : query.on();
        return new Catalogue(query.regime(), day, ExemptionCatalogue.inForce(query.regime(), day));
    }

    @Operation(tags = "Exemptions", summary = "The exemption ledger of a case", description = "Every exemption that was claimed,"
            + " by question and item: the harm, the balance, the opinion, third parties' own words, who and when, and what"
            + " became of it.")
    @GetMapping(path = "/api/requests/{reference}/exemptions", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ExemptionLedger> ledger(@PathVariable String reference, @Query Then query, Caller caller) {
        past.check(query.asOf(), query.onDate());
        List<StoredEvent> events = known.of(reference, caller, query.asOf());
        OneCase then = OneCase.of(events, query.onDate());
        return ResponseEntity.ok().header(ReadModels.POSITION, Long.toString(events.getLast().position()))
                .body(ExemptionLedger.of(then.standing(), then.counted()));
    }
}
