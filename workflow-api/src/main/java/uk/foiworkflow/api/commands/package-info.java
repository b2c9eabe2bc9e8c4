/** Every call that leads to a command: one table, from which its route, its roles and its description come. */
@NullMarked
package uk.foiworkflow.api.commands;

import org.jspecify.annotations.NullMarked;
