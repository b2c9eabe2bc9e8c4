package uk.foiworkflow.api.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.audit.WhyAllowed.AgainNow;
import uk.foiworkflow.api.audit.WhyAllowed.RuleOverridden;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.store.InForce;

/** The answer to why something was allowed, in a few sentences. */
final class WhySentence {

    private WhySentence() {}

    /** The answer with its sentence. */
    static WhyAllowed in(WhyAllowed why) {
        List<String> said = new ArrayList<>(List.of(ground(why)));
        AgainNow again = why.again();
        if (again != null) {
            said.add(asked(why.checks().size()) + found(why.findings().size()));
            said.add(again(again, why.inForce()));
        }
        return why.saying(String.join(" ", said));
    }

    private static String ground(WhyAllowed why) {
        String day = DateInWords.of(KnownSince.day(why.event().recordedAt()));
        String allowed = why.actor().id() + ", acting as " + why.actor().role() + ", was allowed "
                + why.command().name()
                + " on " + day;
        return switch (why.basis()) {
            case RIGHT -> allowed + " as of right.";
            case OVERRIDE -> allowed + " with an override of " + why.overrides().stream().map(RuleOverridden::rule)
                    .distinct().collect(Collectors.joining(", ")) + ", for the reason given.";
            case IMPORT -> "It came with a past case that " + why.actor().id() + " brought in on " + day + ", as "
                    + why.command().name()
                    + ". Whoever brings a case in did not do what it tells, so nobody's permission"
                    + " to do it was checked; what broke a rule was recorded as it was, and refused was only what cannot"
                    + " be true.";
            case RECORD -> "It is the engine's own record, made on " + day
                    + ", of what happens around the requests: no rule of a request decides on it.";
        };
    }

    private static String asked(int rules) {
        return rules == 1
                ? "1 rule was asked, and did not stand in its way"
                : rules + " rules were asked, and did not stand in its way";
    }

    private static String found(int findings) {
        return switch (findings) {
            case 0 -> ".";
            case 1 -> "; 1 finding was made that stops nobody.";
            default -> "; " + findings + " findings were made that stop nobody.";
        };
    }

    private static String again(AgainNow again, @Nullable InForce then) {
        if (again.same()) {
            return "Decided again now, it comes to the same.";
        }
        return "Decided again now, by " + words(again.inForce())
                + ", it does not come to the same; then it was decided by "
                + (then == null ? "what is not on record" : words(then)) + "."
                + again.against().stream().map(one -> " Against it stands now: " + one.found())
                        .collect(Collectors.joining())
                + again.differences().stream()
                        .map(one -> " Event %d, %s: recorded was %s, decided again it is %s.".formatted(one.event(),
                                one.field(), one.recorded(), one.again()))
                        .collect(Collectors.joining());
    }

    private static String words(InForce inForce) {
        return "release " + inForce.release() + ", settings " + inForce.settings() + ", calendar " + inForce.calendar()
                + " and directory " + inForce.directory();
    }
}
