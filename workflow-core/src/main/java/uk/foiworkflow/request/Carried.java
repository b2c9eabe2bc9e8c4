package uk.foiworkflow.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsIdentified;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsTakenOver;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.SetsDeadlines;

/**
 * What goes with questions into a request of their own: the receipt, what moved their time, what they were found to be in
 * law, claims with their reasons, and work on them alone. Told again as it was entered, corrections applied, it leads to
 * the same due dates and the same findings. Tasks, drafts, and work that was shared with others stay where they are.
 *
 * @param told the events, the receipt first
 * @param deadlines the due dates that a correction set, and that none of the events does
 */
public record Carried(List<RequestEvent> told, List<Deadline> deadlines) {

    public Carried {
        told = List.copyOf(told);
        deadlines = List.copyOf(deadlines);
    }

    /**
     * What goes with those questions of a request.
     *
     * @param recorded its events, as they were recorded
     * @param reference of the request that they get
     */
    public static Carried of(List<RequestEvent> recorded, SortedSet<Integer> questions, String reference) {
        List<RequestEvent> effective = Effective.of(recorded);
        List<RequestEvent> told = new ArrayList<>();
        told.add(receipt(effective, questions, reference));
        Map<Integer, Deadline> corrected = new TreeMap<>();
        for (RequestEvent event : effective) {
            RequestEvent narrowed = Narrowed.event(event, questions);
            if (narrowed != null) {
                told.add(narrowed);
            }
            if (event instanceof SetsDeadlines sets) {
                boolean stays = event instanceof CorrectionMade || event instanceof QuestionsTakenOver;
                for (Deadline deadline : Narrowed.deadlines(sets.deadlines(), questions)) {
                    deadline.questions().forEach(number -> {
                        corrected.remove(number);
                        if (stays) {
                            corrected.put(number, Narrowed.to(Numbers.of(number), deadline));
                        }
                    });
                }
            }
        }
        return new Carried(told, List.copyOf(corrected.values()));
    }

    /** Every question was in the letter from the beginning, whenever it was found there. */
    private static RequestReceived receipt(List<RequestEvent> events, SortedSet<Integer> questions, String reference) {
        RequestReceived receipt = (RequestReceived) events.getFirst();
        List<QuestionsIdentified> found = events.stream().filter(QuestionsIdentified.class::isInstance)
                .map(QuestionsIdentified.class::cast).toList();
        List<Question> asked = Stream.concat(receipt.asked().stream(), found.stream().flatMap(e -> e.asked().stream()))
                .filter(question -> questions.contains(question.number())).toList();
        List<Deadline> deadlines = Stream.concat(receipt.deadlines().stream(),
                found.stream().flatMap(e -> e.deadlines().stream())).toList();
        return new RequestReceived(receipt.on(), reference, receipt.formerReference(), receipt.authority(),
                receipt.jurisdiction(), receipt.regime(), receipt.requester(), asked,
                Narrowed.deadlines(deadlines, questions));
    }
}
