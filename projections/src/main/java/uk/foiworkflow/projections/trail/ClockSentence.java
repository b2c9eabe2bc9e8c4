package uk.foiworkflow.projections.trail;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.event.ClockEvent;
import uk.foiworkflow.request.event.ClockEvent.ClarificationReceived;
import uk.foiworkflow.request.event.ClockEvent.ClarificationRequested;
import uk.foiworkflow.request.event.ClockEvent.DeadlineRecalculated;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.ClockEvent.FeeReceived;
import uk.foiworkflow.request.event.ClockEvent.FeesNoticeIssued;
import uk.foiworkflow.request.event.ClockEvent.LimitVaried;
import uk.foiworkflow.request.event.ClockEvent.RequestLapsed;
import uk.foiworkflow.request.event.Want;

/** Clarification, fees, extension, lapse. */
final class ClockSentence {

    private ClockSentence() {}

    static String of(ClockEvent event) {
        return switch (event) {
            case ClarificationRequested e -> "The requester was asked on " + DateInWords.of(e.on()) + " for more detail"
                    + Words.about("on", e.questions()) + Words.quoted(e.text()) + ".";
            case ClarificationReceived e -> arrived(e) + (e.deadlines().isEmpty()
                    ? " It was asked for only when the limit had run out, and moves no last day."
                    : Due.of(e.deadlines()));
            case RequestLapsed e -> Words.subject(e.questions()) + " lapsed on " + DateInWords.of(e.on())
                    + ", because the requester did not " + missing(e.want()) + "."
                    + (e.policy() == null ? "" : " That is the time of the settings “" + e.policy() + "”.");
            case FeesNoticeIssued e -> "The requester was asked on " + DateInWords.of(e.on()) + " for a fee"
                    + Words.with(" of £", e.amount()) + Words.about("for", e.questions()) + ".";
            case FeeReceived e -> paid(e) + (e.deadlines().isEmpty()
                    ? " That was after the last day to pay it, and brings no duty to answer back."
                    : Due.of(e.deadlines()));
            case ExtensionNotified e -> extended(e) + effect(e) + Due.of(e.deadlines());
            case LimitVaried e -> varied(e);
            case DeadlineRecalculated e ->
                "The days were counted anew on " + DateInWords.of(e.on()) + " by the calendar “"
                        + e.deadlines().getFirst().calendar() + "”." + Due.of(e.deadlines());
        };
    }

    /** Of those whose effect is told by their due dates. */
    static String withoutDueDates(ClockEvent event) {
        return switch (event) {
            case ClarificationReceived e -> arrived(e);
            case FeeReceived e -> paid(e);
            case ExtensionNotified e -> extended(e);
            case ClarificationRequested e -> of(e);
            case RequestLapsed e -> of(e);
            case FeesNoticeIssued e -> of(e);
            case LimitVaried e -> of(e);
            case DeadlineRecalculated e -> of(e);
        };
    }

    private static String arrived(ClarificationReceived e) {
        return "The detail" + Words.about("on", e.questions()) + " arrived on " + DateInWords.of(e.on())
                + Words.quoted(e.text()) + ".";
    }

    private static String paid(FeeReceived e) {
        return "The fee" + Words.about("for", e.questions()) + " was paid on " + DateInWords.of(e.on()) + ".";
    }

    private static String varied(LimitVaried e) {
        String what = switch (e.variation()) {
            case TRANSFERRED_RECORDS -> "transferred records";
            case ORDINARY_RECORDS -> "an archive's own records";
            case ARMED_FORCES -> "what only an operation of the armed forces can tell";
            case INFORMATION_ABROAD -> "information held abroad";
        };
        return Words.subject(e.questions()) + " " + Words.was(e.questions()) + " found on " + DateInWords.of(e.on())
                + " to ask for " + what + " (" + e.variation().citation(law(e)) + ")"
                + Words.with(", with a limit of ", e.workingDays()) + (e.workingDays() == null ? "" : " working days")
                + (e.allowed() == null ? "" : ", as the Commissioner allowed on " + DateInWords.of(e.allowed())) + "."
                + Due.of(e.deadlines());
    }

    private static String missing(@Nullable Want want) {
        return switch (want) {
            case null -> "reply or pay";
            case DETAIL -> "send the detail that was asked for";
            case FEE -> "pay the fee";
        };
    }

    private static String extended(ExtensionNotified e) {
        String basis = switch (e.basis()) {
            case PUBLIC_INTEREST -> "s.10(3), to weigh the public interest";
            case COMPLEXITY_AND_VOLUME -> "regulation 7, for complexity and volume";
        };
        return "The requester was told on " + DateInWords.of(e.on()) + " that more time is taken"
                + Words.about("for", e.questions()) + " under " + basis + under(e.exemptions()) + "." + target(e)
                + holding(e);
    }

    private static String effect(ExtensionNotified e) {
        if (e.withoutEffect() == null) {
            return e.deadlines().isEmpty() ? " The notice does not move a due date." : "";
        }
        return e.withoutEffect().stream().map(none -> " It has no effect" + Words.about("on", none.questions()) + ": "
                + switch (none.why()) {
                    case UNKNOWN_TO_THE_LAW -> "the law that applies knows no such extension";
                    case TOO_LATE -> "the limit had run out";
                    case NO_QUALIFIED_EXEMPTION -> "it names no qualified exemption";
                } + ".").collect(Collectors.joining());
    }

    private static String under(List<Exemption> exemptions) {
        return exemptions.isEmpty() ? "" : " under " + Words.and(exemptions.stream().map(Exemption::code).toList());
    }

    private static String target(ExtensionNotified e) {
        return e.target() == null ? "" : " A decision was promised by " + DateInWords.of(e.target()) + ".";
    }

    private static String holding(ExtensionNotified e) {
        Held held = e.held();
        return held == null ? "" : " The notice said that " + HeldWords.of(held) + ".";
    }

    /** The Act that knows the variation: it is one of two, and the due date tells which. */
    private static Regime law(LimitVaried varied) {
        return varied.deadlines().stream()
                .anyMatch(deadline -> deadline.provision().equals(Provision.FOISA_10_1)) ? Regime.FOISA : Regime.FOIA;
    }
}
