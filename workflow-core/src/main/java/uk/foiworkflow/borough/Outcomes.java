package uk.foiworkflow.borough;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.borough.Course.Kind;
import uk.foiworkflow.borough.Dice.Share;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.request.command.QuestionOutcome;
import uk.foiworkflow.request.event.Confidential;

/** What each question comes to. */
final class Outcomes {

    private static final List<Share<Outcome>> ORDINARILY = List.of(new Share<>(Outcome.DISCLOSED, 75),
            new Share<>(Outcome.NOT_HELD, 11), new Share<>(Outcome.WITHHELD, 8),
            new Share<>(Outcome.PARTLY_WITHHELD, 6));
    private static final Exemption ELSEWHERE = new Exemption("s21");
    private static final Exemption UNREASONABLE = new Exemption("12(4)(b)");

    private Outcomes() {}

    static List<QuestionOutcome> of(Matter matter, Kind kind) {
        boolean environmental = matter.regime().environmental();
        return switch (kind) {
            case COST_LIMIT -> all(matter, environmental
                    ? number -> refused(number, Outcome.WITHHELD, List.of(UNREASONABLE))
                    : number -> refused(number, Outcome.COST_LIMIT, List.of(new Exemption("s12(1)"))));
            case VEXATIOUS -> all(matter, environmental
                    ? number -> refused(number, Outcome.WITHHELD, List.of(UNREASONABLE))
                    : number -> outcome(number, null, Outcome.VEXATIOUS, List.of(new Exemption("s14(1)")), null));
            case REPEATED -> all(matter, environmental
                    ? number -> refused(number, Outcome.WITHHELD, List.of(UNREASONABLE))
                    : number -> outcome(number, null, Outcome.REPEATED, List.of(new Exemption("s14(2)")), null));
            case TRANSFERRED -> all(matter, number -> notHeld(matter, number));
            case OWN_DATA, NEITHER -> neither(matter, kind);
            case ORDINARY, WITHDRAWN, INVALID -> all(matter, number -> ordinary(matter, number));
        };
    }

    static List<QuestionOutcome> invalid(Matter matter) {
        return all(matter, number -> outcome(number, null, Outcome.INVALID, List.of(), null));
    }

    /** The first question is about the requester, or cannot even be confirmed; the others are like any other. */
    private static List<QuestionOutcome> neither(Matter matter, Kind kind) {
        String own = matter.regime().environmental() ? "5(3)" : "s40(5A)";
        String others = matter.regime().environmental() ? "13(5B)" : "s40(5B)(a)(i)";
        QuestionOutcome first = kind == Kind.OWN_DATA
                ? outcome(1, Held.NCND, Outcome.OWN_DATA, List.of(new Exemption(own)), reasons())
                : outcome(1, Held.NCND, Outcome.WITHHELD, List.of(new Exemption(others)), reasons());
        return Stream.concat(Stream.of(first),
                all(matter, number -> ordinary(matter, number)).stream().skip(1)).toList();
    }

    private static QuestionOutcome ordinary(Matter matter, int number) {
        Outcome outcome = matter.dice().among(ORDINARILY);
        return switch (outcome) {
            case DISCLOSED -> disclosed(matter, number);
            case NOT_HELD -> notHeld(matter, number);
            default -> refused(matter, number, outcome);
        };
    }

    static QuestionOutcome disclosed(Matter matter, int number) {
        return new QuestionOutcome(number, Held.YES, Outcome.DISCLOSED, List.of(),
                new Confidential("The figure is " + matter.dice().from(12, 980) + "; see the table."), null);
    }

    static QuestionOutcome partlyWithheld(Matter matter, int number) {
        return refused(matter, number, Outcome.PARTLY_WITHHELD);
    }

    private static QuestionOutcome notHeld(Matter matter, int number) {
        List<Exemption> exception = matter.regime().environmental() ? List.of(new Exemption("12(4)(a)")) : List.of();
        return outcome(number, Held.NO, Outcome.NOT_HELD, exception, null);
    }

    private static QuestionOutcome refused(Matter matter, int number, Outcome outcome) {
        Dice dice = matter.dice();
        Exemption first = dice.among(matter.field().exemptions());
        if (first.equals(ELSEWHERE)) {
            return refused(number, Outcome.WITHHELD, List.of(first));
        }
        Exemption second = dice.percent(15) ? dice.among(matter.field().exemptions()) : first;
        return refused(number, outcome, Stream.of(first, second).distinct().toList());
    }

    private static QuestionOutcome refused(int number, Outcome outcome, List<Exemption> exemptions) {
        return outcome == Outcome.PARTLY_WITHHELD
                ? new QuestionOutcome(number, Held.YES, outcome, exemptions,
                        new Confidential("See the table, without what is withheld."), reasons())
                : outcome(number, Held.YES, outcome, exemptions, reasons());
    }

    private static QuestionOutcome outcome(int number, @Nullable Held held, Outcome outcome,
            List<Exemption> exemptions, @Nullable Confidential reasons) {
        return new QuestionOutcome(number, held, outcome, exemptions, null, reasons);
    }

    private static Confidential reasons() {
        return new Confidential("The exemption applies to what was asked, and outweighs what speaks for disclosure.");
    }

    private static List<QuestionOutcome> all(Matter matter, IntFunction<QuestionOutcome> one) {
        return IntStream.rangeClosed(1, matter.asked().size()).mapToObj(one).toList();
    }
}
