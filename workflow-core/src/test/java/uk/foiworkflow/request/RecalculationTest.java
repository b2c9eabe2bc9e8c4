package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.request.Steps.asksForDetail;
import static uk.foiworkflow.request.Steps.getsDetail;
import static uk.foiworkflow.request.Steps.issues;
import static uk.foiworkflow.request.Steps.recalculates;
import static uk.foiworkflow.request.Steps.weighsPublicInterest;
import static uk.foiworkflow.request.Story.HEAD;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.answered;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.numbers;
import static uk.foiworkflow.request.Story.received;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.ClockEvent.DeadlineRecalculated;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Deadline;

/** A bank holiday is announced while requests are open. */
@Rulebook("R2.6")
class RecalculationTest {

    private static final WorkingCalendar JUBILEE = BankHolidays.under(new Overlay("2021-08-02",
            List.of(new Overlay.Added(LocalDate.of(2021, 8, 6), "A jubilee", Set.of(Jurisdiction.WALES))), List.of()));

    private static final String WHY = "6 August was proclaimed.";

    @Test
    void whatIsOpenMovesByAnEventThatSaysWhyAndByWhichCalendar() {
        Story story = received("2021-07-09").countedBy(JUBILEE).does(HEAD, "2021-08-02", recalculates(WHY));

        assertThat(story.last()).containsExactly(new DeadlineRecalculated(day("2021-08-02"), numbers(1, 2, 3),
                new Confidential(WHY), List.of(new Deadline(Provision.FOIA_10_1, numbers(1, 2, 3), day("2021-07-09"),
                        day("2021-08-11"), JUBILEE.version()))));
        assertThat(story.due(1)).isEqualTo("2021-08-11");
    }

    @Test
    void toCountAgainRecordsNothing() {
        Story story = received("2021-07-09").countedBy(JUBILEE).does(HEAD, "2021-08-02", recalculates(WHY))
                .does(HEAD, "2021-08-02", recalculates(WHY));

        assertThat(story.last()).isEmpty();
    }

    @Test
    void whatIsAnsweredKeepsTheDateOfItsDay() {
        Story all = answered().countedBy(JUBILEE).does(HEAD, "2021-08-02", recalculates(WHY));
        Story some = received("2021-07-09").decided("2021-07-19", 1).cleared("2021-07-26")
                .does(OFFICER, "2021-07-27", issues(1, 1)).countedBy(JUBILEE)
                .does(HEAD, "2021-08-02", recalculates(WHY));

        assertThat(all.last()).isEmpty();
        assertThat(all.due(1)).isEqualTo("2021-08-10");
        assertThat(some.last().getFirst().questions()).containsExactly(2, 3);
        assertThat(some.due(1)).isEqualTo("2021-08-10");
    }

    @Test
    void aQuestionThatTheHolidayDoesNotTouchStaysWhereItIs() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", asksForDetail(2))
                .does(OFFICER, "2021-08-09", getsDetail(2)).countedBy(JUBILEE)
                .does(HEAD, "2021-08-09", recalculates(WHY));

        assertThat(story.last().getFirst().questions()).containsExactly(1, 3);
        assertThat(story.due(2)).isEqualTo("2021-09-07");
    }

    @Test
    void theTimeForThePublicInterestMovesBesideTheFirstLimit() {
        Story story = received("2021-07-09").does(OFFICER, "2021-08-02",
                weighsPublicInterest("2021-08-24", List.of("s43(2)"), 1)).countedBy(JUBILEE)
                .does(HEAD, "2021-08-02", recalculates(WHY));

        assertThat(story.last(DeadlineRecalculated.class).deadlines())
                .contains(new Deadline(Provision.FOIA_10_1, numbers(1), day("2021-07-09"), day("2021-08-11"),
                        JUBILEE.version()))
                .contains(new Deadline(Provision.FOIA_17_3, numbers(1), day("2021-07-09"), day("2021-09-09"),
                        JUBILEE.version()));
        assertThat(story.due(1)).isEqualTo("2021-09-09");
        assertThat(story.due(2)).isEqualTo("2021-08-11");
    }

    @Test
    void whyItIsCountedAgainMustBeSaid() {
        received("2021-07-09").countedBy(JUBILEE).excludes(HEAD, "2021-08-02", recalculates(" "), "R2.6 why");
    }
}
