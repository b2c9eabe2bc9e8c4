package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.AssessmentCommand.DetermineRepeated;
import uk.foiworkflow.request.command.AssessmentCommand.DetermineVexatious;
import uk.foiworkflow.request.command.OtherCase.Outline;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.event.AssessmentEvent.RepeatDetermined;
import uk.foiworkflow.request.event.AssessmentEvent.VexatiousDetermined;
import uk.foiworkflow.request.event.Confidential;

/** That a request is vexatious, or repeats another one (FOIA s.14, R3.12). */
final class Section14Decider {

    private Section14Decider() {}

    @Rulebook("R3.12")
    static Decision vexatious(Request request, DetermineVexatious command, Context context,
            Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        return section14(request, chosen, command.why(), objections)
                .curable(command.themes().isEmpty(), Rules.SECTION_14, "themes",
                        () -> "Say whether it is the burden, the motive, the lack of value or the harassment.")
                .leadTo(() -> List.of(new VexatiousDetermined(command.on(), chosen, command.themes(), command.why(),
                        context.by())));
    }

    /** The earlier request may be one that never came over from an older system: what is not on file is taken as told. */
    @Rulebook("R3.12")
    static Decision repeated(Request request, DetermineRepeated command, Context context,
            Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        LocalDate received = request.received().on();
        LocalDate complied = command.compliedWith();
        OtherCase earlier = command.earlier();
        Outline old = earlier.found();
        return section14(request, chosen, command.why(), objections)
                .impossible(earlier.reference().isBlank(), Rules.SECTION_14, "earlier",
                        () -> "Say which request was complied with.")
                .impossible(earlier.reference().equals(request.received().reference()), Rules.SECTION_14, "earlier",
                        () -> "A request does not repeat itself.")
                .impossible(old != null && complied != null && complied.isBefore(old.received()), Rules.SECTION_14,
                        "compliedWith", () -> "Request " + earlier.reference() + " was received only on "
                                + DateInWords.of(Objects.requireNonNull(old).received()) + ".")
                .curable(complied == null, Rules.SECTION_14, "compliedWith",
                        () -> "Say when the earlier request was complied with: only then can this one repeat it.")
                .impossible(complied != null && complied.isAfter(received), Rules.SECTION_14, "compliedWith",
                        () -> "This request was received on " + DateInWords.of(received)
                                + ", before the earlier one was complied with.")
                .leadTo(() -> List.of(new RepeatDetermined(command.on(), chosen, earlier.reference(), complied,
                        complied == null ? null : Math.toIntExact(received.toEpochDay() - complied.toEpochDay()),
                        command.why(), context.by())));
    }

    /** The Regulations have no such section: there it is a manifestly unreasonable request, with a public interest test. */
    @Rulebook({"R3.12", "R8.10"})
    private static Objections section14(Request request, SortedSet<Integer> chosen, Confidential why,
            Objections objections) {
        var environmental = Chosen.matching(request, chosen, question -> question.regime().environmental());
        return Chosen.open(request, chosen, "questions", Closed.refuse(request, objections))
                .curable(!environmental.isEmpty(), Rules.UNREASONABLE, "questions",
                        () -> Chosen.list(environmental, "is", "are") + " under the Regulations, which know only a"
                                + " manifestly unreasonable request.")
                .impossible(AssessmentDecider.blank(why), Rules.WORDS, "why", () -> "Say why.");
    }
}
