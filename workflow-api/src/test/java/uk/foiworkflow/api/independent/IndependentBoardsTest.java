package uk.foiworkflow.api.independent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;

/**
 * The dashboards of the officers, the approver and the reviewer, and the list behind them, held against a count of the stored
 * events with fingers. What lies with the Commissioner is left to the tests of its own.
 */
@CouncilTest
class IndependentBoardsTest {

    private static final List<LocalDate> DAYS = List.of(LoadedCouncil.UNTIL, LoadedCouncil.UNTIL.minusMonths(4),
            LoadedCouncil.UNTIL.minusMonths(13), LoadedCouncil.UNTIL.minusMonths(25));

    @Autowired
    private LoadedCouncil council;

    @LocalServerPort
    private int port;

    private Client client = new Client(0);

    @BeforeEach
    void ask() {
        client = new Client(port);
        council.load();
    }

    @Test
    void eachUnfinishedCaseWaitsForWhomTheEventsTell() {
        for (LocalDate day : DAYS) {
            NavigableMap<String, SortedSet<String>> told = new TreeMap<>();
            for (JsonNode item : listed("/api/dashboard/cases?asOf=" + noon(day))) {
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
                JsonNode board = client.get("head", "/api/dashboard/officer?officer=" + officer + "&asOf=" + noon(day))
                        .json();
                assertThat(behind(board.get("cases"), day)).as("%s on %s", officer, day)
                        .isEqualTo(which(cases, each -> each.officer().equals(officer)));
                for (String urgency : List.of("overdue", "today", "this-week", "later", "stopped")) {
                    assertThat(behind(board.get("urgency").get(urgency), day))
                            .as("%s of %s on %s", urgency, officer, day).isEqualTo(which(cases,
                                    each -> each.officer().equals(officer) && urgency(each, day).equals(urgency)));
                }
            }
        }
    }

    @Test
    void approversAndReviewersHaveWhatTheEventsTell() {
        for (LocalDate day : DAYS) {
            List<PlainCase> cases = council.cases(day);
            assertThat(behind(client.get("head", "/api/dashboard/approver?asOf=" + noon(day)).json().get("cases"), day))
                    .as("before the layers on %s", day)
                    .isEqualTo(which(cases, each -> each.owed() && !each.work.layers.isEmpty()));
            assertThat(behind(client.get("head", "/api/dashboard/reviewer?asOf=" + noon(day)).json().get("cases"), day))
                    .as("reviews on %s", day).isEqualTo(which(cases, PlainCase::underReview));
        }
    }

    private static String noon(LocalDate day) {
        return day + "T12:00:00Z";
    }

    private SortedSet<String> which(List<PlainCase> cases, Predicate<PlainCase> which) {
        return cases.stream().filter(PlainCase::unfinished).filter(which).map(each -> each.reference)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of which the Commissioner or the Tribunal has ever heard. */
    private SortedSet<String> outside(LocalDate day) {
        return council.cases(day).stream().filter(each -> each.work.outside).map(each -> each.reference)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The cases behind a number are as many as it says. */
    private SortedSet<String> behind(JsonNode figure, LocalDate day) {
        List<JsonNode> items = listed(figure.get("cases").stringValue());
        assertThat(items).hasSize(figure.get("count").intValue());
        SortedSet<String> found = items.stream().map(item -> item.get("reference").stringValue())
                .collect(Collectors.toCollection(TreeSet::new));
        found.removeAll(outside(day));
        return found;
    }

    private List<JsonNode> listed(String address) {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = client.get("head", address + "&limit=50" + next).json();
            page.get("items").forEach(items::add);
            next = page.get("next").isNull() ? "" : "&after=" + page.get("next").stringValue();
        } while (!next.isEmpty());
        return items;
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
