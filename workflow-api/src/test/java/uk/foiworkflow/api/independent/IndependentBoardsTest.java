package uk.foiworkflow.api.independent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The dashboards of the officers, the approver and the reviewer, and the list behind them, held against a count of the stored
 * events with fingers. What lies with the Commissioner is left to the tests of its own.
 */
@CouncilTest
class IndependentBoardsTest extends AskedCouncil {

    @Test
    void eachUnfinishedCaseWaitsForWhomTheEventsTell() {
        for (LocalDate day : DAYS) {
            NavigableMap<String, SortedSet<String>> told = new TreeMap<>();
            for (JsonNode item : listed("/api/dashboard/cases?asOf=" + noon(day), 500)) {
                told.put(item.get("reference").stringValue(), awaited(item));
            }
            SortedMap<String, SortedSet<String>> counted = new TreeMap<>();
            council.cases(day).stream().filter(PlainCase::unfinished).forEach(each -> counted.put(each.reference,
                    awaited(each)));
            outside(day).forEach(told::remove);
            assertThat(told).as("on %s", day).isEqualTo(counted).isNotEmpty();
        }
    }

    @Test
    void anOfficersNumbersAreTheCasesThatTheEventsTell() {
        for (LocalDate day : DAYS) {
            List<PlainCase> cases = council.cases(day);
            for (String officer : cases.stream().map(PlainCase::officer).filter(name -> !name.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new))) {
                JsonNode board = get("/api/dashboard/officer?officer=" + officer + "&asOf=" + noon(day));
                assertThat(behind(board.get("cases"), day)).as("%s on %s", officer, day)
                        .isEqualTo(unfinished(cases, each -> each.officer().equals(officer)));
                for (String urgency : List.of("overdue", "today", "this-week", "later", "stopped")) {
                    assertThat(behind(board.get("urgency").get(urgency), day))
                            .as("%s of %s on %s", urgency, officer, day).isEqualTo(unfinished(cases,
                                    each -> each.officer().equals(officer) && urgency(each, day).equals(urgency)));
                }
            }
        }
    }

    @Test
    void approversAndReviewersHaveWhatTheEventsTell() {
        for (LocalDate day : DAYS) {
            List<PlainCase> cases = council.cases(day);
            assertThat(behind(get("/api/dashboard/approver?asOf=" + noon(day)).get("cases"), day))
                    .as("before the layers on %s", day)
                    .isEqualTo(unfinished(cases, each -> each.owed() && !each.work.layers.isEmpty()));
            assertThat(behind(get("/api/dashboard/reviewer?asOf=" + noon(day)).get("cases"), day))
                    .as("reviews on %s", day).isEqualTo(unfinished(cases, PlainCase::underReview));
        }
    }

    private static SortedSet<String> unfinished(List<PlainCase> cases, Predicate<PlainCase> which) {
        return which(cases, which.and(PlainCase::unfinished));
    }

    /** Those of which the Commissioner or the Tribunal has ever heard. */
    private SortedSet<String> outside(LocalDate day) {
        return council.cases(day).stream().filter(each -> each.work.outside).map(each -> each.reference)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private SortedSet<String> behind(JsonNode figure, LocalDate day) {
        SortedSet<String> found = behind(figure);
        found.removeAll(outside(day));
        return found;
    }

    private static SortedSet<String> awaited(JsonNode item) {
        SortedSet<String> awaited = new TreeSet<>();
        for (JsonNode each : item.get("waitingFor")) {
            awaited.add(each.get("whom").stringValue() + " " + each.get("who").stringValue(""));
        }
        return awaited;
    }

    private static SortedSet<String> awaited(PlainCase each) {
        SortedSet<String> awaited = new TreeSet<>();
        if (each.underReview()) {
            awaited.add("reviewer " + (each.work.reviewer == null ? "" : each.work.reviewer));
        }
        if (each.owed()) {
            if (each.questions.values().stream().anyMatch(one -> one.open() && one.detailAsked != null)) {
                awaited.add("requester clarification");
            }
            if (each.questions.values().stream().anyMatch(one -> one.open() && one.feeAsked != null)) {
                awaited.add("requester fee");
            }
            boolean others = !each.stillOpen();
            if (!each.work.layers.isEmpty()) {
                awaited.add("approver " + each.work.layers.getFirst());
                others = true;
            }
            each.work.asked.values().forEach(holder -> awaited.add("holder " + holder));
            if (!others && each.work.asked.isEmpty()) {
                awaited.add(each.officer().isEmpty() ? "nobody " : "officer " + each.officer());
            }
        }
        return awaited;
    }

    /** By the earliest last day that runs. */
    private String urgency(PlainCase each, LocalDate day) {
        LocalDate due = Stream.concat(
                each.questions.values().stream().filter(one -> each.owed() && one.open() && !one.waits())
                        .map(one -> one.regime.environmental()
                                ? one.due(council.days())
                                : one.ordinary(council.days())),
                each.reviews.stream().filter(review -> review.ended == null).map(PlainReview::due))
                .min(LocalDate::compareTo).orElse(null);
        return due == null ? "stopped" : IndependentDueListTest.urgency(due, day, false);
    }
}
