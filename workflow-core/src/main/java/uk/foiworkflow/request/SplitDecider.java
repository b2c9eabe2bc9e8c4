package uk.foiworkflow.request;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import uk.foiworkflow.law.LinkKind;
import uk.foiworkflow.request.command.IntakeCommand.ReturnQuestions;
import uk.foiworkflow.request.command.IntakeCommand.SplitOffQuestions;
import uk.foiworkflow.request.command.IntakeCommand.TakeOverQuestions;
import uk.foiworkflow.request.event.DecisionEvent.CaseClosed;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsSplitOff;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsTakenOver;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;

/** Questions that leave for a request of their own, and arrive there. Their time runs on as it was (FOIA s.10). */
final class SplitDecider {

    private SplitDecider() {}

    static Decision splitOff(Request request, SplitOffQuestions command, Objections objections) {
        SortedSet<Integer> chosen = command.questions();
        SortedSet<Integer> here = Chosen.from(request, Numbers.NONE);
        var decided = Chosen.matching(request, chosen, question -> question.open() && question.decision() != null);
        return Chosen.open(request, chosen, "questions", Closed.refuse(request, objections))
                .impossible(chosen.isEmpty(), Rules.QUESTIONS, "questions", () -> "Say which questions leave.")
                .impossible(command.why().text().isBlank(), Rules.WORDS, "why", () -> "Say why they leave.")
                .curable(!chosen.isEmpty() && chosen.containsAll(here), Rules.SPLIT, "questions",
                        () -> "At least one question stays.")
                .curable(!decided.isEmpty(), Rules.SPLIT, "questions",
                        () -> Chosen.list(decided, "is", "are") + " decided, and answered here.")
                .curable(request.review().open() || request.commissioner().complaint()
                        || request.commissioner().appeal(), Rules.SPLIT, "reference",
                        () -> "While a review, a complaint or an appeal is open the questions stay together.")
                .curable(command.begun() != null && !chosen.equals(command.begun()), Rules.SPLIT, "questions",
                        () -> "Request " + command.into() + " was begun with " + begun(command)
                                + " and this is not finished: split off just these first.")
                .leadTo(() -> List
                        .of(new QuestionsSplitOff(command.on(), chosen, command.into(), command.why())));
    }

    static Decision takeOver(Request request, TakeOverQuestions command, Objections objections) {
        return IntakeDecider.reference(request, command.reference(), objections).leadTo(() -> {
            List<RequestEvent> events = new ArrayList<>(command.told());
            events.add(new QuestionsTakenOver(command.on(), command.questions(), command.from(), command.entry(),
                    command.why(), command.deadlines()));
            return events;
        });
    }

    /** The request that they came from went on without the split, so they are owed there and not here. */
    static Decision giveBack(Request request, ReturnQuestions command, Objections objections) {
        List<Integer> open = request.open().stream().map(AskedQuestion::number).toList();
        boolean fromThere = request.links().all().stream()
                .anyMatch(link -> link.kind() == LinkKind.SPLIT_FROM && link.other().equals(command.to()));
        return objections
                .impossible(!fromThere, Rules.SPLIT, "to", () -> "No question came from request " + command.to() + ".")
                .impossible(open.isEmpty(), Rules.SPLIT, "reference", () -> "Nothing is owed that could go back.")
                .leadTo(() -> {
                    var back = new QuestionsSplitOff(command.on(), Numbers.of(open), command.to(), null);
                    Request after = request.evolve(back);
                    return after.here().isEmpty()
                            ? List.of(back, new CaseClosed(command.on(), after.rollUp()))
                            : List.of(back);
                });
    }

    private static String begun(SplitOffQuestions command) {
        return Chosen.list(command.begun() == null ? Numbers.NONE : command.begun()).replaceFirst("Q", "q");
    }
}
