package uk.foiworkflow.api.independent;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The head of information's dashboard, held against a count of the stored events with fingers. */
@CouncilTest
class IndependentHeadTest extends AskedCouncil {

    private static final int QUARTERS = 12;

    @Test
    void whatStandsIsWhatTheEventsTell() {
        for (LocalDate day : DAYS) {
            JsonNode told = get("/api/dashboard/head?asOf=" + noon(day));
            List<PlainCase> official = official(day);
            standing(day).forEach((name, which) -> assertThat(behind(told.get(name))).as("%s on %s", name, day)
                    .isEqualTo(which(official, which)));
            List<Predicate<PlainCase>> ages = List.of(each -> !older(each, day, 1),
                    each -> older(each, day, 1) && !older(each, day, 3),
                    each -> older(each, day, 3) && !older(each, day, 6), each -> older(each, day, 6));
            for (int i = 0; i < ages.size(); i++) {
                assertThat(behind(told.get("ages").get(i))).as("age %d on %s", i, day)
                        .isEqualTo(which(official, ages.get(i).and(PlainCase::stillOpen)));
            }
        }
    }

    @Test
    void threeYearsOfQuartersAreWhatTheEventsTell() {
        for (LocalDate day : DAYS) {
            JsonNode quarters = get("/api/dashboard/head?asOf=" + noon(day)).get("quarters");
            assertThat(quarters).hasSize(QUARTERS);
            List<PlainCase> official = official(day);
            YearMonth first = YearMonth.of(day.getYear(), 1 + (day.getMonthValue() - 1) / 3 * 3)
                    .minusMonths(3L * (QUARTERS - 1));
            for (int i = 0; i < QUARTERS; i++) {
                JsonNode told = quarters.get(i);
                YearMonth month = first.plusMonths(3L * i);
                assertThat(told.get("quarter").stringValue())
                        .isEqualTo(month.getYear() + "-Q" + (month.getMonthValue() + 2) / 3);
                Map<String, Predicate<PlainCase>> counted = quarter(month.atDay(1), day);
                for (var each : counted.entrySet()) {
                    String as = each.getKey() + " in " + month + " as at " + day;
                    assertThat(told.get(each.getKey()).get("count").longValue()).as(as)
                            .isEqualTo(official.stream().filter(each.getValue()).count());
                    if (i == QUARTERS - 2) {
                        assertThat(behind(told.get(each.getKey()))).as(as)
                                .isEqualTo(which(official, each.getValue()));
                    }
                }
                percentage(told, "percentCohort", "cohortInTime", "timed");
                percentage(told, "percentClosed", "closedInTime", "closed");
                rating(told);
            }
        }
    }

    @Test
    void teamsAndSubjectsAddUpToTheWhole() {
        JsonNode told = get("/api/dashboard/head?asOf=" + noon(UNTIL));
        for (String list : List.of("teams", "subjects")) {
            for (String number : List.of("open", "onHold", "overdue", "over20WorkingDays", "overSixMonths")) {
                assertThat(sum(told.get(list), number)).as(list + " " + number)
                        .isEqualTo(told.get(number).get("count").longValue());
            }
            List<JsonNode> lastYear = told.get("quarters").valueStream().skip(QUARTERS - 4).toList();
            for (String number : List.of("received", "closed", "closedInTime")) {
                assertThat(sum(told.get(list), number)).as(list + " " + number).isEqualTo(
                        lastYear.stream().mapToLong(quarter -> quarter.get(number).get("count").longValue()).sum());
            }
            told.get(list).forEach(part -> part.forEach(figure -> {
                if (figure.isObject()) {
                    behind(figure);
                }
            }));
        }
    }

    private List<PlainCase> official(LocalDate day) {
        return council.cases(day).stream().filter(each -> !each.ownData()).toList();
    }

    private static Map<String, Predicate<PlainCase>> standing(LocalDate day) {
        Map<String, Predicate<PlainCase>> standing = new LinkedHashMap<>();
        standing.put("open", PlainCase::stillOpen);
        standing.put("onHold", PlainCase::onHold);
        standing.put("overdue", each -> each.openLate(day));
        standing.put("over20WorkingDays", each -> each.stillOpen() && each.ordinaryPast(day));
        standing.put("overSixMonths", each -> each.stillOpen() && older(each, day, 6));
        return standing;
    }

    private static boolean older(PlainCase each, LocalDate day, int months) {
        return each.received.isBefore(day.minusMonths(months));
    }

    private static Map<String, Predicate<PlainCase>> quarter(LocalDate from, LocalDate asOf) {
        Predicate<LocalDate> in = day -> !day.isBefore(from) && day.isBefore(from.plusMonths(3));
        Predicate<PlainCase> received = each -> in.test(each.received) && !each.section21Only();
        Predicate<PlainCase> timed = received.and(each -> !each.onHold() && !each.lapsed());
        Predicate<PlainCase> closed = each -> each.closed() != null && in.test(each.closed());
        Predicate<PlainCase> inTime = each -> each.met() || each.metExtension();
        Map<String, Predicate<PlainCase>> counted = new LinkedHashMap<>();
        counted.put("received", received);
        counted.put("timed", timed);
        counted.put("cohortInTime", timed.and(inTime.or(each -> each.openExtended(asOf))));
        counted.put("closed", closed);
        counted.put("closedInTime", closed.and(inTime));
        return counted;
    }

    private static void percentage(JsonNode quarter, String percent, String part, String whole) {
        long of = quarter.get(whole).get("count").longValue();
        if (of == 0) {
            assertThat(quarter.get(percent).isNull()).isTrue();
        } else {
            assertThat(quarter.get(percent).decimalValue()).isEqualByComparingTo(
                    BigDecimal.valueOf(100 * quarter.get(part).get("count").longValue()).divide(BigDecimal.valueOf(of),
                            1,
                            RoundingMode.HALF_UP));
        }
    }

    /** By the exact figures: what rounds to 95.0 and is less is no good. */
    private static void rating(JsonNode quarter) {
        long of = quarter.get("closed").get("count").longValue();
        long hundredfold = 100 * quarter.get("closedInTime").get("count").longValue();
        if (of > 0) {
            assertThat(quarter.get("rating").stringValue()).isEqualTo(
                    hundredfold >= 95 * of ? "good" : hundredfold >= 90 * of ? "adequate" : "unsatisfactory");
        }
    }

    private static long sum(JsonNode parts, String number) {
        return parts.valueStream().mapToLong(part -> part.get(number).get("count").longValue()).sum();
    }
}
