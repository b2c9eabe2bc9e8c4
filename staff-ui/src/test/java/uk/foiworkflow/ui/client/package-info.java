@NullMarked
package uk.foiworkflow.ui.client;

import org.jspecify.annotations.NullMarked;
