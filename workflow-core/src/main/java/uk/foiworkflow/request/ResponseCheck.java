package uk.foiworkflow.request;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.Weakness.Severity;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse;
import uk.foiworkflow.request.event.Numbers;

/** What stands against a response before it goes out, and what a requester's adviser would say of it. */
public final class ResponseCheck {

    private ResponseCheck() {}

    /** Everything that would be said if the response were sent now; what blocks comes before what warns. */
    public static List<Weakness> of(Request request, IssueResponse issue, Policy policy) {
        SortedSet<Integer> answers = answers(request, issue);
        var objections = new Objections();
        Chosen.known(request, answers, "questions", Closed.refuse(request, objections));
        var letter = new Letter(request, issue, answers, policy.smallNumbers());
        letter.withoutContents(objections);
        List<Weakness> all = new ArrayList<>();
        objections.broken().forEach(broken -> all
                .add(new Weakness(Severity.BLOCKS, broken.rule(), null, broken.field(), broken.why())));
        List<Weakness> contents = letter.weaknesses().found();
        contents.stream().filter(weakness -> weakness.severity() == Severity.BLOCKS).forEach(all::add);
        contents.stream().filter(weakness -> weakness.severity() == Severity.WARNS).forEach(all::add);
        return List.copyOf(all);
    }

    /** The questions that it answers: those named, or all that are decided and not yet answered. */
    static SortedSet<Integer> answers(Request request, IssueResponse issue) {
        return issue.questions().isEmpty()
                ? Numbers.of(request.open().stream().filter(question -> question.decision() != null)
                        .map(AskedQuestion::number).toList())
                : Numbers.of(issue.questions());
    }
}
