package uk.foiworkflow.projections.casefile;

import java.util.List;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.Participation;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.event.Part;

/** Somebody who took part in the first decision, and in what way: they review it only if a head says why (R9.4). */
public record FiledPart(String user, List<String> how) {

    public FiledPart {
        how = List.copyOf(how);
    }

    @Rulebook("R9.4")
    static List<FiledPart> of(Request request) {
        Participation participation = request.participation();
        return participation.everybody().stream()
                .map(user -> new FiledPart(user, participation.of(user).stream().map(Part::words).toList())).toList();
    }
}
