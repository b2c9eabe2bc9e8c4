package uk.foiworkflow.projections.trail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.access.AccessEvent;
import uk.foiworkflow.access.AccessEvent.AccessRefused;
import uk.foiworkflow.access.AccessEvent.CaseOpened;
import uk.foiworkflow.access.AccessEvent.CommandRefused;
import uk.foiworkflow.access.AccessEvent.EvidenceExported;
import uk.foiworkflow.access.AccessEvent.ExportMade;
import uk.foiworkflow.access.AccessEvent.RolesSeen;
import uk.foiworkflow.access.AccessEvent.SignInsFailed;
import uk.foiworkflow.access.BrokenRule;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.evidence.Profile;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;

/** What is said of those who were refused, were shown a case or given a copy, or came. */
final class AccessSentence {

    private static final String FILE = "file";
    private static final int SHOWN_OF_A_HASH = 16;

    private AccessSentence() {}

    /** @param command the name of the command, as in {@code CloseCase} */
    static String of(AccessEvent event, String command) {
        return switch (event) {
            case CommandRefused e -> "“" + title(command) + "”" + Words.with(" on request ", e.reference())
                    + " was refused" + times(e.times()) + rules(e.rules()) + ".";
            case AccessRefused e -> "Access" + Words.with(" to request ", e.reference()) + " was refused"
                    + times(e.times()) + (e.call().isEmpty() ? "" : ": " + e.call()) + ".";
            case CaseOpened e -> "Request " + e.reference() + " was opened" + times(e.times())
                    + (e.view().equals(FILE) ? "" : ": " + e.view()) + ".";
            case ExportMade e -> "A copy was exported: " + e.what() + Words.with(" of request ", e.reference())
                    + ", as " + e.form() + Words.with(", ", e.query()) + ".";
            case EvidenceExported e -> "The evidence of request " + e.reference() + " was exported for "
                    + receiver(e.profile()) + ", up to position " + e.upTo() + " of the log; its manifest is "
                    + e.sha512().substring(0, SHOWN_OF_A_HASH) + "….";
            case SignInsFailed e -> "Sign-in" + Words.with(" as ", e.user()) + " failed" + times(e.times()) + " from "
                    + from(e.source()) + ".";
            case RolesSeen e -> e.user() + " came with " + roles(e.roles()) + ", " + before(e.before()) + ".";
        };
    }

    /** A profile that this release does not know any more is told by its name. */
    private static String receiver(String profile) {
        return Arrays.stream(Profile.values()).filter(known -> known.toString().equals(profile)).map(Profile::receiver)
                .findFirst().orElse(profile);
    }

    /** The words of a stream were shredded. */
    static String of(PersonalDataShredded order, String stream) {
        return "The words on record of " + stream + " were shredded on " + DateInWords.of(order.on())
                + ": they are kept no longer than until " + DateInWords.of(Objects.requireNonNull(order.until())) + ".";
    }

    private static String rules(List<BrokenRule> rules) {
        return rules.isEmpty()
                ? ""
                : ": " + Words.and(rules.stream()
                        .map(rule -> rule.rule() + " (" + rule.section() + ", " + rule.field() + ")").toList());
    }

    private static String from(@Nullable Confidential source) {
        return source == null ? "more addresses than are told apart" : source.text();
    }

    private static String before(@Nullable List<Role> before) {
        return before == null ? "for the first time since this node started" : "and before with " + roles(before);
    }

    private static String roles(List<Role> roles) {
        return roles.isEmpty()
                ? "no role"
                : "the role" + (roles.size() == 1 ? " " : "s ")
                        + Words.and(roles.stream().map(Role::toString).toList());
    }

    private static String times(int times) {
        return times == 1 ? "" : " " + times + " times";
    }

    /** {@code Close case} of {@code CloseCase}. */
    private static String title(String command) {
        String words = command.replaceAll("(?<=\\p{Lower})(?=\\p{Upper})", " ").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
