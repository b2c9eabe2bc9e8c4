package uk.foiworkflow.api.keys;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.engine.FromEvents;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.request.AccessRetention;
import uk.foiworkflow.store.AccessStreams;
import uk.foiworkflow.store.PostgresEventStore;

/** What became of the words on record of what happened around the requests. */
@FromEvents
@RestController
class AccessRecordController {

    private final AccessRetention retention;
    private final AccessStreams streams;
    private final PostgresEventStore store;
    private final OutsideLists outside;

    AccessRecordController(AccessRetention retention, AccessStreams streams, PostgresEventStore store,
            OutsideLists outside) {
        this.retention = retention;
        this.streams = streams;
        this.store = store;
        this.outside = outside;
    }

    /** Of which month. */
    record Asked(
            @Parameter(description = "The month in which it happened, Europe/London.", example = "2026-07") String month) {}

    /**
     * The record of a month.
     *
     * @param keptUntil the last day on which its words are kept, and longer while the law holds a case that they speak of; null
     *            where they are kept for ever
     * @param streams how many streams it has
     * @param erasures the certificates of those that were shredded
     */
    record Month(String month, @Nullable LocalDate keptUntil, int streams, List<Erasure> erasures) {}

    @Operation(tags = "Audit", summary = "Whether the words of the record of access are erased", description = "For one month:"
            + " how long its words are kept, and for each of its streams whose words are erased, what was done and what stands.")
    @GetMapping(path = "/api/audit/access-record", produces = MediaType.APPLICATION_JSON_VALUE)
    Month month(@Query Asked asked) {
        YearMonth month = parsed(asked.month());
        Set<String> listed = new HashSet<>();
        outside.all().forEach(entry -> listed.add(entry.stream()));
        List<String> names = streams.of(month);
        return new Month(month.toString(), retention.until(month), names.size(), names.stream()
                .flatMap(stream -> Erasure.of(stream, store, listed.contains(stream)).stream()).toList());
    }

    private static YearMonth parsed(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw new ProblemException(ProblemType.MALFORMED_INPUT,
                    List.of(new FieldError("month", "Expected a month such as 2026-07.")));
        }
    }
}
