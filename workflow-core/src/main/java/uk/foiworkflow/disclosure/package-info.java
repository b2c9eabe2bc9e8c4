/** The disclosure log: what was asked and answered, told to everybody without whoever asked (R11.3, s.45 Code ch.8). */
@NullMarked
package uk.foiworkflow.disclosure;

import org.jspecify.annotations.NullMarked;
