package uk.foiworkflow.api.chronologies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.foiworkflow.api.engine.Commands;
import uk.foiworkflow.api.json.StrictJson;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.chronology.Chronology;
import uk.foiworkflow.chronology.PastCommand;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Refused;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.request.Broken;

/**
 * Reads past cases.
 *
 * @param caller who brings them in
 */
record ChronologyReader(Commands commands, Caller caller, Clock clock) {

    /** @throws ProblemException when that is no chronology */
    PastCase read(byte[] body) {
        Chronology chronology = StrictJson.read(body, Chronology.class);
        byte[] canonical = StrictJson.canonical(body);
        return new PastCase() {

            @Override
            public String reference() {
                return chronology.reference();
            }

            @Override
            public Arrival bringIn() {
                return ChronologyReader.this.bringIn(chronology, canonical);
            }
        };
    }

    private Arrival bringIn(Chronology chronology, byte[] canonical) {
        LocalDate today = KnownSince.day(clock.instant());
        refuse(chronology.impossible(today).stream().map(broken -> error(broken.field(), broken)).toList());
        List<PastCommand> past = chronology.commands();
        try {
            return commands.bringIn(chronology.reference(), past.stream().map(PastCommand::command).toList(), caller,
                    canonical).unchanged() ? Arrival.UNCHANGED : Arrival.IMPORTED;
        } catch (Refused e) {
            PastCommand at = past.get(e.step());
            refuse(e.broken().stream().map(broken -> error(at.path(broken.field()), broken)).toList());
            throw e;
        }
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.RULE_BROKEN, errors);
        }
    }

    private static FieldError error(String field, Broken broken) {
        return new FieldError(field, broken.rule(), broken.why());
    }
}
