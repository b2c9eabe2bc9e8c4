package uk.foiworkflow.api.engine;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.host.Requests;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.cases.Cases;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.store.AlteredEvent;
import uk.foiworkflow.store.UnreadableEvent;
import uk.foiworkflow.store.WrongMasterKey;

/** The gate to a single case: every command and every question about it passes here first. */
@Component
public final class Visibility {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String SECONDS_TO_CATCH_UP = "2";

    private final Requests requests;
    private final Cases cases;
    private final ReadModels readModels;

    Visibility(Requests requests, Projections projections, ReadModels readModels) {
        this.requests = requests;
        this.cases = projections.cases();
        this.readModels = readModels;
    }

    /**
     * Lets those pass who may see the case. For those who may see every case it need not exist: that is found out later.
     *
     * @throws ProblemException 400 when the reference cannot be one; 404 when there is no such case, or the caller may not
     *             see it; 503 when the read model that knows is behind
     */
    public void check(String reference, Actor actor) {
        if (!seesAll(reference, actor)) {
            askReadModels(reference, actor);
        }
    }

    /**
     * The same before a command: who was just given something to do need not wait until the read models have heard of it, for
     * the request itself says so.
     *
     * @throws ProblemException as {@link #check}
     */
    public void admit(String reference, Actor actor) {
        if (!seesAll(reference, actor) && !saysSoItself(reference, new Viewer(actor))) {
            askReadModels(reference, actor);
        }
    }

    private static boolean seesAll(String reference, Actor actor) {
        if (!REFERENCE.matcher(reference).matches()) {
            throw new ProblemException(ProblemType.MALFORMED_INPUT, List.of(new FieldError("reference",
                    "Expected 1 to 64 letters, digits, '.', '_' or '-'.")));
        }
        return new Viewer(actor).mayReadAll();
    }

    private void askReadModels(String reference, Actor actor) {
        boolean current = readModels.current(Cases.PROJECTION);
        if (sees(reference, actor)) {
            return;
        }
        if (!current) {
            throw new ProblemException(ProblemType.UNAVAILABLE,
                    "The list of cases is behind, so it cannot be said whether you may see this one.")
                    .with(HttpHeaders.RETRY_AFTER, SECONDS_TO_CATCH_UP);
        }
        throw ProblemException.noSuchRequest(reference);
    }

    /** One that cannot be read says nothing: nobody is told more of it than that it is there, and only who may see it. */
    private boolean saysSoItself(String reference, Viewer viewer) {
        try {
            Request now = requests.now(reference);
            return now != null && viewer.mayRead(now);
        } catch (UnreadableEvent | AlteredEvent | WrongMasterKey unreadable) {
            return false;
        }
    }

    /** Whether they may see another case that one names, by what the read model knows of it. */
    public boolean sees(String reference, Actor actor) {
        return cases.visible(reference, new Viewer(actor));
    }
}
