package uk.foiworkflow.ui.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why something was allowed. */
record Why(String sentence, String basis, Event event, Command command, Actor actor, @Nullable Before before,
        @Nullable InForce inForce, List<Rule> checks, List<Rule> findings, List<Overridden> overrides,
        @Nullable Again again, List<String> notOnRecord) {

    /** The event. */
    record Event(long position, @Nullable String reference, @Nullable Long sequence, String type, LocalDate on,
            Instant recordedAt) {}

    /** What led to it. */
    record Command(String name, @Nullable String call, List<String> mayBeGivenBy, List<Long> events) {}

    /** Who gave the command. */
    record Actor(String id, String role, @Nullable List<String> roles, @Nullable List<String> teams) {}

    /** The request as it stood before. */
    record Before(long version, @Nullable String stage) {}

    /** By what it was decided. */
    record InForce(String release, String settings, String calendar, String directory) {}

    /** A rule that was asked; {@code found} says what was found, where anything was. */
    record Rule(String rule, @Nullable String section, String words, @Nullable String found) {}

    /** Something that was gone past. */
    record Overridden(String rule, @Nullable String section, String words, String what, String reason) {}

    /** The command decided once more. */
    record Again(boolean same, List<Difference> differences, List<Rule> against) {}

    /** Where it comes to something else. */
    record Difference(long event, String field, @Nullable String recorded, @Nullable String again) {}
}
