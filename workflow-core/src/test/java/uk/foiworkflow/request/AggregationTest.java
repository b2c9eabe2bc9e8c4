package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static uk.foiworkflow.request.Steps.advises;
import static uk.foiworkflow.request.Steps.aggregates;
import static uk.foiworkflow.request.Steps.decides;
import static uk.foiworkflow.request.Steps.estimates;
import static uk.foiworkflow.request.Steps.outcome;
import static uk.foiworkflow.request.Steps.unknown;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.numbers;
import static uk.foiworkflow.request.Story.received;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.foiworkflow.law.AdviceAbout;
import uk.foiworkflow.law.LinkKind;
import uk.foiworkflow.law.MadeBy;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.command.OtherCase.Outline;
import uk.foiworkflow.request.event.HandlingEvent.CostsAggregated;
import uk.foiworkflow.request.event.HandlingEvent.CostsAggregated.Aggregated;
import uk.foiworkflow.request.event.HandlingEvent.CostsAggregated.Window;

/** When the costs of several requests are added up, and what may be said on the strength of it. */
class AggregationTest {

    private static final String WHY = "All ask for the taxi account, year by year.";

    private static OtherCase other(String reference, String received, @Nullable Integer minutes) {
        return new OtherCase(reference,
                new Outline(day(received), numbers(), "London Borough of Barnet", minutes, Set.of()));
    }

    @Test
    @Rulebook({"R3.8", "R3.10"})
    void theCostLimitIsReliedOnByTheTotalOfLikeRequests() {
        Story.Step refusal = decides(outcome(1, null, Outcome.COST_LIMIT, null, null, "s12(1)"));
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", advises(AdviceAbout.NARROWING, 1))
                .does(OFFICER, "2021-07-13", estimates(0, 481))
                .refuses(OFFICER, "2021-07-13", refusal, "R3.8 outcome")
                .does(OFFICER, "2021-07-14", aggregates(MadeBy.SAME_PERSON, WHY, other("2021-11", "2021-07-01", 300),
                        other("2021-12", "2021-07-12", 299)))
                .refuses(OFFICER, "2021-07-14", refusal, "R3.8 outcome")
                .does(OFFICER, "2021-07-15", aggregates(MadeBy.SAME_PERSON, WHY, other("2021-11", "2021-07-01", 600)))
                .does(OFFICER, "2021-07-15", refusal);

        Cost cost = Cost.of(story.request(), Regime.FOIA);
        assertThat(cost.all().minutes()).isEqualTo(481);
        assertThat(Objects.requireNonNull(cost.aggregated()).requests())
                .containsExactly(new Aggregated("2021-11", day("2021-07-01"), 600));
        assertThat(cost.total()).isEqualTo(1081);
        assertThat(cost.pounds()).isEqualTo("450.42");
    }

    @Test
    @Rulebook("R3.10")
    void theEventHoldsTheDatesThatProveItAndTheRequestsAreLinked() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-14", aggregates(MadeBy.ACTING_TOGETHER, WHY,
                other("2021-11", "2021-07-01", 300), other("2021-12", "2021-07-12", 200)));

        CostsAggregated event = story.last(CostsAggregated.class);
        assertThat(event.received()).isEqualTo(day("2021-07-09"));
        assertThat(event.requests()).containsExactly(new Aggregated("2021-11", day("2021-07-01"), 300),
                new Aggregated("2021-12", day("2021-07-12"), 200));
        assertThat(event.window())
                .isEqualTo(new Window(day("2021-07-01"), day("2021-07-12"), 7, CALENDAR.version()));
        assertThat(story.request().links().all()).extracting(Link::other, Link::kind).containsExactly(
                tuple("2021-11", LinkKind.AGGREGATES), tuple("2021-12", LinkKind.AGGREGATES));
        story.does(OFFICER, "2021-07-15", aggregates(MadeBy.SAME_PERSON, WHY, other("2021-12", "2021-07-12", 200)));
        assertThat(story.request().links().all()).extracting(Link::other).containsExactly("2021-12");
    }

    @ParameterizedTest
    @Rulebook("R3.10")
    @CsvSource({"2021-04-15, false", "2021-04-14, true", "2021-10-05, false", "2021-10-06, true"})
    void allWereReceivedWithinSixtyConsecutiveWorkingDaysOfTheWholeKingdom(String received, boolean tooFar) {
        Story story = received("2021-07-09");
        Story.Step step = aggregates(MadeBy.SAME_PERSON, WHY, other("2021-11", received, 600));
        if (tooFar) {
            story.refuses(OFFICER, "2021-10-07", step, "R3.10 with");
        } else {
            story.does(OFFICER, "2021-10-07", step);
        }
    }

    @Test
    @Rulebook("R3.10")
    void theWindowIsOneForAllOfThem() {
        received("2021-07-09").refuses(OFFICER, "2021-10-05", aggregates(MadeBy.SAME_PERSON, WHY,
                other("2021-11", "2021-04-15", 600), other("2021-12", "2021-07-12", 10),
                other("2021-13", "2021-07-13", 10)), "R3.10 with");
    }

    @Test
    @Rulebook("R3.10")
    void theScottishActAndTheRegulationsAddUpNothing() {
        received("2021-07-09").refuses(OFFICER, "2021-07-14",
                aggregates(MadeBy.SAME_PERSON, WHY, other("2021-11", "2021-07-01", null)), "R3.10 with[0]");
        for (Regime regime : new Regime[]{Regime.FOISA, Regime.EIR}) {
            received("2021-07-09", regime).refuses(OFFICER, "2021-07-14",
                    aggregates(MadeBy.SAME_PERSON, WHY, other("2021-11", "2021-07-01", 600)), "R3.10 reference");
        }
    }

    @Test
    @Rulebook("R3.10")
    void theRequestsAreLikeAndSomebodySaysWhy() {
        var elsewhere = new OtherCase("2021-11", new Outline(day("2021-07-01"), numbers(), "Camden", 600, Set.of()));
        OtherCase other = other("2021-12", "2021-07-12", 600);
        received("2021-07-09")
                .excludes(OFFICER, "2021-07-14", aggregates(MadeBy.ACTING_TOGETHER, " ", other), "R3.10 why")
                .excludes(OFFICER, "2021-07-14", aggregates(MadeBy.SAME_PERSON, WHY), "R3.10 with")
                .excludes(OFFICER, "2021-07-14", aggregates(MadeBy.SAME_PERSON, WHY, other, other), "R3.10 with[1]")
                .excludes(OFFICER, "2021-07-14", aggregates(MadeBy.SAME_PERSON, WHY, other(Steps.REFERENCE,
                        "2021-07-09", 600)), "linked with[0]")
                .excludes(OFFICER, "2021-07-14", aggregates(MadeBy.SAME_PERSON, WHY, other, unknown("2021-13")),
                        "linked with[1]")
                .refuses(OFFICER, "2021-07-14", aggregates(MadeBy.SAME_PERSON, WHY, elsewhere), "R3.10 with[0]");
    }

    @Test
    @Rulebook("R3.10")
    void whoMayNotSeeTheOtherRequestsIsToldOnlyWhatTheyTake() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-14",
                aggregates(MadeBy.SAME_PERSON, WHY, other("2021-11", "2021-07-01", 300)));

        Cost seen = Cost.of(story.request(), Regime.FOIA).seenBy(reference -> false);
        assertThat(Objects.requireNonNull(seen.aggregated()).requests()).isEmpty();
        assertThat(seen.total()).isEqualTo(300);
        assertThat(story.request().outline().minutes()).isZero();
    }
}
