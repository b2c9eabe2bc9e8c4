@NullMarked
package uk.foiworkflow.ui.audit;

import org.jspecify.annotations.NullMarked;
