package uk.foiworkflow.api.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.projections.Following;
import uk.foiworkflow.projections.days.DaysSpent.Answered;
import uk.foiworkflow.projections.figures.Definition;
import uk.foiworkflow.projections.figures.Definitions;
import uk.foiworkflow.projections.figures.Figures.Question;
import uk.foiworkflow.projections.figures.Moment;
import uk.foiworkflow.projections.figures.Period;
import uk.foiworkflow.projections.lineage.Cohort;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.release.ReleaseEvent.StatisticsPublished;
import uk.foiworkflow.request.Rule;
import uk.foiworkflow.request.Rules;

/** Makes of what an address says a question that can be answered, or says what is wrong with it. */
@Component
class Asked {

    private final Following following;
    private final Clock clock;

    Asked(Following following, Clock clock) {
        this.following = following;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param asOf the as-at day; null for today
     * @param upTo the last position that counts; null for all that the read models hold
     * @param position how far those have come
     * @throws ProblemException 400 when the period or the position cannot be read, 422 when it cannot be answered
     */
    Question question(String definition, String period, @Nullable LocalDate asOf, @Nullable Long upTo,
            @Nullable String authority, long position) {
        Period about = period(period);
        LocalDate today = KnownSince.day(clock.instant());
        LocalDate day = asOf == null ? today : asOf;
        List<FieldError> wrong = new ArrayList<>();
        Definition known = Definitions.of(definition).orElse(null);
        if (known == null) {
            wrong.add(new FieldError("definition", Rules.DEFINED, "There is no definition " + definition
                    + "; there are " + Definitions.ALL.stream().map(Definition::name).collect(Collectors.joining(", "))
                    + "."));
        }
        wrong.addAll(wrong(about, day, today));
        if (known == null || !wrong.isEmpty()) {
            throw new ProblemException(ProblemType.RULE_BROKEN, wrong);
        }
        return new Question(known, about, new Moment(day, upTo(upTo, position)), authority);
    }

    /**
     * The questions that were answered in the first place in a period, told at a moment.
     *
     * @param asOf the as-at day; null for today
     * @param upTo the last position that counts; null for all that the read models hold
     * @param position how far those have come
     * @throws ProblemException 400 when the period or the position cannot be read, 422 when it cannot be answered
     */
    Cohort cohort(String period, @Nullable LocalDate asOf, @Nullable Long upTo, @Nullable String authority,
            long position) {
        Period about = period(period);
        LocalDate today = KnownSince.day(clock.instant());
        LocalDate day = asOf == null ? today : asOf;
        List<FieldError> wrong = wrong(about, day, today);
        if (!wrong.isEmpty()) {
            throw new ProblemException(ProblemType.RULE_BROKEN, wrong);
        }
        return new Cohort(about, new Moment(day, upTo(upTo, position)), authority);
    }

    /**
     * What is asked of a table that is to be published, of which nothing may be lacking.
     *
     * @throws ProblemException likewise; 422 as well when it is for no publication, 503 while events are parked
     */
    Question publishable(NewRelease wanted, long position) {
        Question question = question(wanted.definition(), wanted.period(), wanted.asOf(), wanted.upTo(),
                wanted.authority(), position);
        if (question.definition().internal()) {
            throw refused("definition", Rules.RELEASED, question.definition().title() + ": it is not published.");
        }
        if (following.followers().stream().anyMatch(follower -> follower.progress().parked() > 0)) {
            throw new ProblemException(ProblemType.UNAVAILABLE,
                    "Some events could not be taken in yet, so the figures would lack them.");
        }
        return question;
    }

    /** What was asked of a table that was published. */
    Question again(StatisticsPublished table) {
        return new Question(Definitions.of(table.definition()).orElseThrow(),
                new Period(table.period(), table.from(), table.to()), new Moment(table.asAt(), table.upTo()),
                table.authority());
    }

    /**
     * The requests that were answered in a period, as it was known at the end of a day.
     *
     * @param asOf the as-at day; null for now
     * @throws ProblemException 400 when the period cannot be read, 422 when it cannot be answered
     */
    Answered answered(String period, @Nullable LocalDate asOf) {
        Period about = period(period);
        LocalDate today = KnownSince.day(clock.instant());
        List<FieldError> wrong = wrong(about, asOf == null ? today : asOf, today);
        if (!wrong.isEmpty()) {
            throw new ProblemException(ProblemType.RULE_BROKEN, wrong);
        }
        return new Answered(about.from(), about.to(),
                asOf == null ? null : new Moment(asOf, 0).until().minus(1, ChronoUnit.MICROS));
    }

    private static List<FieldError> wrong(Period about, LocalDate day, LocalDate today) {
        List<FieldError> wrong = new ArrayList<>();
        if (about.to().isBefore(about.from())) {
            wrong.add(new FieldError("period", Rules.PERIOD, "The period ends before it begins."));
        }
        if (day.isAfter(today)) {
            wrong.add(new FieldError("asOf", Rules.DATED, "That day is still to come."));
        } else if (about.from().isAfter(day)) {
            wrong.add(new FieldError("period", Rules.PERIOD, "The period has not begun on the as-at day."));
        }
        return wrong;
    }

    /**
     * A later moment to hold figures against.
     *
     * @param compare the later as-at day; null for today
     * @param position all that the read models hold
     * @throws ProblemException 422 when it is not later, or still to come
     */
    Moment later(Question before, @Nullable LocalDate compare, long position) {
        LocalDate today = KnownSince.day(clock.instant());
        LocalDate day = compare == null ? today : compare;
        if (day.isAfter(today)) {
            throw refused("compare", Rules.DATED, "That day is still to come.");
        }
        if (day.isBefore(before.moment().day())) {
            throw refused("compare", Rules.PERIOD, "That day is before the first as-at day.");
        }
        return new Moment(day, position);
    }

    private static Period period(String name) {
        try {
            return Period.of(name);
        } catch (IllegalArgumentException e) {
            throw unreadable("period",
                    "Expected a quarter such as 2021-Q3, a year such as 2021, a month such as 2021-07,"
                            + " or two days such as 2021-07-01..2021-09-30.");
        }
    }

    private static long upTo(@Nullable Long upTo, long position) {
        if (upTo != null && (upTo < 0 || upTo > position)) {
            throw unreadable("upTo", "The last event that can count stands at %d.".formatted(position));
        }
        return upTo == null ? position : upTo;
    }

    private static ProblemException refused(String field, Rule rule, String detail) {
        return new ProblemException(ProblemType.RULE_BROKEN, List.of(new FieldError(field, rule, detail)));
    }

    static ProblemException unreadable(String field, String detail) {
        return new ProblemException(ProblemType.MALFORMED_INPUT, List.of(new FieldError(field, detail)));
    }
}
