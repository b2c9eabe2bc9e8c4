package uk.foiworkflow.ui.client;

import org.jspecify.annotations.Nullable;

/** What whoever is at the screen shows to the interface: it is their own call, not ours. */
@FunctionalInterface
public interface Credentials {

    /** The header {@code Authorization} of the person whom this thread serves; null where nobody is signed in. */
    @Nullable
    String authorization();
}
