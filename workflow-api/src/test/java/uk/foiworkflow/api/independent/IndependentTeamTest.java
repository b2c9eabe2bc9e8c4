package uk.foiworkflow.api.independent;

import static org.assertj.core.api.Assertions.assertThat;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The team's board and that of the ICO liaison, held against a count of the stored events with fingers. */
@CouncilTest
class IndependentTeamTest extends AskedCouncil {

    /** Of whom something is awaited, and since when. */
    private record Awaited(String whom, String who, LocalDate since) {}

    @Test
    void theTeamsWorkIsWhatTheEventsTell() {
        for (LocalDate day : DAYS) {
            JsonNode board = get("/api/dashboard/team?asOf=" + noon(day));
            List<PlainCourse> all = council.courses(day).stream().filter(each -> each.told.unfinished()).toList();
            Predicate<PlainCourse> stuck = each -> stuck(each, board.get("usual"), day);
            assertThat(inside(board.get("cases"), day)).isEqualTo(references(all, each -> true)).isNotEmpty();
            assertThat(inside(board.get("unassigned"), day)).as("unassigned on %s", day)
                    .isEqualTo(references(all, each -> each.told.officer().isEmpty()));
            assertThat(inside(board.get("stuck"), day)).as("stuck on %s", day).isEqualTo(references(all, stuck));
            SortedSet<String> people = new TreeSet<>();
            for (JsonNode person : board.get("people")) {
                String officer = person.get("officer").stringValue();
                people.add(officer);
                Predicate<PlainCourse> theirs = each -> each.told.officer().equals(officer);
                assertThat(inside(person.get("cases"), day)).as("%s on %s", officer, day)
                        .isEqualTo(references(all, theirs));
                assertThat(inside(person.get("stuck"), day)).as("stuck with %s on %s", officer, day)
                        .isEqualTo(references(all, theirs.and(stuck)));
            }
            assertThat(people).containsAll(all.stream().map(each -> each.told.officer())
                    .filter(officer -> !officer.isEmpty()).toList());
            assertThat(board.get("stages").valueStream().mapToLong(stage -> stage.get("count").longValue()).sum())
                    .isEqualTo(board.get("cases").get("count").longValue());
        }
    }

    @Test
    void forWhomTheyWaitIsWhatTheEventsTell() {
        for (LocalDate day : DAYS) {
            SortedMap<String, SortedSet<String>> told = new TreeMap<>();
            for (JsonNode group : get("/api/dashboard/team?asOf=" + noon(day)).get("waitingFor")) {
                SortedSet<String> cases = inside(group, day);
                if (!cases.isEmpty()) {
                    told.put(group.get("whom").stringValue() + " " + group.get("who").stringValue(""), cases);
                }
            }
            SortedMap<String, SortedSet<String>> counted = new TreeMap<>();
            council.courses(day).stream().filter(each -> each.told.unfinished())
                    .forEach(each -> Stream.concat(awaited(each).stream().map(one -> one.whom() + " " + one.who()),
                            requester(each)).forEach(
                                    name -> counted
                                            .computeIfAbsent(name, none -> new TreeSet<>()).add(each.told.reference)));
            assertThat(told).as("on %s", day).isEqualTo(counted);
        }
    }

    @Test
    void complaintsAndAppealsAreWhatTheEventsTell() {
        for (LocalDate day : DAYS) {
            String address = "/api/dashboard/commissioner?asOf=" + noon(day);
            JsonNode board = get(address);
            List<PlainCase> cases = council.cases(day);
            Predicate<PlainCase> before = each -> each.work.complaint || each.work.steps != null;
            assertThat(behind(board.get("complaints"))).as("before the Commissioner on %s", day)
                    .isEqualTo(which(cases, before.and(each -> !each.work.appeal)));
            assertThat(behind(board.get("appeals"))).as("before the Tribunal on %s", day)
                    .isEqualTo(which(cases, each -> each.work.appeal));
            SortedMap<String, String> told = new TreeMap<>();
            listed(address, 50).forEach(item -> told.put(item.at("/waiting/reference").stringValue(),
                    item.get("commissionerReference").stringValue() + " " + item.get("dates").valueStream()
                            .map(date -> date.get("due").stringValue()).sorted().distinct().toList()));
            SortedMap<String, String> counted = new TreeMap<>();
            cases.stream().filter(before.or(each -> each.work.appeal)).forEach(each -> counted.put(each.reference,
                    each.work.commissionerReference + " " + Stream.concat(each.work.letters.stream(),
                            Stream.ofNullable(each.work.steps)).map(LocalDate::toString).sorted().distinct().toList()));
            assertThat(told).as("on %s", day).isEqualTo(counted);
        }
    }

    private static List<Awaited> awaited(PlainCourse each) {
        List<Awaited> awaited = new ArrayList<>();
        PlainWork work = each.told.work;
        if (each.told.underReview()) {
            awaited.add(new Awaited("reviewer", work.reviewer == null ? "" : work.reviewer,
                    each.told.reviews.getLast().made));
        }
        if (each.told.owed()) {
            LocalDate since = each.hands.getLast().from();
            if (work.submitted) {
                awaited.add(new Awaited("approver", work.layers.getFirst().toString(), since));
            }
            work.asked.forEach((task, holder) -> awaited.add(
                    new Awaited("holder", holder, requireNonNull(work.askedOn.get(task)))));
            if (each.told.stillOpen() && !work.submitted && work.asked.isEmpty()) {
                String officer = each.told.officer();
                awaited.add(new Awaited(officer.isEmpty() ? "nobody" : "officer", officer, since));
            }
        }
        return awaited;
    }

    private static Stream<String> requester(PlainCourse each) {
        return each.told.owed()
                ? Stream.concat(
                        each.told.all().stream().filter(one -> one.open() && one.detailAsked != null)
                                .map(one -> "requester clarification"),
                        each.told.all().stream().filter(one -> one.open() && one.feeAsked != null)
                                .map(one -> "requester fee"))
                : Stream.of();
    }

    private static boolean stuck(PlainCourse each, JsonNode usual, LocalDate day) {
        return awaited(each).stream().anyMatch(
                one -> each.between(one.since(), day) > usual.get(one.whom()).intValue());
    }

    /** Without those of which the Commissioner or the Tribunal has ever heard. */
    private SortedSet<String> inside(JsonNode figure, LocalDate day) {
        SortedSet<String> found = behind(figure);
        council.cases(day).stream().filter(each -> each.work.outside).forEach(each -> found.remove(each.reference));
        return found;
    }

    private static SortedSet<String> references(List<PlainCourse> all, Predicate<PlainCourse> which) {
        return all.stream().filter(which).map(each -> each.told.reference)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
