package uk.foiworkflow.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Event;
import uk.foiworkflow.request.event.Named;

/** Something that happened around the requests. Nothing is ever decided by it. */
public sealed interface AccessEvent extends Event {

    /** The request that it concerns; null when it concerns none in particular. */
    @Nullable
    String reference();

    /** What can be counted before it is recorded: the same thing by the same person, as often as it happened. */
    sealed interface Counted extends AccessEvent {

        /** How often; 1 unless it was counted. */
        int times();

        /** The same thing so often. */
        Counted times(int times);

        /** The same kind of thing without its particulars, for when there are too many to tell apart. */
        Counted others();
    }

    /**
     * A command was refused, and led to nothing else.
     *
     * @param reference null when the command names no request, or what cannot be one
     * @param rules what stood in its way; empty when too many refusals were counted together to tell
     * @param keyed whether the call had an idempotency key
     */
    @Named("CommandRefused")
    record CommandRefused(LocalDate on, @Nullable String reference, List<BrokenRule> rules, boolean keyed,
            int times) implements Counted {

        public CommandRefused {
            rules = List.copyOf(rules);
        }

        @Override
        public CommandRefused times(int times) {
            return new CommandRefused(on, reference, rules, keyed, times);
        }

        @Override
        public CommandRefused others() {
            return new CommandRefused(on, null, List.of(), false, times);
        }
    }

    /**
     * Somebody was not let through to a call, or to a request that there may or may not be.
     *
     * @param reference null when the call names no request, or what cannot be one
     * @param call the method and the address, with its variables by name; empty when too many were counted together to tell
     */
    @Named("AccessRefused")
    record AccessRefused(LocalDate on, @Nullable String reference, String call, int times) implements Counted {

        @Override
        public AccessRefused times(int times) {
            return new AccessRefused(on, reference, call, times);
        }

        @Override
        public AccessRefused others() {
            return new AccessRefused(on, null, "", times);
        }
    }

    /**
     * Somebody was shown a case.
     *
     * @param view what of it, as the address says it; {@code file} for the case as it stands or stood
     */
    @Named("CaseOpened")
    record CaseOpened(LocalDate on, String reference, String view, int times) implements Counted {

        @Override
        public CaseOpened times(int times) {
            return new CaseOpened(on, reference, view, times);
        }

        /** Each case counts by itself, however many there are. */
        @Override
        public CaseOpened others() {
            return this;
        }
    }

    /**
     * Somebody was given a copy of what the engine holds, to take away.
     *
     * @param reference null when it was of more than one request
     * @param what what it was a copy of
     * @param form its media type
     * @param query what was asked for, as the address says it; null when there was nothing to ask for
     */
    @Named("ExportMade")
    record ExportMade(LocalDate on, @Nullable String reference, String what, String form,
            @Nullable Confidential query) implements AccessEvent {}

    /**
     * Somebody is given the evidence of a case.
     *
     * @param profile for whom it is put together
     * @param upTo the last position of the log that it rests on
     * @param sha512 of the manifest over all that is in it, hexadecimal: by that the copy is known again
     * @param officers those whose names its open part gives
     */
    @Named("EvidenceExported")
    record EvidenceExported(LocalDate on, String reference, String profile, long upTo, String sha512,
            List<String> officers) implements AccessEvent {

        public EvidenceExported {
            officers = List.copyOf(officers);
        }
    }

    /**
     * Somebody who called could not show who they are, in the course of a minute.
     *
     * @param source the address from which the calls came; null when there were too many to tell apart
     * @param user whom they said they are, where that is somebody who signs in here; else null, whatever they said
     */
    @Named("SignInsFailed")
    record SignInsFailed(LocalDate on, @Nullable Confidential source, @Nullable String user,
            int times) implements Counted {

        @Override
        public @Nullable String reference() {
            return null;
        }

        @Override
        public SignInsFailed times(int times) {
            return new SignInsFailed(on, source, user, times);
        }

        @Override
        public SignInsFailed others() {
            return new SignInsFailed(on, null, null, times);
        }
    }

    /**
     * Somebody came with other roles than this node knew of them.
     *
     * @param roles what their organisation says they may do here
     * @param before the same when this node saw them last; null when it had not since its start
     */
    @Named("RolesSeen")
    record RolesSeen(LocalDate on, String user, List<Role> roles, @Nullable List<Role> before,
            int times) implements Counted {

        public RolesSeen {
            roles = List.copyOf(roles);
            before = before == null ? null : List.copyOf(before);
        }

        @Override
        public @Nullable String reference() {
            return null;
        }

        @Override
        public RolesSeen times(int times) {
            return new RolesSeen(on, user, roles, before, times);
        }

        /** Each person counts by themselves: they were let in by their organisation. */
        @Override
        public RolesSeen others() {
            return this;
        }
    }
}
