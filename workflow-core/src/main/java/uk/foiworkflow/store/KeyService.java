package uk.foiworkflow.store;

import java.util.Optional;

/** A service that holds master keys; one on the class path is found by {@link java.util.ServiceLoader}. */
public interface KeyService {

    /**
     * The master key at an address of this service; empty when the address is none of its.
     *
     * @param name of the key in the rows that it wraps
     * @throws MasterKeyAway when it does not answer
     */
    Optional<MasterKey> masterKey(String name, String address);
}
