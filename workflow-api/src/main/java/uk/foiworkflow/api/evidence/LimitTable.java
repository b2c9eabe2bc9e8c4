package uk.foiworkflow.api.evidence;

import java.util.List;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.facts.DeadlineLine;
import uk.foiworkflow.facts.Finding;

/** The limits of a case, how each was kept, and in the closed part what the record has against the authority. */
final class LimitTable {

    private LimitTable() {}

    static void write(Html html, Part part) {
        html.table("limits", "The limits, and how they were kept",
                List.of("Limit", "Questions", "From", "Last day", "Met", "State"),
                part.compliance().deadlines().stream().map(LimitTable::limit).toList());
        List<Finding> findings = part.compliance().findings();
        if (part.closed() && !findings.isEmpty()) {
            html.table("findings", "What is found against the authority, by the record",
                    List.of("Provision", "Questions", "Why"), findings.stream().map(finding -> List
                            .of(finding.provision().toString(), InWords.numbers(finding.questions()), finding.why()))
                            .toList());
        }
    }

    private static List<String> limit(DeadlineLine line) {
        return List.of(line.provision().toString(), InWords.numbers(line.questions()), DateInWords.of(line.from()),
                InWords.day(line.due()),
                line.met() == null
                        ? InWords.NONE
                        : InWords.day(line.met())
                                + (line.workingDay() == null ? "" : ", working day " + line.workingDay()),
                line.state().toString());
    }
}
