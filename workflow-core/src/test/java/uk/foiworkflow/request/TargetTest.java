package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static uk.foiworkflow.request.Steps.asksForDetail;
import static uk.foiworkflow.request.Steps.asksForFee;
import static uk.foiworkflow.request.Steps.getsDetail;
import static uk.foiworkflow.request.Steps.getsFee;
import static uk.foiworkflow.request.Steps.receives;
import static uk.foiworkflow.request.Steps.takesTimeForComplexity;
import static uk.foiworkflow.request.Steps.weighsPublicInterest;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.begins;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.received;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.policy.Target;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.Deadline.InternalTarget;
import uk.foiworkflow.request.event.SetsDeadlines;

/** An authority that means to answer in fifteen working days, and is held to the day of law all the same. */
@Rulebook("R2.8")
class TargetTest {

    private static final Policy FIFTEEN = settled(15);

    private static Policy settled(int days) {
        Policy standard = Policy.STANDARD;
        return new Policy("ours", standard.lapse(), standard.chasing(), standard.smallNumbers(), standard.clearance(),
                standard.retention(), standard.subjects(), new Target(days));
    }

    private static Story under(Regime regime, Policy policy) {
        return begins().settledBy(policy).does(OFFICER, "2021-07-09",
                receives(regime, Jurisdiction.ENGLAND, AuthorityKind.LOCAL_AUTHORITY, 3));
    }

    @Test
    void theTargetStandsBesideTheDayOfLawAndNotInItsPlace() {
        Story story = under(Regime.FOIA, FIFTEEN);

        assertThat(deadline(story).due()).isEqualTo("2021-08-10");
        assertThat(deadline(story).target()).isEqualTo(new InternalTarget(day("2021-08-03"), "ours"));
        assertThat(story.due(1)).isEqualTo("2021-08-10");
        assertThat(received("2021-07-09").request().questions()).isEqualTo(story.request().questions());
    }

    @Test
    void aTargetThatPassesIsNothingThatWasMissed() {
        Story story = under(Regime.FOIA, FIFTEEN);
        var timely = new Timely(CALENDAR, FIFTEEN);

        assertThat(timely.steps(story.request(), day("2021-08-10"))).isEmpty();
        assertThat(timely.steps(story.request(), day("2021-08-11"))).isNotEmpty();
    }

    @Test
    void anAuthorityThatHasSettledNoneHasNone() {
        assertThat(target(received("2021-07-09"))).isNull();
    }

    @Test
    void theTargetIsCountedAnewWhereTheLimitIs() {
        Story clarified = under(Regime.FOIA, FIFTEEN).does(OFFICER, "2021-07-12", asksForDetail())
                .does(OFFICER, "2021-07-19", getsDetail());
        Story paid = under(Regime.FOIA, FIFTEEN).does(OFFICER, "2021-07-19", asksForFee("12.50"))
                .does(OFFICER, "2021-08-05", getsFee());

        assertThat(target(clarified)).isEqualTo("2021-08-10");
        assertThat(deadline(clarified).due()).isEqualTo("2021-08-17");
        assertThat(target(paid)).isEqualTo("2021-08-20");
        assertThat(deadline(paid).due()).isEqualTo("2021-08-27");
    }

    @Test
    void aLimitThatMoreTimeSetsHasNoneForTheRequesterWasPromisedADay() {
        Story weighed = under(Regime.FOIA, FIFTEEN).does(OFFICER, "2021-08-02",
                weighsPublicInterest("2021-08-24", List.of("s43(2)"), 1));
        Story complex = under(Regime.EIR, FIFTEEN).does(OFFICER, "2021-08-02", takesTimeForComplexity("2021-08-24"));

        assertThat(target(weighed)).isNull();
        assertThat(target(complex)).isNull();
    }

    @Test
    void aTargetIsNeverLaterThanTheDayOfLaw() {
        assertThat(target(under(Regime.FOIA, settled(25)))).isEqualTo("2021-08-10");
    }

    private static Deadline deadline(Story story) {
        return story.last().stream().filter(SetsDeadlines.class::isInstance)
                .flatMap(event -> ((SetsDeadlines) event).deadlines().stream()).findFirst().orElseThrow();
    }

    private static @Nullable String target(Story story) {
        InternalTarget target = deadline(story).target();
        return target == null ? null : target.day().toString();
    }
}
