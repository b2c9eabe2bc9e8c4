package uk.foiworkflow.law;

/**
 * A provision as findings and deadlines cite it: {@code FOIA s.10(1)}, {@code EIR reg.5(2)}, {@code s.45 Code review}.
 *
 * @param citation the spelling that clients know
 */
public record Provision(String citation) {

    public static final Provision FOIA_10_1 = new Provision("FOIA s.10(1)");

    @Override
    public String toString() {
        return citation;
    }
}
