/** The rules of the law, one by one: where each is decided, and what proves it. */
@NullMarked
package uk.foiworkflow.rules;

import org.jspecify.annotations.NullMarked;
