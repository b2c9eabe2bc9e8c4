package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.AssessmentCommand.AssessValidity;
import uk.foiworkflow.request.command.AssessmentCommand.MendDefect;
import uk.foiworkflow.request.event.AssessmentEvent.DefectMended;
import uk.foiworkflow.request.event.AssessmentEvent.ValidityAssessed;
import uk.foiworkflow.request.event.RequestEvent;

/** Whether the questions are a valid request, and what was lacking arrives (FOIA s.8, R1.1). */
record ValidityDecider(DueDates dueDates) {

    /** A form that the Act asks for and the Regulations do not: under these a request may be made by word of mouth (R8.1). */
    @Rulebook({"R1.1", "R1.2", "R8.1"})
    static Decision assess(Request request, AssessValidity command, Context context,
            Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        var environmental = Chosen.matching(request, chosen, question -> question.regime().environmental());
        return Chosen.open(request, chosen, "questions", Closed.refuse(request, objections))
                .curable(command.ground() != null && !environmental.isEmpty(), Rules.NO_FORM, "ground",
                        () -> Chosen.list(environmental, "is", "are") + " under the Regulations, which ask for no form;"
                                + " where a question is too general, ask for particulars.")
                .curable(command.ground() != null && AssessmentDecider.blank(command.text()), Rules.ADVICE, "text",
                        () -> "Say what the requester was told, so that they can make a valid request.")
                .leadTo(() -> List.of(new ValidityAssessed(command.on(), chosen, command.ground(), command.text(),
                        context.by())));
    }

    @Rulebook({"R1.1", "R3.2"})
    Decision mend(Request request, MendDefect command, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), question -> lacks(request, question));
        var sound = Chosen.matching(request, chosen, question -> !lacks(request, question));
        LocalDate assessed = request.assessment().made().stream().filter(ValidityAssessed.class::isInstance)
                .filter(event -> !Collections.disjoint(event.questions(), chosen)).map(RequestEvent::on)
                .reduce(command.on(), (before, last) -> last);
        return Chosen.known(request, chosen, "questions", objections)
                .impossible(!sound.isEmpty(), Rules.VALID_REQUEST, "questions",
                        () -> Chosen.list(sound, "was", "were") + " never found invalid.")
                .impossible(command.on().isBefore(assessed), Rules.DATED, "on",
                        () -> "The questions were found invalid on " + DateInWords.of(assessed) + ", after that day.")
                .leadTo(() -> {
                    var arrived = new DefectMended(command.on(), chosen, command.text(), List.of());
                    var mended = chosen.stream().map(number -> IntakeDecider.question(request, number).mended(arrived))
                            .toList();
                    return Closed.reopenedBy(request, new DefectMended(command.on(), chosen, command.text(),
                            dueDates.response(request.received().authority(), mended)));
                });
    }

    private static boolean lacks(Request request, AskedQuestion question) {
        return request.assessment().lacks(question.number()) != null;
    }
}
