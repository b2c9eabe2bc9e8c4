package uk.foiworkflow.api.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.access.AccessEvent.RolesSeen;
import uk.foiworkflow.access.AccessEvent.SignInsFailed;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.Confidential;

/**
 * Puts on record, within a minute, who could not sign in, and who came with other roles than before. Of strangers there is
 * one event an address and a minute, and of no more than twenty addresses: the rest are counted together.
 */
public final class SignInRecord {

    private static final String COMMAND = "SignIn";
    /** More people than an authority has. */
    private static final int MOST = 100_000;

    private final AccessRecord record;
    private final Cache<String, Set<Role>> seen = Caffeine.newBuilder().maximumSize(MOST).build();

    SignInRecord(AccessRecord record) {
        this.record = record;
    }

    /**
     * A call came whose credentials did not hold.
     *
     * @param source the address from which it came
     * @param user whom the caller said they are, if that is somebody who signs in here; else null
     */
    public void failed(String source, @Nullable String user, UUID correlation) {
        record.counted().strangers()
                .add(new Noted<>(new SignInsFailed(record.today(), new Confidential(source), user, 1),
                        Caller.engine().actor(), COMMAND), correlation);
    }

    /**
     * Somebody came with those roles, as their organisation says. This node remembers what it was told last; what it was not
     * told, it cannot know.
     *
     * @param strongest the role in which they are named; null when they have none, and the engine notes it
     */
    public void came(String user, Set<Role> roles, @Nullable Role strongest, UUID correlation) {
        Set<Role> before = seen.getIfPresent(user);
        if (roles.equals(before)) {
            return;
        }
        seen.put(user, Set.copyOf(roles));
        record.counted().minute().add(new Noted<>(new RolesSeen(record.today(), user, sorted(roles),
                before == null ? null : sorted(before), 1),
                strongest == null ? Caller.engine().actor() : new Actor(user, strongest), COMMAND), correlation);
    }

    private static List<Role> sorted(Set<Role> roles) {
        return roles.stream().sorted().toList();
    }
}
