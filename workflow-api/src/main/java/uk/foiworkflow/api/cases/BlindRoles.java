package uk.foiworkflow.api.cases;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.reader.Unnamed;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.store.StoredEvent;

/**
 * Who need not know who asked.
 *
 * @param blindRoles roles in which a case is read without the requester
 */
@ConfigurationProperties("foi.cases")
record BlindRoles(@DefaultValue( {
        "holder", "approver"}) Set<Role> blindRoles){

    boolean blind(Caller caller) {
        return blindRoles.contains(caller.actor().role());
    }

    /**
     * The words of a case as the caller is shown them.
     *
     * @param events all of the case, in order
     */
    UnaryOperator<String> words(List<StoredEvent> events, Caller caller) {
        return blind(caller) ? Unnamed.of(events) : UnaryOperator.identity();
    }
}
