package uk.foiworkflow.api.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.cases.KnownEvents;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.api.search.EarlierRequests.Alike;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.words.Similar;
import uk.foiworkflow.request.AskedQuestion;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.Requester;
import uk.foiworkflow.store.StoredEvent;

/** Whoever takes in a request is told what was asked before. */
@RestController
class SimilarController {

    private static final int LONGEST = 2_000;

    private final EarlierRequests earlier;
    private final Similar similar;
    private final KnownEvents known;

    SimilarController(EarlierRequests earlier, Projections projections, KnownEvents known) {
        this.earlier = earlier;
        this.similar = projections.similar();
        this.known = known;
    }

    /** Of a request that is on file. */
    record OfRequest(
            @Parameter(description = "At most so many, 1 to 50; 10 when left out.") @Nullable Integer limit) {}

    /** Of words of which there is no request yet. */
    record OfWords(
            @Parameter(description = "What is asked, 2,000 characters at most.", example = "What did the council spend on taxis last year?") String text,
            @Parameter(description = "At most so many, 1 to 50; 10 when left out.") @Nullable Integer limit) {}

    @Operation(tags = "Cases", operationId = "similarRequests", summary = "Which earlier requests asked something alike", description = "Those"
            + " that were received until the same day, as far as the caller may see them, the most alike first: with the words"
            + " that both have, whether the same person asked, when it was answered and how, and which exemptions both rest on.")
    @GetMapping(path = "/api/requests/{reference}/similar", produces = MediaType.APPLICATION_JSON_VALUE)
    Alike toRequest(@PathVariable String reference, @Query OfRequest query, Caller caller) {
        List<StoredEvent> events = known.of(reference, caller, null);
        boolean blind = known.blind(caller);
        return earlier.like(similar.asked(reference, blind), blind ? null : requester(events), relied(events),
                query.limit(), caller);
    }

    @Operation(tags = "Cases", operationId = "similarToWords", summary = "Which requests asked something like that", description = "For"
            + " words that are no request yet: the same of all that were received.")
    @GetMapping(path = "/api/search/similar", produces = MediaType.APPLICATION_JSON_VALUE)
    Alike toWords(@Query OfWords query, Caller caller) {
        if (query.text().isBlank() || query.text().length() > LONGEST) {
            throw new ProblemException(ProblemType.MALFORMED_INPUT,
                    List.of(new FieldError("text", "Expected words, " + LONGEST + " characters at most.")));
        }
        return earlier.like(Similar.Asked.of(query.text(), known.blind(caller)), null, Set.of(), query.limit(), caller);
    }

    private static @Nullable Requester requester(List<StoredEvent> events) {
        return events.getFirst().content() instanceof RequestReceived received ? received.requester() : null;
    }

    private static Set<String> relied(List<StoredEvent> events) {
        Request request = Request.NONE;
        for (StoredEvent event : events) {
            request = request.evolve(event.event());
        }
        Set<String> relied = new TreeSet<>();
        for (AskedQuestion question : request.questions().values()) {
            QuestionDecided decision = question.decision();
            if (decision != null && decision.outcome().restsOnExemption()) {
                decision.exemptions().forEach(cited -> relied.add(cited.under(question.regime())));
            }
        }
        return relied;
    }
}
