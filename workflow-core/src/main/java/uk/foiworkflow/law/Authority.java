package uk.foiworkflow.law;

import java.util.List;

/**
 * The public authority to which the request was made (FOIA s.3).
 *
 * @param name its name as the public knows it
 * @param kind what sort of authority it is
 * @param closures for a school, the days that are no school days; empty when they are not known
 */
public record Authority(String name, AuthorityKind kind, List<Closure> closures) {

    public Authority {
        closures = List.copyOf(closures);
    }

    /** An authority without closures. */
    public Authority(String name, AuthorityKind kind) {
        this(name, kind, List.of());
    }
}
