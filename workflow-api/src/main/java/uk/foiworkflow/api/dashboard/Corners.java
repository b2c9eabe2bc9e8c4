package uk.foiworkflow.api.dashboard;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.dashboard.HeadDashboard.Age;
import uk.foiworkflow.api.dashboard.HeadDashboard.Count;
import uk.foiworkflow.api.dashboard.HeadDashboard.Part;
import uk.foiworkflow.api.dashboard.HeadDashboard.Quarter;
import uk.foiworkflow.projections.figures.Card;
import uk.foiworkflow.projections.figures.Overview.Corner;
import uk.foiworkflow.projections.figures.Period;
import uk.foiworkflow.projections.figures.Share;
import uk.foiworkflow.projections.versions.When;

/** Adds up the corners of the service to what a dashboard shows. */
record Corners(List<Corner> all, Period lastYear, When when) {

    /** In place of a team or subject, for what has none. */
    static final String NONE = "-";

    private static final String PART = "part";
    private static final String WHOLE = "whole";
    private static final Share IN_TIME = new Share("in-time", null, "", "", List.of(PART), List.of(WHOLE), true);

    Count number(Card card) {
        return new Count(sum(card, corner -> true), cases(card, null, ""));
    }

    Age age(String received, Card card) {
        return new Age(received, sum(card, corner -> true), cases(card, null, ""));
    }

    Quarter quarter(Period quarter) {
        Function<Card, Count> number = card -> new Count(sum(card, corner -> quarter.equals(corner.quarter())),
                cases(card, quarter, ""));
        Count timed = number.apply(Card.TIMED);
        Count cohort = number.apply(Card.COHORT_IN_TIME);
        Count closed = number.apply(Card.CLOSED);
        Count inTime = number.apply(Card.CLOSED_IN_TIME);
        return new Quarter(quarter.name(), number.apply(Card.RECEIVED), timed, cohort, percent(cohort, timed), closed,
                inTime, percent(inTime, closed), IN_TIME.rating(counts(inTime, closed)));
    }

    /**
     * A line for each team or subject that has anything, those without one last.
     *
     * @param parameter by which its cases are asked for
     */
    List<Part> parts(String parameter, Function<Corner, @Nullable String> of, Function<String, String> name,
            String without) {
        return Stream.concat(
                all.stream().map(of).filter(Objects::nonNull).map(Objects::requireNonNull).distinct()
                        .sorted(Comparator.naturalOrder()).map(id -> part(parameter, id, name.apply(id), of)),
                all.stream().map(of).anyMatch(Objects::isNull)
                        ? Stream.of(part(parameter, null, without, of))
                        : Stream.empty())
                .toList();
    }

    private Part part(String parameter, @Nullable String id, String name, Function<Corner, @Nullable String> of) {
        String asked = "&" + parameter + "=" + URLEncoder.encode(id == null ? NONE : id, StandardCharsets.UTF_8);
        Predicate<Corner> its = corner -> Objects.equals(of.apply(corner), id);
        Function<Card, Count> number = card -> card.quarterly()
                ? new Count(sum(card, its.and(corner -> inLastYear(corner.quarter()))), cases(card, lastYear, asked))
                : new Count(sum(card, its), cases(card, null, asked));
        Count closed = number.apply(Card.CLOSED);
        Count inTime = number.apply(Card.CLOSED_IN_TIME);
        return new Part(id, name, number.apply(Card.OPEN), number.apply(Card.ON_HOLD), number.apply(Card.OVERDUE),
                number.apply(Card.OVER_20_WORKING_DAYS), number.apply(Card.OVER_SIX_MONTHS),
                number.apply(Card.RECEIVED), closed, inTime, percent(inTime, closed),
                IN_TIME.rating(counts(inTime, closed)));
    }

    private boolean inLastYear(@Nullable Period quarter) {
        return quarter != null && !quarter.from().isBefore(lastYear.from()) && !quarter.to().isAfter(lastYear.to());
    }

    private long sum(Card card, Predicate<Corner> which) {
        long sum = 0;
        for (Corner corner : all) {
            Long count = corner.counts().get(card);
            if (count != null && which.test(corner)) {
                sum += count;
            }
        }
        return sum;
    }

    private String cases(Card card, @Nullable Period period, String part) {
        return "/api/dashboard/head/cases?card=" + card + (period == null ? "" : "&period=" + period.name()) + part
                + (when.asOf() == null ? "" : "&asOf=" + when.asOf())
                + (when.onDate() == null ? "" : "&onDate=" + when.onDate());
    }

    private static @Nullable BigDecimal percent(Count part, Count whole) {
        return IN_TIME.percent(counts(part, whole));
    }

    private static Map<String, Long> counts(Count part, Count whole) {
        return Map.of(PART, part.count(), WHOLE, whole.count());
    }
}
