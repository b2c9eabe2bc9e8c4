package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static uk.foiworkflow.request.Steps.appoints;
import static uk.foiworkflow.request.Steps.asksForDetail;
import static uk.foiworkflow.request.Steps.asksForReview;
import static uk.foiworkflow.request.Steps.changesRegime;
import static uk.foiworkflow.request.Steps.closes;
import static uk.foiworkflow.request.Steps.corrects;
import static uk.foiworkflow.request.Steps.correctsReceipt;
import static uk.foiworkflow.request.Steps.decidesReview;
import static uk.foiworkflow.request.Steps.deliveryFails;
import static uk.foiworkflow.request.Steps.extendsReview;
import static uk.foiworkflow.request.Steps.getsDetail;
import static uk.foiworkflow.request.Steps.issues;
import static uk.foiworkflow.request.Steps.notes;
import static uk.foiworkflow.request.Steps.recalculates;
import static uk.foiworkflow.request.Steps.weighsPublicInterest;
import static uk.foiworkflow.request.Story.HEAD;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.REVIEWER;
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
import uk.foiworkflow.facts.Compliance;
import uk.foiworkflow.facts.Facts;
import uk.foiworkflow.facts.Finding;
import uk.foiworkflow.facts.WhatIf;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.event.ClockEvent.DeadlineRecalculated;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;

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

    @Test
    void anOpenReviewMovesToo() {
        Story story = answered().does(OFFICER, "2021-07-28", asksForReview(1, 2)).countedBy(JUBILEE).does(HEAD,
                "2021-08-02", recalculates(WHY));

        assertThat(story.last(DeadlineRecalculated.class).deadlines()).containsExactly(new Deadline(
                Provision.CODE_REVIEW, numbers(1, 2), day("2021-07-28"), day("2021-08-27"), JUBILEE.version()));
        assertThat(story.last(DeadlineRecalculated.class).questions()).containsExactly(1, 2);
        assertThat(story.due(1)).isEqualTo("2021-08-10");
        assertThat(story.request().review().due()).containsEntry(1, day("2021-08-27")).containsEntry(2,
                day("2021-08-27"));
        assertThat(story.does(HEAD, "2021-08-02", recalculates(WHY)).last()).isEmpty();
    }

    @Test
    void aReviewThatTakesLongerMovesWithItsLongerLimit() {
        Story story = answered().does(OFFICER, "2021-07-28", asksForReview(1))
                .does(OFFICER, "2021-07-30", extendsReview("2021-09-01")).countedBy(JUBILEE).does(HEAD,
                        "2021-08-02", recalculates(WHY));

        assertThat(story.last(DeadlineRecalculated.class).deadlines()).extracting(Deadline::due)
                .containsExactly(day("2021-09-27"));
    }

    @Test
    void whatWasAnsweredIsJudgedByTheDateThatWasOnItsFile() {
        Story late = received("2021-07-09").decided("2021-07-19", 1, 2, 3).cleared("2021-07-26").does(OFFICER,
                "2021-08-11", issues(1));

        assertThat(lines(late, "2021-12-01", JUBILEE)).containsExactly(
                "FOIA s.10(1) 2021-08-10 missed 2021-08-11, working day 21");
        assertThat(compliance(late, "2021-12-01", JUBILEE).findings()).extracting(Finding::why).containsExactly(
                "The information was given only on 11 August 2021, after 10 August 2021, the 20th working day.");
        // On the day before the answer, too: it is settled by now.
        assertThat(lines(late, "2021-08-11", JUBILEE)).first().asString().contains("2021-08-10 missed");
    }

    @Test
    void whatIsOpenFollowsTheCalendarThatHolds() {
        Story open = received("2021-07-09");

        assertThat(lines(open, "2021-08-11", JUBILEE)).containsExactly("FOIA s.10(1) 2021-08-11 running");
        open.countedBy(JUBILEE).does(HEAD, "2021-08-02", recalculates(WHY)).decided("2021-08-03", 1, 2, 3)
                .cleared("2021-08-04").does(OFFICER, "2021-08-11", issues(1));
        // Moved while it was open, it keeps that date even where the holiday is called off again.
        assertThat(lines(open, "2021-12-01", CALENDAR)).containsExactly(
                "FOIA s.10(1) 2021-08-11 met 2021-08-11, working day 20");
    }

    @Test
    void anAnswerThatNeverArrivedLeavesItsQuestionToTheCalendarThatHolds() {
        Story story = received("2021-07-09").decided("2021-07-19", 1, 2, 3).cleared("2021-07-26")
                .does(OFFICER, "2021-07-27", issues(1)).does(OFFICER, "2021-07-29", deliveryFails());

        assertThat(lines(story, "2021-08-11", JUBILEE)).containsExactly("FOIA s.10(1) 2021-08-11 running");
        assertThat(story.countedBy(JUBILEE).does(HEAD, "2021-08-02", recalculates(WHY)).due(1)).isEqualTo("2021-08-11");
    }

    @Test
    void aReceiptThatIsCorrectedLaterIsCountedAsTheCorrectionSays() {
        Story story = answered().countedBy(JUBILEE).does(OFFICER, "2021-08-20", correctsReceipt("2021-07-08"));

        assertThat(lines(story, "2021-12-01", CALENDAR)).containsExactly(
                "FOIA s.10(1) 2021-08-10 met 2021-07-27, working day 12");
        assertThat(lines(story, "2021-12-01", JUBILEE)).containsExactly(
                "FOIA s.10(1) 2021-08-10 met 2021-07-27, working day 12");
    }

    @Test
    void aCorrectionOfSomethingElseLeavesAClosedCaseItsDates() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", notes("He telephoned."))
                .decided("2021-07-19", 1, 2, 3).cleared("2021-07-26").does(OFFICER, "2021-07-27", issues(1))
                .does(OFFICER, "2021-07-28", closes()).countedBy(JUBILEE)
                .does(OFFICER, "2021-08-20", corrects(1, "It was another case."));

        assertThat(story.last(CorrectionMade.class).deadlines()).isEmpty();
        assertThat(lines(story, "2021-12-01", JUBILEE)).first().asString().contains("2021-08-10 met");
    }

    @Test
    void aLawThatIsChangedAfterTheFactIsCountedAsTheChangeSays() {
        Story story = answered().countedBy(JUBILEE).does(OFFICER, "2021-08-20", changesRegime(Regime.EIR, 1));

        assertThat(lines(story, "2021-12-01", CALENDAR)).contains(
                "EIR reg.5(2) 2021-08-11 met 2021-07-27, working day 11");
    }

    @Test
    void aReviewThatHasEndedKeepsItsDate() {
        Story story = answered().does(OFFICER, "2021-07-28", asksForReview(1)).does(OFFICER, "2021-07-28",
                appoints("rhys")).does(REVIEWER, "2021-08-27", decidesReview(Ruling.AUTHORITY_UPHELD));

        assertThat(lines(story, "2021-12-01", CALENDAR)).last().asString()
                .contains("s.45 Code review 2021-08-26 missed");
        assertThat(lines(story, "2021-12-01", JUBILEE)).last()
                .isEqualTo("s.45 Code review 2021-08-26 missed 2021-08-27, working day 21");
    }

    @Test
    void whatIfAndTheFileAgreeOnceTheDaysWereCountedAnew() {
        Story story = received("2021-07-09").does(OFFICER, "2021-08-02",
                weighsPublicInterest("2021-08-24", List.of("s43(2)"), 1)).countedBy(JUBILEE).does(HEAD, "2021-08-02",
                        recalculates(WHY));

        var now = WhatIf.of(story.events(), List.of(), day("2021-08-03"), new RequestDecider(JUBILEE, Policy.STANDARD));
        assertThat(now.before().deadlines()).extracting(line -> line.provision() + " " + line.due()).containsExactly(
                "FOIA s.10(1) 2021-08-11", "FOIA s.17(3) 2021-09-09");
        assertThat(story.last(DeadlineRecalculated.class).deadlines())
                .extracting(deadline -> deadline.provision() + " " + deadline.due()).containsExactlyInAnyOrder(
                        "FOIA s.10(1) 2021-08-11", "FOIA s.17(3) 2021-09-09", "FOIA s.10(1) 2021-08-11");
    }

    private static Compliance compliance(Story story, String asOf, WorkingCalendar calendar) {
        return Compliance.of(Facts.of(story.events(), day(asOf)), calendar);
    }

    private static List<String> lines(Story story, String asOf, WorkingCalendar calendar) {
        return compliance(story, asOf, calendar).deadlines().stream()
                .map(line -> line.provision() + " " + line.due() + " " + line.state()
                        + (line.met() == null ? "" : " " + line.met() + ", working day " + line.workingDay()))
                .toList();
    }
}
