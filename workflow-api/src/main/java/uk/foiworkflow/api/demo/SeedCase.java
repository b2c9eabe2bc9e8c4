package uk.foiworkflow.api.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import uk.foiworkflow.api.engine.Commands;
import uk.foiworkflow.api.json.StrictJson;
import uk.foiworkflow.chronology.Chronology;
import uk.foiworkflow.chronology.PastCommand;
import uk.foiworkflow.host.BroughtIn;
import uk.foiworkflow.host.Caller;

/** The letter of 2021 by which it all began; brought in as anybody would bring it in, so that doing so again changes nothing. */
final class SeedCase {

    static final String REFERENCE = "7481896";

    private SeedCase() {}

    static BroughtIn bringIn(Commands commands, Caller caller) {
        byte[] body = body();
        Chronology chronology = StrictJson.read(body, Chronology.class);
        return commands.bringIn(REFERENCE, chronology.commands().stream().map(PastCommand::command).toList(), caller,
                StrictJson.canonical(body));
    }

    private static byte[] body() {
        try (InputStream file = Objects.requireNonNull(SeedCase.class.getResourceAsStream("seed-case.json"))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
