package uk.foiworkflow.request.event;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Numbers of questions, in order and unchangeable. */
public final class Numbers {

    /** No question in particular. */
    public static final SortedSet<Integer> NONE = Collections.unmodifiableSortedSet(new TreeSet<>());

    private Numbers() {}

    /** The numbers in ascending order, each once. */
    public static SortedSet<Integer> of(Collection<Integer> numbers) {
        return numbers.isEmpty() ? NONE : Collections.unmodifiableSortedSet(new TreeSet<>(numbers));
    }

    /** One question. */
    public static SortedSet<Integer> of(int number) {
        return of(List.of(number));
    }
}
