package uk.foiworkflow.host;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.store.Beginning;
import uk.foiworkflow.store.Call;

/**
 * The one message that travels over the command bus: what is to happen to one request, all or nothing.
 *
 * @param begins whether the request does not exist yet
 * @param past whether it tells of a past case
 * @param expectedVersion the version that the command rests on; null when it rests on none
 * @param beginning the key that the request is to begin with; null where it is none in particular
 */
record OnRequest(String reference, List<RequestCommand> commands, Caller caller, boolean begins, boolean past,
        @Nullable Long expectedVersion, @Nullable Call call, @Nullable Beginning beginning) {

    OnRequest(String reference, List<RequestCommand> commands, Caller caller, boolean begins, boolean past,
            @Nullable Long expectedVersion, @Nullable Call call) {
        this(reference, commands, caller, begins, past, expectedVersion, call, null);
    }
}
