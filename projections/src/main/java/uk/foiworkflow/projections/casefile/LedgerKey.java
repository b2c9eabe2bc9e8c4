package uk.foiworkflow.projections.casefile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.ReasonEvent;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.StoredEvent;

/** What a row of the ledger is about; a null item stands for all that the question asks for. */
record LedgerKey(int question, @Nullable String item, Exemption exemption) {

    /** Each in the order in which it first came up. */
    static List<LedgerKey> of(List<StoredEvent> events) {
        Set<LedgerKey> keys = new LinkedHashSet<>();
        events.stream().map(StoredEvent::event).forEach(event -> keys.addAll(of(event)));
        // What is said of all that was asked for stands in the rows of its items, where there are any.
        return keys.stream().filter(key -> key.item != null || keys.stream().noneMatch(key::hasItem)).toList();
    }

    private static List<LedgerKey> of(RequestEvent event) {
        return switch (event) {
            case ExemptionClaimed e -> keys(e.question(), Clear.text(e.item()), List.of(e.exemption()));
            case QuestionDecided e -> keys(e.question(), null, e.exemptions());
            case ReasonEvent e -> keys(e.question(), Clear.text(e.item()), e.exemptions());
            case RequestEvent other -> List.of();
        };
    }

    private static List<LedgerKey> keys(int question, @Nullable String item, List<Exemption> exemptions) {
        return exemptions.stream().map(exemption -> new LedgerKey(question, item, exemption)).toList();
    }

    private boolean hasItem(LedgerKey other) {
        return other.item != null && other.question == question && other.exemption.equals(exemption);
    }

    boolean concerns(int asked, @Nullable String about, List<Exemption> exemptions) {
        return asked == question && exemptions.contains(exemption) && (about == null || about.equals(item));
    }

    /** Whether that reason bears on this row. */
    boolean concerns(ReasonEvent reason) {
        return concerns(reason.question(), Clear.text(reason.item()), reason.exemptions());
    }
}
