package uk.foiworkflow.api.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.http.Pages;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.law.MadeBy;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.aggregation.Group;
import uk.foiworkflow.projections.aggregation.Group.Member;
import uk.foiworkflow.projections.aggregation.Groups;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.request.event.HandlingEvent.CostsAggregated.Window;

/** Proposes which costs might be added up (FOIA s.12(4)): an officer decides, by the command of the same address. */
@RestController
class AggregationController {

    private final Groups groups;
    private final KnownEvents known;

    AggregationController(Projections projections, KnownEvents known) {
        this.groups = projections.groups();
        this.known = known;
    }

    /** Which groups are wanted. */
    record GroupParameters(
            @Parameter(description = "True for those alone that together take more than the limit.") @Nullable Boolean over,
            @Parameter(description = "The `next` of the page before.") @Nullable Long after,
            @Parameter(description = "At most so many requests are looked from, 1 to 500; 50 when left out.") @Nullable Integer limit) {}

    /** The widest groups of which a request is one. */
    record Proposed(String reference, List<Proposal> groups) {}

    /**
     * Requests that appear to be for like information, by one person or people who act together.
     *
     * @param reference the request that is looked from
     * @param minutes what all of them take, spent and estimated
     * @param limit the minutes that the limit of the authority allows
     * @param over whether they take more
     * @param window from the first receipt to the last, which is no longer than 60 working days
     * @param requests by their receipt
     * @param aggregation the address of the command by which an officer adds them up
     */
    record Proposal(String reference, int minutes, int limit, boolean over, Window window, List<Proposable> requests,
            String aggregation) {

        static Proposal of(Group group) {
            return new Proposal(group.reference(), group.minutes(), group.most(), group.over(), group.window(),
                    group.members().stream().map(Proposable::of).toList(),
                    "/api/requests/" + group.reference() + "/aggregation");
        }
    }

    /**
     * A request of a group.
     *
     * @param open whether an answer is owed to it
     * @param minutes what is spent and estimated of it
     * @param by whether the record has one person for it and the request that is looked from
     * @param subject the subject of both; null where they are not of one
     * @param shared the words that both ask for, in their base form
     * @param without what the group comes to without it
     */
    record Proposable(String reference, LocalDate received, boolean open, int minutes, MadeBy by,
            @Nullable String subject, List<String> shared, Group.Without without, String request) {

        static Proposable of(Member member) {
            return new Proposable(member.reference(), member.received(), member.open(), member.minutes(),
                    member.samePerson() ? MadeBy.SAME_PERSON : MadeBy.ACTING_TOGETHER, member.subject(),
                    member.shared(), member.without(), "/api/requests/" + member.reference());
        }
    }

    @Operation(tags = "Cases", summary = "Which costs might be added up with its own", description = "The requests by the same"
            + " person, or by people of whom a file says that they act together, for like information, received within 60"
            + " consecutive working days: what they take together against the limit (FOIA s.12(4)), the days that prove the"
            + " window, and what is left when one is left out. It proposes, and an officer decides.")
    @GetMapping(path = "/api/requests/{reference}/aggregation", produces = MediaType.APPLICATION_JSON_VALUE)
    Proposed proposed(@PathVariable String reference, Caller caller) {
        known.of(reference, caller, null);
        named(caller);
        return new Proposed(reference,
                groups.of(reference, new Viewer(caller.actor())).stream().map(Proposal::of).toList());
    }

    @Operation(tags = "Dashboards", summary = "Which costs might be added up", description = "Every such group in which an answer"
            + " is still owed, each once. A page may have fewer groups than it looked for, or none, and still lead on.")
    @GetMapping(path = "/api/dashboard/aggregation", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<Proposal> open(@Query GroupParameters parameters, Caller caller) {
        int size = Pages.size(parameters.limit());
        named(caller);
        Page<Group> found = groups.open(Boolean.TRUE.equals(parameters.over()), new Viewer(caller.actor()),
                parameters.after(), size);
        return new Page<>(found.items().stream().map(Proposal::of).toList(), found.next());
    }

    /** Who need not know who asked is not told that it was the same person. */
    private void named(Caller caller) {
        if (known.blind(caller)) {
            throw new ProblemException(ProblemType.NOT_ALLOWED,
                    "Who reads cases without the requester is not told which are by the same one.");
        }
    }
}
