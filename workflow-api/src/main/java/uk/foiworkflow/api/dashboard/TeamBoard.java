package uk.foiworkflow.api.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.dashboard.Board.WaitedFor;
import uk.foiworkflow.directory.Directory;
import uk.foiworkflow.projections.due.Urgency;
import uk.foiworkflow.projections.waiting.Waiting.Load;
import uk.foiworkflow.projections.waiting.WaitingFilter;
import uk.foiworkflow.projections.waiting.Whom;
import uk.foiworkflow.request.Stage;

/**
 * The whole team's work.
 *
 * @param cases all that is unfinished
 * @param unassigned what nobody has
 * @param people who has how much of what
 * @param stages where the cases are, and since when
 * @param waitingFor for whom they wait, the longest first; a case that waits for several counts with each
 * @param left what those who have left still have
 * @param usual how many working days each is usually awaited
 */
record TeamBoard(LocalDate day, Figure cases, Map<Urgency, Figure> urgency, Figure stuck, Figure unassigned,
        List<Person> people, List<AtStage> stages, List<WaitedFor> waitingFor, List<WhoLeft> left,
        Map<Whom, Integer> usual) {

    /**
     * Who has how much.
     *
     * @param name as the directory has it; null where it does not know them
     */
    record Person(String officer, @Nullable String name, Figure cases, Map<Urgency, Figure> urgency,
            Map<Stage, Figure> stages, Figure stuck) {}

    /** The cases at a stage; {@code since} is the day on which the first of them came to it. */
    record AtStage(Stage stage, long count, LocalDate since, Figure stuck, String cases) {}

    /**
     * What somebody who has left still has.
     *
     * @param left their last day
     * @param cases their cases; null when there are none
     * @param waitingFor what is awaited of them
     */
    record WhoLeft(String id, String name, LocalDate left, @Nullable Figure cases, List<WaitedFor> waitingFor) {}

    TeamBoard {
        people = List.copyOf(people);
        stages = List.copyOf(stages);
        waitingFor = List.copyOf(waitingFor);
        left = List.copyOf(left);
    }

    static TeamBoard of(Desk desk, Asked asked, Directory directory) {
        WaitingFilter all = asked.filter();
        List<Load> loads = desk.loads(asked);
        List<WaitedFor> groups = desk.groups(asked).stream().map(group -> WaitedFor.of(group, all)).toList();
        List<Person> people = people(loads, all, directory);
        return new TeamBoard(asked.day(), Desk.all(loads, all), Desk.byUrgency(loads, all), Desk.stuck(loads, all),
                Desk.all(loads.stream().filter(load -> load.officer() == null).toList(), all.of("")), people,
                stages(loads, all), groups, left(people, groups, directory, asked.day()), desk.usual().days());
    }

    private static List<Person> people(List<Load> loads, WaitingFilter all, Directory directory) {
        Map<String, List<Load>> officers = new TreeMap<>();
        loads.stream().filter(load -> load.officer() != null).forEach(load -> officers
                .computeIfAbsent(Objects.requireNonNull(load.officer()), none -> new ArrayList<>()).add(load));
        List<Person> people = new ArrayList<>();
        officers.forEach((officer, theirs) -> {
            WaitingFilter filter = all.of(officer);
            Map<Stage, Figure> stages = new EnumMap<>(Stage.class);
            byStage(theirs).forEach((stage, at) -> stages.put(stage, Desk.all(at, filter.at(stage))));
            Directory.Person known = directory.people().get(officer);
            people.add(new Person(officer, known == null ? null : known.name(), Desk.all(theirs, filter),
                    Desk.byUrgency(theirs, filter), stages, Desk.stuck(theirs, filter)));
        });
        return people;
    }

    private static List<AtStage> stages(List<Load> loads, WaitingFilter all) {
        List<AtStage> stages = new ArrayList<>();
        byStage(loads).forEach((stage, at) -> stages.add(new AtStage(stage, at.stream().mapToLong(Load::cases).sum(),
                at.stream().map(Load::since).min(LocalDate::compareTo).orElseThrow(), Desk.stuck(at, all.at(stage)),
                CasesParameters.address(all.at(stage)))));
        return stages;
    }

    private static Map<Stage, List<Load>> byStage(List<Load> loads) {
        Map<Stage, List<Load>> stages = new EnumMap<>(Stage.class);
        loads.forEach(load -> stages.computeIfAbsent(load.stage(), none -> new ArrayList<>()).add(load));
        return stages;
    }

    private static List<WhoLeft> left(List<Person> people, List<WaitedFor> groups, Directory directory,
            LocalDate day) {
        List<WhoLeft> left = new ArrayList<>();
        for (Directory.Person person : directory.people().values()) {
            LocalDate last = person.left();
            if (last != null && !person.there(day)) {
                Figure cases = people.stream().filter(one -> one.officer().equals(person.id())).map(Person::cases)
                        .findFirst().orElse(null);
                List<WaitedFor> awaited = groups.stream().filter(group -> person.id().equals(group.who()))
                        .filter(group -> group.whom() == Whom.HOLDER || group.whom() == Whom.REVIEWER).toList();
                if (cases != null || !awaited.isEmpty()) {
                    left.add(new WhoLeft(person.id(), person.name(), last, cases, awaited));
                }
            }
        }
        return left;
    }
}
