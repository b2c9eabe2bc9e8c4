/**
 * Rows that remember: what a read model showed of a request, from one event to the next, on two axes.
 *
 * <p>
 * A row tells what was known from {@code known_from} to {@code known_to} (and from position to position), and what had
 * happened from {@code happened_from} to {@code happened_to}, told with all that is known now. Nearly always the events of a
 * request come in the order of their days, and one row tells both. When one comes in late, or puts an earlier one right, the
 * rows that tell what was known lose their days, and what happened is told anew by rows of its own, at no position:
 * {@code from_position} and {@code to_position} are 0.
 *
 * <p>
 * A read model of this kind is a row record that follows from a {@code Standing}, a {@link VersionedTable} with the six
 * columns {@code from_position}, {@code to_position}, {@code known_from}, {@code known_to}, {@code happened_from} and
 * {@code happened_to} and an index that begins with {@code reference}, and questions that take a {@link When}:
 * {@code "… WHERE " + when.holds("v")} with {@code .params(when.parameters())}.
 */
@NullMarked
package uk.foiworkflow.projections.versions;

import org.jspecify.annotations.NullMarked;
