package uk.foiworkflow.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.release.ReleaseEvent.StatisticsPublished;
import uk.foiworkflow.request.Broken;
import uk.foiworkflow.request.Broken.Bar;
import uk.foiworkflow.request.Rule;
import uk.foiworkflow.request.Rules;

/**
 * All that was published.
 *
 * @param all in the order of their numbers
 */
public record Releases(List<Release> all) {

    public Releases {
        all = List.copyOf(all);
    }

    /** The release of that number; null when there is none. */
    public @Nullable Release number(int number) {
        return number < 1 || number > all.size() ? null : all.get(number - 1);
    }

    /** The release that came in the place of another; null where none has. */
    public @Nullable Integer revising(int number) {
        return all.stream().filter(each -> Integer.valueOf(number).equals(each.table().revises()))
                .map(Release::number).findFirst().orElse(null);
    }

    /**
     * What stands in the way of publishing a table; empty where nothing does.
     *
     * @param today Europe/London
     */
    @Rulebook("released")
    public List<Broken> against(StatisticsPublished table, LocalDate today) {
        List<Broken> broken = new ArrayList<>();
        if (table.title().isBlank()) {
            broken.add(broken(Rules.WORDS, "title", "Say under which title it is published."));
        }
        if (table.on().isAfter(today)) {
            broken.add(broken(Rules.DATED, "on", "That day is still to come."));
        }
        if (table.on().isBefore(table.asAt())) {
            broken.add(broken(Rules.DATED, "on", "It is judged on " + DateInWords.of(table.asAt())
                    + " and cannot have been published before that."));
        }
        Release last = all.stream().filter(each -> each.table().sameAs(table)).reduce((one, other) -> other)
                .orElse(null);
        if (last == null) {
            if (table.revises() != null) {
                broken.add(broken(Rules.RELEASED, "revises",
                        "No release has published these figures; leave it out."));
            }
        } else {
            if (table.revises() == null || table.revises() != last.number()) {
                broken.add(broken(Rules.RELEASED, "revises", "Release " + last.number()
                        + " is the last one of these figures: say that it is the one that is revised."));
            }
            if (table.asAt().isBefore(last.table().asAt()) || table.upTo() < last.table().upTo()) {
                broken.add(broken(Rules.RELEASED, "asOf", "Release " + last.number()
                        + " was made when more was known, as at " + DateInWords.of(last.table().asAt())
                        + " and up to position " + last.table().upTo() + "."));
            }
        }
        return broken;
    }

    private static Broken broken(Rule rule, String field, String why) {
        return new Broken(rule, Bar.IMPOSSIBLE, field, why);
    }
}
