package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.HandlingEvent.SearchRecorded;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * A search that was made (R10.4).
 *
 * @param where what was searched
 * @param terms what was looked for; null when it was not recorded
 * @param found what came of it; null when it was not recorded
 */
public record FiledSearch(LocalDate on, List<Integer> questions, String where, @Nullable String terms, int minutes,
        @Nullable String found) {

    public FiledSearch {
        questions = List.copyOf(questions);
    }

    static List<FiledSearch> of(List<RequestEvent> events) {
        return Clear.only(SearchRecorded.class, events)
                .map(search -> new FiledSearch(search.on(), List.copyOf(search.questions()), search.where().text(),
                        Clear.text(search.terms()), search.minutes(), Clear.text(search.found())))
                .toList();
    }
}
