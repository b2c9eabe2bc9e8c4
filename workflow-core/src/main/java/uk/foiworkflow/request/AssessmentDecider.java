package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.AssessmentCommand;
import uk.foiworkflow.request.command.AssessmentCommand.AssessEmissions;
import uk.foiworkflow.request.command.AssessmentCommand.AssessValidity;
import uk.foiworkflow.request.command.AssessmentCommand.DetermineRegime;
import uk.foiworkflow.request.command.AssessmentCommand.DetermineRepeated;
import uk.foiworkflow.request.command.AssessmentCommand.DetermineVexatious;
import uk.foiworkflow.request.command.AssessmentCommand.GiveAdvice;
import uk.foiworkflow.request.command.AssessmentCommand.MendDefect;
import uk.foiworkflow.request.command.AssessmentCommand.NameHolder;
import uk.foiworkflow.request.command.AssessmentCommand.PassToSubjectAccess;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.command.OtherCase.Outline;
import uk.foiworkflow.request.event.AssessmentEvent.AdviceGiven;
import uk.foiworkflow.request.event.AssessmentEvent.DefectMended;
import uk.foiworkflow.request.event.AssessmentEvent.EmissionsAssessed;
import uk.foiworkflow.request.event.AssessmentEvent.HolderNamed;
import uk.foiworkflow.request.event.AssessmentEvent.PassedToSubjectAccess;
import uk.foiworkflow.request.event.AssessmentEvent.RegimeDetermined;
import uk.foiworkflow.request.event.AssessmentEvent.RepeatDetermined;
import uk.foiworkflow.request.event.AssessmentEvent.ValidityAssessed;
import uk.foiworkflow.request.event.AssessmentEvent.VexatiousDetermined;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.IntakeEvent.RegimeChanged;
import uk.foiworkflow.request.event.RequestEvent;

/** What the questions are in law, and how the requester is helped (FOIA s.8, s.14, s.16, s.39, s.40; EIR reg 2, 9). */
record AssessmentDecider(DueDates dueDates) {

    Decision decide(Request request, AssessmentCommand command, Context context, Objections objections) {
        return switch (command) {
            case AssessValidity assess -> assess(request, assess, context, objections);
            case MendDefect mend -> mend(request, mend, objections);
            case DetermineRegime determine -> determine(request, determine, context, objections);
            case AssessEmissions assess -> emissions(request, assess, objections);
            case PassToSubjectAccess pass -> pass(request, pass, objections);
            case NameHolder name -> name(request, name, objections);
            case GiveAdvice give -> give(request, give, objections);
            case DetermineVexatious determine -> vexatious(request, determine, context, objections);
            case DetermineRepeated determine -> repeated(request, determine, context, objections);
        };
    }

    /** A form that the Act asks for and the Regulations do not: under these a request may be made by word of mouth (R8.1). */
    @Rulebook({"R1.1", "R1.2", "R8.1"})
    private static Decision assess(Request request, AssessValidity command, Context context,
            Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        var environmental = Chosen.matching(request, chosen, question -> question.regime().environmental());
        return Chosen.open(request, chosen, "questions", Closed.refuse(request, objections))
                .curable(command.ground() != null && !environmental.isEmpty(), Rules.NO_FORM, "ground",
                        () -> Chosen.list(environmental, "is", "are") + " under the Regulations, which ask for no form;"
                                + " where a question is too general, ask for particulars.")
                .curable(command.ground() != null && blank(command.text()), Rules.ADVICE, "text",
                        () -> "Say what the requester was told, so that they can make a valid request.")
                .leadTo(() -> List.of(new ValidityAssessed(command.on(), chosen, command.ground(), command.text(),
                        context.by())));
    }

    @Rulebook({"R1.1", "R3.2"})
    private Decision mend(Request request, MendDefect command, Objections objections) {
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
                    var mended = chosen.stream().map(number -> question(request, number).mended(arrived)).toList();
                    return Closed.reopenedBy(request, new DefectMended(command.on(), chosen, command.text(),
                            dueDates.response(request.received().authority(), mended)));
                });
    }

    @Rulebook("R1.7")
    private Decision determine(Request request, DetermineRegime command, Context context,
            Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        Regime regime = command.regime();
        Receipt receipt = request.received();
        IntakeDecider.reaches("regime", regime, receipt.jurisdiction(),
                Chosen.known(request, chosen, "questions", Closed.refuse(request, objections)));
        objections
                .curable(regime.environmental() && command.limb() == null, Rules.REGIME, "limb",
                        () -> "Say which paragraph of regulation 2(1) makes the information environmental.")
                .curable(!regime.environmental() && command.limb() != null, Rules.REGIME, "limb",
                        () -> "What is environmental is answered under the Regulations, not under " + regime + ".")
                .curable(blank(command.why()), Rules.REGIME, "why",
                        () -> "Say why the questions fall under " + regime + ".");
        return objections.leadTo(() -> {
            SortedSet<Integer> changed = Chosen.matching(request, chosen, question -> question.regime() != regime);
            List<RequestEvent> events = new ArrayList<>();
            events.add(new RegimeDetermined(command.on(), chosen, regime, command.limb(),
                    leaving(request, changed, regime), command.why(), context.by()));
            if (!changed.isEmpty()) {
                events.add(dueDates.under(request, command.on(), changed, regime, context.by()));
            }
            return events;
        });
    }

    /** The exemption by which questions leave the Act for the Regulations; null when none does. */
    private static @Nullable Exemption leaving(Request request, SortedSet<Integer> changed, Regime regime) {
        boolean leave = regime.environmental()
                && Chosen.any(request, changed, question -> !question.regime().environmental());
        return leave ? new Exemption(regime.scottish() ? "s39(2)" : "s39(1)(a)") : null;
    }

    @Rulebook("R8.9")
    private static Decision emissions(Request request, AssessEmissions command, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(),
                question -> question.regime().environmental());
        var other = Chosen.matching(request, chosen, question -> !question.regime().environmental());
        return Chosen.known(request, chosen, "questions", objections)
                .curable(!other.isEmpty(), Rules.EMISSIONS, "questions",
                        () -> Chosen.list(other, "falls", "fall") + " under the Act, where nothing hangs on emissions.")
                .impossible(blank(command.why()), Rules.WORDS, "why", () -> "Say why.")
                .leadTo(() -> List.of(
                        new EmissionsAssessed(command.on(), chosen, command.emissions(), command.why())));
    }

    @Rulebook("R1.7")
    private static Decision pass(Request request, PassToSubjectAccess command, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        return Chosen.open(request, chosen, "questions", Closed.refuse(request, objections))
                .curable(blank(command.why()), Rules.OWN_DATA, "why",
                        () -> "Say why the information is the requester's own personal data.")
                .leadTo(() -> List
                        .of(new PassedToSubjectAccess(command.on(), chosen, command.to(), command.why())));
    }

    @Rulebook("R11.1")
    private static Decision name(Request request, NameHolder command, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        return Chosen.known(request, chosen, "questions", objections)
                .impossible(command.to().isBlank(), Rules.TRANSFER, "to", () -> "Say who holds the information.")
                .leadTo(() -> List.of(new HolderNamed(command.on(), chosen, command.to(), command.permission(),
                        command.text())));
    }

    @Rulebook("R3.14")
    private static Decision give(Request request, GiveAdvice command, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        return Chosen.known(request, chosen, "questions", objections)
                .impossible(blank(command.text()), Rules.WORDS, "text", () -> "Say what the requester was advised.")
                .leadTo(() -> List.of(new AdviceGiven(command.on(), chosen, command.about(), command.text())));
    }

    @Rulebook("R3.12")
    private static Decision vexatious(Request request, DetermineVexatious command, Context context,
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
    private static Decision repeated(Request request, DetermineRepeated command, Context context,
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
                .impossible(blank(why), Rules.WORDS, "why", () -> "Say why.");
    }

    private static boolean lacks(Request request, AskedQuestion question) {
        return request.assessment().lacks(question.number()) != null;
    }

    private static AskedQuestion question(Request request, int number) {
        return IntakeDecider.question(request, number);
    }

    private static boolean blank(@Nullable Confidential words) {
        return words == null || words.text().isBlank();
    }
}
