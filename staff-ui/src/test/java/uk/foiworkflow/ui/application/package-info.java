@NullMarked
package uk.foiworkflow.ui.application;

import org.jspecify.annotations.NullMarked;
