package uk.foiworkflow.request;

import java.util.List;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.command.FileCommand.ClassifyRequest;
import uk.foiworkflow.request.event.FileEvent.RequestClassified;

/** What a request is about, for whoever counts (s.45 Code chapter 8). */
final class ClassificationDecider {

    private ClassificationDecider() {}

    static Decision decide(ClassifyRequest command, Context context, Policy policy, Objections objections) {
        boolean routine = Boolean.TRUE.equals(command.routine());
        boolean reasoned = command.why() != null && !command.why().text().isBlank();
        return objections
                .impossible(!policy.subjects().all().contains(command.subject()), Rules.CLASSIFIED, "subject",
                        () -> policy.subjects().all().isEmpty()
                                ? "The authority has settled no subjects."
                                : "Expected one of " + String.join(", ", policy.subjects().all()) + ".")
                .impossible(routine && !reasoned, Rules.WORDS, "why",
                        () -> "Say why it is routine business: official statistics will not count it.")
                .leadTo(() -> List.of(new RequestClassified(command.on(), command.subject(), routine,
                        policy.version(), command.why(), context.by())));
    }
}
