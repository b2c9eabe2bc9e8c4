/** What an auditor asks. */
@NullMarked
package uk.foiworkflow.ui.audit;

import org.jspecify.annotations.NullMarked;
