package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified.WithoutEffect;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * What the requester was told of more time.
 *
 * @param exemptions the exemptions for which the public interest is weighed, as cited
 * @param target the day that the requester was promised; null when it was not recorded
 * @param held what the notice said about holding; null when it was not recorded
 * @param withoutEffect the questions for which the notice has no effect, and why
 */
public record FiledExtension(LocalDate on, List<Integer> questions, ExtensionBasis basis, List<String> exemptions,
        @Nullable LocalDate target, @Nullable Held held, List<WithoutEffect> withoutEffect) {

    public FiledExtension {
        questions = List.copyOf(questions);
        exemptions = List.copyOf(exemptions);
        withoutEffect = List.copyOf(withoutEffect);
    }

    static List<FiledExtension> of(List<RequestEvent> events) {
        return Clear.only(ExtensionNotified.class, events).map(FiledExtension::of).toList();
    }

    private static FiledExtension of(ExtensionNotified notice) {
        return new FiledExtension(notice.on(), List.copyOf(notice.questions()), notice.basis(),
                Clear.codes(notice.exemptions()), notice.target(), notice.held(),
                notice.withoutEffect() == null ? List.of() : notice.withoutEffect());
    }
}
