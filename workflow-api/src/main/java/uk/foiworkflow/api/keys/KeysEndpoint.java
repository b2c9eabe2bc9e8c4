package uk.foiworkflow.api.keys;

import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;
import uk.foiworkflow.store.Keeper;
import uk.foiworkflow.store.MasterKeys;

/** Which master keys are still needed, and how far a rotation has come, for the operator; it shows no key. */
@Component
@Endpoint(id = "keys")
class KeysEndpoint {

    private final Keeper keeper;
    private final MasterKeys masters;

    KeysEndpoint(Keeper keeper, MasterKeys masters) {
        this.keeper = keeper;
        this.masters = masters;
    }

    /**
     * The state of the keys.
     *
     * @param present the name of the master key that wraps
     * @param keys how many keys each master key wraps, by its name
     */
    record Report(String present, Map<String, Long> keys) {}

    @ReadOperation
    Report report() {
        return new Report(masters.present(), keeper.wrapped());
    }
}
