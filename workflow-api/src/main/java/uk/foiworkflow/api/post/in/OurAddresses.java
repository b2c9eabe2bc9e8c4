package uk.foiworkflow.api.post.in;

import java.util.Set;

/** The addresses from which the authority writes, in small letters: what comes from one of them is its own come back. */
record OurAddresses(Set<String> all) {

    OurAddresses {
        all = Set.copyOf(all);
    }
}
