@NullMarked
package uk.foiworkflow.ui;

import org.jspecify.annotations.NullMarked;
