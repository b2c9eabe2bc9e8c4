package uk.foiworkflow.policy;

/**
 * How small counts of people are shown (rulebook section 6).
 *
 * @param threshold counts below it are suppressed unless somebody records that nobody can be identified
 * @param zeros whether a zero is suppressed as well
 */
public record SmallNumbers(int threshold, boolean zeros) {
    static final SmallNumbers STANDARD = new SmallNumbers(5, false);
}
