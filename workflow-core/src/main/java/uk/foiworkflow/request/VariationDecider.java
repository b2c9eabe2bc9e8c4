package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.clock.VariedLimit;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Variation;
import uk.foiworkflow.request.command.ClockCommand.VaryLimit;
import uk.foiworkflow.request.event.ClockEvent.LimitVaried;

/** For what information the limit is another one: by the Regulations, or as far as the Commissioner allows it. */
@Rulebook("R2.10")
record VariationDecider(DueDates dueDates) {

    Decision vary(Request request, VaryLimit command, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        SortedSet<Integer> other = Chosen.matching(request, chosen,
                question -> !command.variation().existsUnder(question.regime()));
        VariedLimit varied = VariedLimit.of(command.variation(), command.workingDays());
        ordinary(request, command, objections);
        return allowed(request, command, Chosen.open(request, chosen, "questions", Closed.refuse(request, objections)))
                .curable(!other.isEmpty(), Rules.VARIED, "questions",
                        () -> Chosen.list(other, "falls", "fall")
                                + " under a law whose limit knows no such variation.")
                .impossible(command.why().text().isBlank(), Rules.WORDS, "why", () -> "Say why the limit is another.")
                .leadTo(() -> {
                    var event = new LimitVaried(command.on(), chosen, command.variation(),
                            varied == null ? null : varied.workingDays(), command.allowed(), command.why(), List.of());
                    var after = chosen.stream().map(number -> IntakeDecider.question(request, number).evolve(event))
                            .toList();
                    return List.of(new LimitVaried(command.on(), chosen, command.variation(), event.workingDays(),
                            command.allowed(), command.why(),
                            dueDates.response(request.received().authority(), after)));
                });
    }

    private static void ordinary(Request request, VaryLimit command, Objections objections) {
        objections.impossible(command.variation() == Variation.ORDINARY_RECORDS
                && request.received().authority().kind() != AuthorityKind.ARCHIVE, Rules.VARIED, "variation",
                () -> "Only an archive has records of its own beside those that were transferred to it.");
    }

    /** Regulations 5 and 6 give no time by themselves: the Commissioner specifies the day. */
    private static Objections allowed(Request request, VaryLimit command, Objections objections) {
        boolean commissioners = command.variation().commissioners();
        Integer days = command.workingDays();
        LocalDate allowed = command.allowed();
        return objections
                .curable(commissioners && days == null, Rules.VARIED, "workingDays",
                        () -> "There is more time only as the Commissioner allows it: say how many working days.")
                .curable(commissioners && allowed == null, Rules.VARIED, "allowed",
                        () -> "There is more time only as the Commissioner allows it: say on which day that was.")
                .impossible(!commissioners && days != null, Rules.VARIED, "workingDays",
                        () -> "The working days are set by the regulation, and the Commissioner allows none besides.")
                .impossible(!commissioners && allowed != null, Rules.VARIED, "allowed",
                        () -> "The working days are set by the regulation, and need no allowance.")
                .impossible(commissioners && days != null && !VariedLimit.mayBeAllowed(days), Rules.VARIED,
                        "workingDays", () -> "The Commissioner allows more than " + VariedLimit.LEAST
                                + " working days, and at most " + VariedLimit.MOST + ".")
                .impossible(allowed != null && allowed.isAfter(command.on()), Rules.DATED, "allowed",
                        () -> DateInWords.of(command.on()) + " is before the Commissioner allowed it.")
                .impossible(allowed != null && allowed.isBefore(request.received().on()), Rules.DATED, "allowed",
                        () -> "The Commissioner cannot have allowed it before the request was received, on "
                                + DateInWords.of(request.received().on()) + ".");
    }
}
