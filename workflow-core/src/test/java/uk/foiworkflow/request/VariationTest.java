package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.request.Steps.asksForDetail;
import static uk.foiworkflow.request.Steps.asksForFee;
import static uk.foiworkflow.request.Steps.changesRegime;
import static uk.foiworkflow.request.Steps.getsDetail;
import static uk.foiworkflow.request.Steps.getsFee;
import static uk.foiworkflow.request.Steps.receives;
import static uk.foiworkflow.request.Steps.recalculates;
import static uk.foiworkflow.request.Steps.varies;
import static uk.foiworkflow.request.Steps.weighsPublicInterest;
import static uk.foiworkflow.request.Story.HEAD;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.numbers;
import static uk.foiworkflow.request.Story.received;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.clock.ShippedCalendar;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.facts.Compliance;
import uk.foiworkflow.facts.DeadlineLine;
import uk.foiworkflow.facts.Facts;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Variation;
import uk.foiworkflow.request.command.ClockCommand.VaryLimit;
import uk.foiworkflow.request.event.ClockEvent.LimitVaried;
import uk.foiworkflow.request.event.Confidential;

/** Some information has a limit of its own, whatever the authority's other information has. */
@Rulebook("R2.10")
class VariationTest {

    private static final WorkingCalendar JUBILEE = BankHolidays.under(new Overlay("2021-08-02",
            List.of(new Overlay.Added(LocalDate.of(2021, 8, 6), "A jubilee", Set.of(Jurisdiction.WALES))), List.of()));

    @Test
    void transferredRecordsHave30WorkingDaysAndTheOtherQuestionsTheirOwn() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", varies(Variation.TRANSFERRED_RECORDS, 1));

        assertThat(story.last(LimitVaried.class).workingDays()).isEqualTo(30);
        dues(story, "2021-08-24", "2021-08-10", "2021-08-10");
    }

    @Test
    void anArchivesOwnRecordsHaveTheOrdinary20() {
        Story archive = archive().does(OFFICER, "2021-07-12", varies(Variation.ORDINARY_RECORDS, 2));

        dues(archive, "2021-08-24", "2021-08-10", "2021-08-24");
        received("2021-07-09").excludes(OFFICER, "2021-07-12", varies(Variation.ORDINARY_RECORDS, 1),
                "R2.10 variation");
    }

    @Test
    void theCommissionerAllowsUpTo60ForTheArmedForcesAndForWhatIsAbroad() {
        Story story = received("2021-07-09")
                .does(OFFICER, "2021-08-02", varies(Variation.ARMED_FORCES, 45, "2021-07-30", 1))
                .does(OFFICER, "2021-08-02", varies(Variation.INFORMATION_ABROAD, 60, "2021-07-30", 2));

        dues(story, "2021-09-15", "2021-10-06", "2021-08-10");
    }

    @Test
    void withoutTheCommissionersAllowanceThereIsNoMoreTime() {
        Story story = received("2021-07-09").refuses(OFFICER, "2021-08-02", varies(Variation.ARMED_FORCES, 1),
                "R2.10 workingDays", "R2.10 allowed");
        story.records("2021-08-02", varies(Variation.INFORMATION_ABROAD, 1), "R2.10 workingDays", "R2.10 allowed");

        assertThat(story.last(LimitVaried.class).limit()).isNull();
        dues(story, "2021-08-10", "2021-08-10", "2021-08-10");
    }

    @Test
    void whatTheCommissionerCannotHaveAllowedIsNotRecorded() {
        received("2021-07-09")
                .excludes(OFFICER, "2021-08-02", varies(Variation.ARMED_FORCES, 61, "2021-07-30", 1),
                        "R2.10 workingDays")
                .excludes(OFFICER, "2021-08-02", varies(Variation.ARMED_FORCES, 20, "2021-07-30", 1),
                        "R2.10 workingDays")
                .excludes(OFFICER, "2021-08-02", varies(Variation.ARMED_FORCES, 45, "2021-08-03", 1), "dated allowed")
                .excludes(OFFICER, "2021-08-02", varies(Variation.ARMED_FORCES, 45, "2021-07-08", 1), "dated allowed")
                .excludes(OFFICER, "2021-08-02", varies(Variation.TRANSFERRED_RECORDS, 45, "2021-07-30", 1),
                        "R2.10 workingDays", "R2.10 allowed")
                .excludes(OFFICER, "2021-08-02", on -> new VaryLimit(on, numbers(1), Variation.TRANSFERRED_RECORDS,
                        null, null, new Confidential(" ")), "words why");
    }

    @Test
    void onlyTheActKnowsAnotherLimit() {
        received("2021-07-09", Regime.EIR).refuses(OFFICER, "2021-07-12", varies(Variation.TRANSFERRED_RECORDS, 1),
                "R2.10 questions");
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", varies(Variation.TRANSFERRED_RECORDS, 1))
                .does(OFFICER, "2021-07-13", changesRegime(Regime.EIR, 1));

        dues(story, "2021-08-10", "2021-08-10", "2021-08-10");
    }

    @Test
    void detailGivesTheVariedLimitAnewAndAFeeLeavesItsDaysOut() {
        Story reset = received("2021-07-09").does(OFFICER, "2021-07-12", varies(Variation.TRANSFERRED_RECORDS, 1))
                .does(OFFICER, "2021-07-12", asksForDetail(1)).does(OFFICER, "2021-07-26", getsDetail(1));
        Story paused = received("2021-07-09").does(OFFICER, "2021-07-12", varies(Variation.TRANSFERRED_RECORDS, 1))
                .does(OFFICER, "2021-07-19", asksForFee("12.50", 1)).does(OFFICER, "2021-08-05", getsFee(1));

        dues(reset, "2021-09-08", "2021-08-10", "2021-08-10");
        dues(paused, "2021-09-13", "2021-08-10", "2021-08-10");
    }

    @Test
    void timeToWeighThePublicInterestComesOnTopOfIt() {
        Story before = received("2021-07-09").does(OFFICER, "2021-07-12", varies(Variation.TRANSFERRED_RECORDS, 1))
                .does(OFFICER, "2021-08-24", weighsPublicInterest("2021-09-21", List.of("s43(2)"), 1));
        Story after = received("2021-07-09")
                .does(OFFICER, "2021-08-02", weighsPublicInterest("2021-09-21", List.of("s43(2)"), 1))
                .does(OFFICER, "2021-08-03", varies(Variation.TRANSFERRED_RECORDS, 1));

        assertThat(before.due(1)).isEqualTo("2021-09-22");
        assertThat(after.due(1)).isEqualTo("2021-09-22");
        assertThat(after.last(LimitVaried.class).deadlines()).extracting(deadline -> deadline.provision())
                .containsExactly(Provision.FOIA_10_1, Provision.FOIA_17_3);
        assertThat(found(before)).extracting(DeadlineLine::due).startsWith(day("2021-08-24"), day("2021-09-22"));
        assertThat(found(after)).isEqualTo(found(before));
    }

    @Test
    @Rulebook("R2.6")
    void aHolidayThatIsAnnouncedMovesTheVariedLimit() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", varies(Variation.TRANSFERRED_RECORDS, 1))
                .countedBy(JUBILEE).does(HEAD, "2021-08-02", recalculates("6 August was proclaimed."));

        assertThat(story.due(1)).isEqualTo("2021-08-25");
        assertThat(story.due(2)).isEqualTo("2021-08-11");
    }

    @Test
    @Rulebook("R2.10")
    void aScottishArchivesOwnRecordsHaveTheOrdinaryLimit() {
        Story story = Story.begins()
                .does(OFFICER, "2021-07-09", receives(Regime.FOISA, Jurisdiction.SCOTLAND, AuthorityKind.ARCHIVE, 2))
                .does(OFFICER, "2021-07-12", varies(Variation.ORDINARY_RECORDS, 1))
                .refuses(OFFICER, "2021-07-12", varies(Variation.INFORMATION_ABROAD, 45, "2021-07-12", 2),
                        "R2.10 questions");

        dues(story, "2021-08-09", "2021-08-23");
    }

    private static Story archive() {
        return Story.begins().does(OFFICER, "2021-07-09",
                receives(Regime.FOIA, Jurisdiction.ENGLAND, AuthorityKind.ARCHIVE, 3));
    }

    /** The due dates as they stand, and as they are found from the facts. */
    private static void dues(Story story, String... due) {
        List<DeadlineLine> lines = found(story);
        for (int question = 1; question <= due.length; question++) {
            int number = question;
            assertThat(story.due(number)).as("question %s", number).isEqualTo(due[number - 1]);
            assertThat(lines).filteredOn(line -> line.questions().contains(number)).extracting(DeadlineLine::due)
                    .containsExactly(day(due[number - 1]));
        }
    }

    private static List<DeadlineLine> found(Story story) {
        return Compliance.of(Facts.of(story.events(), day("2021-08-24")), ShippedCalendar.CALENDAR).deadlines();
    }
}
