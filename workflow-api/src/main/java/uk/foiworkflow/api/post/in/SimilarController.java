package uk.foiworkflow.api.post.in;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.post.in.Tray.Lying;
import uk.foiworkflow.api.search.EarlierRequests;
import uk.foiworkflow.api.search.EarlierRequests.Alike;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.post.Message;
import uk.foiworkflow.post.PostForm;
import uk.foiworkflow.projections.words.Similar;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Requester;

/** Whoever opens the post is told what was asked before. */
@RestController("similarToPost")
class SimilarController {

    private final Tray tray;
    private final EarlierRequests earlier;
    private final Set<String> ours;

    SimilarController(Tray tray, EarlierRequests earlier, OurAddresses ours) {
        this.tray = tray;
        this.earlier = earlier;
        this.ours = ours.all();
    }

    /** How many are wanted. */
    record OfPost(
            @Parameter(description = "At most so many, 1 to 50; 10 when left out.") @Nullable Integer limit) {}

    @Operation(tags = "Post", operationId = "similarToPost", summary = "Which requests asked something like that", description = "Of"
            + " all that were received, the most alike first, and whether it is from the address of whoever asked. A scan has no"
            + " words to compare.")
    @GetMapping(path = "/api/post/{id}/similar", produces = MediaType.APPLICATION_JSON_VALUE)
    Alike similar(@PathVariable String id, @Query OfPost query, Caller caller) {
        Lying lying = tray.one(id);
        Message message = tray.here(lying) && lying.item().received().form() == PostForm.EMAIL
                ? Mail.read(tray.read(lying).stream(), ours)
                : Message.NOTHING;
        String sender = message.sender();
        Requester requester = sender == null
                ? null
                : new Requester(null, null, new Confidential(sender), null, null);
        return earlier.like(Similar.Asked.of(message.words(), false), requester, Set.of(), query.limit(), caller);
    }
}
