/** The demonstration, as somebody starts it. */
@NullMarked
package uk.foiworkflow.api.demo;

import org.jspecify.annotations.NullMarked;
