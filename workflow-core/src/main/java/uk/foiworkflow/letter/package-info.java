/**
 * What a letter says, built from what was decided, each paragraph with the entries of the file that it rests on. The words of each paragraph are a template's.
 */
@NullMarked
package uk.foiworkflow.letter;

import org.jspecify.annotations.NullMarked;
