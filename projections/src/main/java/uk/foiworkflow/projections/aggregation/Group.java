package uk.foiworkflow.projections.aggregation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.Aggregation;
import uk.foiworkflow.request.event.HandlingEvent.CostsAggregated.Window;

/**
 * Requests that appear to be for like information, by one person or people who act together, all received within 60
 * consecutive working days: whether their costs are added up is for an officer to decide (SI 2004/3244 reg 5).
 *
 * @param reference the request that is looked from
 * @param members by their receipt, that request among them
 * @param window from the first receipt to the last
 * @param minutes what all of them take
 * @param most the minutes that the limit allows
 */
public record Group(String reference, List<Member> members, Window window, int minutes, int most) {

    /**
     * A request of the group.
     *
     * @param entry its place in the order of lists
     * @param open whether an answer is owed to it
     * @param minutes what is spent and estimated of it
     * @param samePerson whether the record has one person for it and the request that is looked from
     * @param subject the subject that both are of; null where they are not of one
     * @param shared the words that both ask for, in their base form
     * @param without what the group comes to without it
     */
    public record Member(long entry, String reference, LocalDate received, boolean open, int minutes,
            boolean samePerson,
            @Nullable String subject, List<String> shared, Without without) {}

    /** What is left when a request is left out; the window is null where only one is. */
    public record Without(int minutes, boolean over, @Nullable Window window) {}

    public Group {
        members = List.copyOf(members);
    }

    /** Whether together they take more than the limit. */
    public boolean over() {
        return minutes > most;
    }

    /** The place of the last that was logged of the members to which an answer is owed; -1 where none is. */
    long lastOpen() {
        return members.stream().filter(Member::open).mapToLong(Member::entry).max().orElse(-1);
    }

    /** The widest groups of which a request is one, each of two at least; those that are contained in another are left out. */
    @Rulebook("R3.10")
    static List<Group> of(Asked self, List<Asked> others, Aggregation aggregation) {
        List<Asked> all = Stream.concat(Stream.of(self), others.stream().filter(self::like))
                .sorted(Comparator.comparing(Asked::received).thenComparing(Asked::entry)).toList();
        int own = all.indexOf(self);
        List<Group> groups = new ArrayList<>();
        int furthest = -1;
        for (int first = 0; first <= own; first++) {
            int last = last(all, first, aggregation);
            if (last >= own && last > furthest && last > first) {
                groups.add(group(self, all.subList(first, last + 1), aggregation));
                furthest = last;
            }
        }
        return groups;
    }

    private static int last(List<Asked> all, int first, Aggregation aggregation) {
        int last = first;
        while (last + 1 < all.size() && Aggregation
                .fits(aggregation.window(List.of(all.get(first).received(), all.get(last + 1).received())))) {
            last++;
        }
        return last;
    }

    private static Group group(Asked self, List<Asked> asked, Aggregation aggregation) {
        int minutes = asked.stream().mapToInt(Asked::minutes).sum();
        List<Member> members = asked.stream().map(one -> {
            List<LocalDate> rest = asked.stream().filter(other -> !other.equals(one)).map(Asked::received).toList();
            int without = minutes - one.minutes();
            return new Member(one.entry(), one.reference(), one.received(), one.open(), one.minutes(), one.samePerson(),
                    one.subject() != null && one.subject().equals(self.subject()) ? self.subject() : null,
                    one.shared(self), new Without(without, without > self.most(),
                            rest.size() < 2 ? null : aggregation.window(rest)));
        }).toList();
        return new Group(self.reference(), members, aggregation.window(asked.stream().map(Asked::received).toList()),
                minutes, self.most());
    }
}
