package uk.foiworkflow.api.independent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The due list, now and on past days, held against a count of the stored events with fingers. */
@CouncilTest
class IndependentDueListTest extends AskedCouncil {

    @Test
    void itIsWhatTheEventsTellNow() {
        LocalDate today = LocalDate.parse(get("/api/dashboard/due").get("day").stringValue());
        assertThat(told("", today)).isEqualTo(counted(council.cases(today), today)).hasSizeGreaterThan(20);
    }

    @Test
    void itIsWhatTheEventsToldOnPastDays() {
        for (LocalDate day = UNTIL.minusDays(20); day.isAfter(UNTIL.minusYears(3)); day = day.minusDays(97)) {
            assertThat(told("?asOf=" + day + "T12:00:00Z", day)).as("as of %s", day)
                    .isEqualTo(counted(council.cases(day), day));
        }
    }

    @Test
    void itIsWhatHadHappenedByPastDays() {
        for (LocalDate day = UNTIL.minusDays(20); day.isAfter(UNTIL.minusYears(3)); day = day.minusDays(47)) {
            assertThat(told("?onDate=" + day, day)).as("on %s", day).isEqualTo(counted(council.onDate(day), day));
        }
    }

    /** Each due date of an answer or a review, and how pressing it is; what the Commissioner wants stands by itself. */
    private SortedMap<String, String> told(String query, LocalDate day) {
        JsonNode list = get("/api/dashboard/due" + query);
        assertThat(list.get("day").stringValue()).isEqualTo(day.toString());
        SortedMap<String, String> told = new TreeMap<>();
        for (JsonNode item : list.get("items")) {
            String provision = item.get("provision").stringValue();
            if (!provision.contains("Commissioner") && !provision.contains("Tribunal")) {
                item.get("questions").forEach(question -> told.put(
                        line(item.get("reference").stringValue(), provision, question.intValue(),
                                LocalDate.parse(item.get("due").stringValue())),
                        item.get("urgency").stringValue() + " " + item.get("officer").stringValue("")));
            }
        }
        return told;
    }

    private SortedMap<String, String> counted(List<PlainCase> cases, LocalDate day) {
        SortedMap<String, String> counted = new TreeMap<>();
        for (PlainCase each : cases) {
            for (PlainQuestion question : each.questions.values()) {
                if (question.open() && !each.closed) {
                    answers(each, question, day, counted);
                }
            }
            for (PlainReview review : each.reviews) {
                if (review.ended == null) {
                    each.questions.values().forEach(question -> counted.put(
                            line(each.reference, question.regime.environmental() ? "EIR reg.11(4)" : "s.45 Code review",
                                    question.number, review.due()),
                            urgency(review.due(), day, false) + " " + each.officer()));
                }
            }
        }
        return counted;
    }

    /** An extension for the public interest stands beside the ordinary limit, one under the Regulations in its place. */
    private void answers(PlainCase each, PlainQuestion question, LocalDate day, SortedMap<String, String> counted) {
        boolean extended = question.extended(council.days());
        LocalDate ordinary = question.ordinary(council.days());
        LocalDate due = question.due(council.days());
        boolean environmental = question.regime.environmental();
        if (!extended || !environmental) {
            counted.put(
                    line(each.reference, environmental ? "EIR reg.5(2)" : "FOIA s.10(1)", question.number, ordinary),
                    urgency(ordinary, day, question.waits()) + " " + each.officer());
        }
        if (extended) {
            counted.put(line(each.reference, environmental ? "EIR reg.7(1)" : "FOIA s.17(3)", question.number, due),
                    urgency(due, day, question.waits()) + " " + each.officer());
        }
    }

    private static String line(String reference, String provision, int question, LocalDate due) {
        return reference + " question " + question + " " + provision + " " + due;
    }

    static String urgency(@Nullable LocalDate due, LocalDate day, boolean stopped) {
        if (stopped) {
            return "stopped";
        }
        if (due == null) {
            return "undated";
        }
        if (due.isBefore(day)) {
            return "overdue";
        }
        if (due.equals(day)) {
            return "today";
        }
        return due.isAfter(day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))) ? "later" : "this-week";
    }
}
