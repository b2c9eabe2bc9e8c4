@NullMarked
package uk.foiworkflow.post;

import org.jspecify.annotations.NullMarked;
