package uk.foiworkflow.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.Disclosure;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;

/**
 * One item of the schedule of the information in scope: what is held, what the requester gets of it, and why not the rest.
 *
 * @param item its number in the schedule, from 1
 * @param held the document as it is held; null where only what is released is on file
 * @param released the version that is released; null where none is
 */
public record ScheduleItem(int item, @Nullable Document held, @Nullable Document released) {

    static List<ScheduleItem> of(Documents documents) {
        List<Document> scheduled = documents.current().filter(one -> one.kind().scheduled()).toList();
        List<ScheduleItem> items = new ArrayList<>();
        for (Document one : scheduled) {
            if (one.kind() == DocumentKind.INFORMATION) {
                items.add(new ScheduleItem(items.size() + 1, one, versionOf(one, scheduled)));
            } else if (scheduled.stream().noneMatch(held -> held.number() == number(one.added().versionOf()))) {
                items.add(new ScheduleItem(items.size() + 1, null, one));
            }
        }
        return List.copyOf(items);
    }

    /** What was said of it when it was added: of what is held, where that is on file. */
    public DocumentAdded described() {
        return Objects.requireNonNull(held == null ? released : held).added();
    }

    /** What becomes of it. */
    public Disclosure disclosure() {
        if (released != null) {
            return exemptions().isEmpty() ? Disclosure.DISCLOSED : Disclosure.PART;
        }
        return exemptions().isEmpty() ? Disclosure.UNDECIDED : Disclosure.WITHHELD;
    }

    /** Under which exemptions it, or what was taken out of it, is withheld. */
    public List<Exemption> exemptions() {
        return Stream.of(held, released).filter(Objects::nonNull).map(Document::exemptions).flatMap(Collection::stream)
                .distinct().toList();
    }

    /** The questions that it belongs to; empty for the case as a whole. */
    public SortedSet<Integer> questions() {
        return described().questions();
    }

    private static @Nullable Document versionOf(Document held, List<Document> scheduled) {
        return scheduled.stream().filter(one -> number(one.added().versionOf()) == held.number())
                .reduce((first, last) -> last).orElse(null);
    }

    private static int number(@Nullable Integer document) {
        return document == null ? 0 : document;
    }
}
