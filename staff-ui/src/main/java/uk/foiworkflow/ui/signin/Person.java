package uk.foiworkflow.ui.signin;

import java.io.Serializable;
import java.util.List;

/**
 * Somebody who works here, as the interface knows them.
 *
 * @param user the name under which what they do is recorded
 * @param roles in which they may act, in small letters
 * @param teams for which they answer
 */
public record Person(String user, List<String> roles, List<String> teams) implements Serializable {

    public Person {
        roles = List.copyOf(roles);
        teams = List.copyOf(teams);
    }

    /** Whether they have one of these roles. */
    public boolean isOne(String... any) {
        return isOneOf(List.of(any));
    }

    /** The same. */
    public boolean isOneOf(List<String> any) {
        return any.stream().anyMatch(roles::contains);
    }
}
