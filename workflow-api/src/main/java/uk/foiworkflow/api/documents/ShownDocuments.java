package uk.foiworkflow.api.documents;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.foiworkflow.api.cases.KnownEvents;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.request.Document;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.store.StoredEvent;

/**
 * Which documents of a case somebody is shown: all, who sees the whole case; an approver those that say nothing of who asked,
 * where approvers need not know, and the letter that is before them, for nobody clears what they have not read; a holder of
 * information those that they added.
 */
@Component
class ShownDocuments {

    private final KnownEvents known;

    ShownDocuments(KnownEvents known) {
        this.known = known;
    }

    /** The case as they are told of it, with those documents. */
    record Shown(Request request, List<Document> documents) {}

    /** @throws ProblemException 404 when there is no such case, or they may not see it */
    Shown of(String reference, Caller caller) {
        Request request = Request.NONE;
        for (StoredEvent event : known.of(reference, caller, null)) {
            request = request.evolve(event.event());
        }
        Request told = request;
        return new Shown(told, told.documents().all().values().stream()
                .filter(document -> shown(document, told, caller)).toList());
    }

    /** @throws ProblemException 404 when there is no such document, or they may not see it */
    Document one(String reference, int number, Caller caller) {
        return of(reference, caller).documents().stream().filter(document -> document.number() == number).findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND,
                        "Request " + reference + " has no document " + number + " that you may see."));
    }

    private boolean shown(Document document, Request request, Caller caller) {
        if (caller.actor().role() == Role.HOLDER) {
            return caller.actor().id().equals(document.added().by());
        }
        Integer draft = request.drafting().clearance().document();
        return !document.kind().namesRequester() || !known.blind(caller)
                || (draft != null && draft == document.number());
    }
}
