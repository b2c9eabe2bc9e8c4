package uk.foiworkflow.api.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Wire;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.store.InForce;

/**
 * Why something was allowed.
 *
 * @param sentence the answer in short
 * @param basis on what ground
 * @param event what is asked about
 * @param command what led to it
 * @param actor who gave the command
 * @param before on what it was decided; null where it is no event of a request
 * @param inForce by what it was decided then; null when that is not on record
 * @param checks each rule that was asked and let it pass
 * @param findings what was found and stopped nobody
 * @param overrides what was gone past, and why
 * @param again the same decided once more, now; null where that cannot be
 * @param notOnRecord what cannot be told, and why
 */
record WhyAllowed(String sentence, Basis basis, EventThen event, CommandThen command, ActorThen actor,
        @Nullable StateThen before, @Nullable InForce inForce, List<RuleAsked> checks, List<RuleFound> findings,
        List<RuleOverridden> overrides, @Nullable AgainNow again, List<String> notOnRecord) {

    /** The same answer with that sentence. */
    WhyAllowed saying(String words) {
        return new WhyAllowed(words, basis, event, command, actor, before, inForce, checks, findings, overrides, again,
                notOnRecord);
    }

    /** On what ground something stands on record. */
    enum Basis {
        /** Nothing stood against it. */
        RIGHT,
        /** Something did, and was gone past with a reason. */
        OVERRIDE,
        /** It came with a past case, and was recorded as it was. */
        IMPORT,
        /** It is the engine's own record of what happens around the requests. */
        RECORD;

        @Override
        public String toString() {
            return Wire.word(this);
        }
    }

    /** The event. */
    record EventThen(long position, @Nullable String reference, @Nullable Long sequence, String type, LocalDate on,
            Instant recordedAt) {}

    /**
     * What led to it.
     *
     * @param name of the command
     * @param call by which it is given; null when no call gives it, but the engine does
     * @param mayBeGivenBy the roles that may make that call
     * @param id of the command
     * @param correlation shared by all that one call to the engine led to
     * @param idempotencyKey null when the call had none
     * @param events all that it led to, by their positions
     */
    record CommandThen(String name, @Nullable String call, Set<Role> mayBeGivenBy, UUID id, UUID correlation,
            @Nullable String idempotencyKey, List<Long> events) {}

    /**
     * Who gave the command.
     *
     * @param role in which they acted
     * @param roles all that they then had; null when they are not on record
     * @param teams for which they answered; null likewise
     */
    record ActorThen(String id, Role role, @Nullable Set<Role> roles, @Nullable SortedSet<String> teams) {}

    /**
     * The request as it stood before.
     *
     * @param version the sequence of its last event; -1 when there was no request yet
     * @param stage null when there was no request yet
     */
    record StateThen(long version, @Nullable String stage) {}

    /**
     * A rule that was asked.
     *
     * @param rule its number in the rulebook (docs/rules.md), or its name where it is a rule of the record itself
     * @param section of the Act or Code on which it rests
     * @param words what it says
     * @param fields of the command that it was asked about
     */
    record RuleAsked(String rule, String section, String words, SortedSet<String> fields) {}

    /**
     * Something that was found.
     *
     * @param found what, in a sentence
     */
    record RuleFound(String rule, String section, String words, String field, String found) {}

    /**
     * Something that was gone past.
     *
     * @param section null when it was not decided again
     * @param question at which it stood in the way; null when it lay in the whole
     * @param what what stood in the way
     * @param reason in the words of whoever went past it
     */
    record RuleOverridden(String rule, @Nullable String section, String words, @Nullable Integer question, String what,
            String reason) {}

    /**
     * The command decided once more.
     *
     * @param inForce by what it is decided now
     * @param same whether it comes to what was recorded
     * @param differences where it does not
     * @param against what would stop it now
     */
    record AgainNow(InForce inForce, boolean same, List<DifferenceNow> differences, List<RuleFound> against) {}

    /**
     * Where it comes to something else.
     *
     * @param event the sequence of the event that was recorded, or would be
     * @param recorded null for nothing
     * @param again null for nothing
     */
    record DifferenceNow(long event, String field, @Nullable String recorded, @Nullable String again) {}
}
