/** What the engine can be asked to do, or be told has happened, stage by stage. Pure values. */
@NullMarked
package uk.foiworkflow.request.command;

import org.jspecify.annotations.NullMarked;
