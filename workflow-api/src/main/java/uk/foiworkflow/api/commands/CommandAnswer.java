package uk.foiworkflow.api.commands;

import java.util.List;
import uk.foiworkflow.host.Handled;

/**
 * The answer to a command.
 *
 * @param reference of the request
 * @param version at which the request stands by this command
 * @param position of its last event in the one order of the store
 * @param events what the command led to, in order
 */
record CommandAnswer(String reference, long version, long position, List<String> events) {

    static CommandAnswer of(Handled handled) {
        return new CommandAnswer(handled.reference(), handled.version(), handled.position(), handled.eventTypes());
    }
}
