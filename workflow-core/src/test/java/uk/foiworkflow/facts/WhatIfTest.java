package uk.foiworkflow.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.facts.WhatIf.Moved;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Context;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.command.ClockCommand.IssueFeesNotice;
import uk.foiworkflow.request.command.ClockCommand.RecordClarification;
import uk.foiworkflow.request.command.ClockCommand.RecordFee;
import uk.foiworkflow.request.command.ClockCommand.RequestClarification;
import uk.foiworkflow.request.command.CommissionerCommand.RecordAppeal;
import uk.foiworkflow.request.command.CommissionerCommand.RecordDecisionNotice;
import uk.foiworkflow.request.command.CommissionerCommand.RecordTribunalDecision;
import uk.foiworkflow.request.command.CommissionerCommand.WithdrawAppeal;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.command.StepOrder;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.RequestEvent;

/** What the clocks would do. */
class WhatIfTest {

    private static final RequestDecider DECIDER = new RequestDecider(CALENDAR, Policy.STANDARD);
    private static final LocalDate RECEIVED = LocalDate.of(2021, 7, 9);

    @Test
    @Rulebook({"R3.1", "R3.2", "R3.4"})
    void detailForTheFirstQuestionLeavesTheSecondWhereItIs() {
        WhatIf what = suppose(Regime.FOIA, "2021-08-02", asks("2021-07-12", 1), replies("2021-08-02", 1));

        assertThat(what.moved()).containsExactly(
                new Moved(1, Provision.FOIA_10_1, LocalDate.of(2021, 8, 10), LocalDate.of(2021, 8, 31), null));
    }

    @Test
    @Rulebook("R3.2")
    void aSecondRequestForDetailResetsTheClockAgain() {
        WhatIf what = suppose(Regime.FOIA, "2021-08-23", asks("2021-07-12", 1), replies("2021-08-02", 1),
                asks("2021-08-09", 1), replies("2021-08-23", 1));

        assertThat(what.broken()).isEmpty();
        assertThat(what.moved()).containsExactly(
                new Moved(1, Provision.FOIA_10_1, LocalDate.of(2021, 8, 10), LocalDate.of(2021, 9, 21), null));
    }

    @Test
    @Rulebook("R3.5")
    void whatTheRequesterAddsUnaskedWouldBreakARule() {
        WhatIf what = suppose(Regime.FOIA, "2021-08-02", replies("2021-08-02", 1));

        assertThat(what.broken()).singleElement().satisfies(objection -> {
            assertThat(objection.broken().rule().id()).isEqualTo("R3.1");
            assertThat(objection.broken().why()).contains("unasked is a new request");
        });
    }

    @Test
    @Rulebook("R3.7")
    void theFeeOfTheSeedLetterIsPayableUntil18OctoberAndPaidOn5AugustMovesTheDayTo27August() {
        WhatIf asked = suppose(Regime.FOIA, "2021-07-19", fee("2021-07-19"));
        WhatIf paid = suppose(Regime.FOIA, "2021-08-05", fee("2021-07-19"), pays("2021-08-05"));

        assertThat(asked.lastDays()).extracting(DerivedDay::last).containsExactly(LocalDate.of(2021, 10, 18));
        assertThat(paid.moved()).extracting(Moved::due).containsExactly(LocalDate.of(2021, 8, 27),
                LocalDate.of(2021, 8, 27));
        assertThat(paid.lastDays()).isEmpty();
    }

    @Test
    @Rulebook({"R3.7", "R8.6"})
    void theChargeUnderTheRegulationsIsPayableForSixtyWorkingDays() {
        assertThat(suppose(Regime.EIR, "2021-07-19", fee("2021-07-19")).lastDays()).singleElement()
                .satisfies(day -> {
                    assertThat(day.provision()).isEqualTo(new Provision("EIR reg.8(5)"));
                    assertThat(day.last()).isEqualTo(CALENDAR.uk().plus(LocalDate.of(2021, 7, 19), 60));
                });
    }

    @Test
    @Rulebook("R9.2")
    void anAnswerOf27JulyCanBeReviewedIfThatIsAskedForBy23September() {
        WhatIf what = suppose(Regime.FOIA, "2021-07-27", answers("2021-07-27"));

        assertThat(what.lastDays()).containsExactly(new DerivedDay("ask for a review", Provision.CODE_REVIEW,
                Numbers.of(List.of(1, 2)), LocalDate.of(2021, 7, 27), LocalDate.of(2021, 9, 23)));
    }

    @Test
    @Rulebook("R10.8")
    void aDecisionNoticeCanBeAppealedForTwentyEightDaysMovedOnFromAHoliday() {
        WhatIf what = suppose(Regime.FOIA, "2022-03-18", answers("2021-07-27"), new RecordDecisionNotice(
                LocalDate.of(2022, 3, 18), "IC-1", Ruling.AUTHORITY_UPHELD, List.of(), null, null, List.of(),
                List.of()));

        assertThat(what.lastDays()).filteredOn(day -> day.provision().citation().equals("FOIA s.57"))
                .extracting(DerivedDay::last).containsExactly(LocalDate.of(2022, 4, 19));
    }

    @Test
    @Rulebook("R12-appeal")
    void inScotlandAnAppealOnAPointOfLawGoesToTheCourtOfSessionWithinFortyTwoDays() {
        WhatIf what = suppose(Regime.FOISA, "2022-03-18", answers("2021-07-27"), new RecordDecisionNotice(
                LocalDate.of(2022, 3, 18), "1", Ruling.AUTHORITY_UPHELD, List.of(), null, null, List.of(), List.of()));

        assertThat(what.lastDays()).filteredOn(day -> day.provision().citation().equals("FOISA s.56"))
                .extracting(DerivedDay::last).containsExactly(LocalDate.of(2022, 4, 29));
    }

    @Test
    @Rulebook("R10.6")
    void eachStepOfANoticeHasItsOwnLastDayAndAnAppealStopsThoseThatItNames() {
        WhatIf ordered = suppose(Regime.FOIA, "2022-03-01", answers("2021-07-27"), orders("2022-03-01", 35, 60));
        WhatIf appealed = suppose(Regime.FOIA, "2022-06-01", answers("2021-07-27"), orders("2022-03-01", 35, 60),
                appeals("2022-03-20", 2));

        assertThat(ordered.moved()).filteredOn(moved -> moved.question() == 1)
                .extracting(Moved::step, Moved::was, Moved::due)
                .contains(tuple(1, null, LocalDate.of(2022, 4, 5)), tuple(2, null, LocalDate.of(2022, 4, 30)));
        assertThat(steps(appealed)).containsExactly("1 to 2022-04-05: missed", "2 to 2022-04-30: stopped");
        assertThat(appealed.lastDays()).extracting(DerivedDay::what)
                .doesNotContain("appeal to the First-tier Tribunal");
    }

    @Test
    @Rulebook("R10.8")
    void beforeTheAppealIsMadeItsLastDayIsTold() {
        assertThat(suppose(Regime.FOIA, "2022-03-19", answers("2021-07-27"), orders("2022-03-01", 35),
                appeals("2022-03-20")).lastDays()).extracting(DerivedDay::what, DerivedDay::last)
                .contains(tuple("appeal to the First-tier Tribunal", LocalDate.of(2022, 3, 29)));
    }

    @Test
    @Rulebook("R10.6")
    void anAppealThatIsWithdrawnBringsTheStepsBackByTheDayThenGiven() {
        WhatIf what = suppose(Regime.FOIA, "2022-06-01", answers("2021-07-27"), orders("2022-03-01", 35),
                appeals("2022-03-20"), new WithdrawAppeal(LocalDate.of(2022, 6, 1), LocalDate.of(2022, 6, 30)));

        assertThat(what.broken()).filteredOn(objection -> objection.step() > 0).isEmpty();
        assertThat(steps(what)).containsExactly("1 to 2022-06-30: running");
    }

    @Test
    @Rulebook("R10.8")
    void whatTheTribunalDecidesIsNoNoticeThatGoesToTheTribunal() {
        for (Ruling result : Ruling.values()) {
            WhatIf decided = suppose(Regime.FOIA, "2022-10-03", answers("2021-07-27"), orders("2022-03-01", 35),
                    appeals("2022-03-20"), decides("2022-10-03", result, "2022-11-14"));
            WhatIf unrecorded = suppose(Regime.FOIA, "2022-10-03", answers("2021-07-27"), orders("2022-03-01", 35),
                    decides("2022-10-03", result, "2022-11-14"));

            assertThat(decided.lastDays()).as(result.toString()).extracting(DerivedDay::what)
                    .containsExactly("ask for a review");
            assertThat(unrecorded.lastDays()).as(result.toString()).isEqualTo(decided.lastDays());
            assertThat(steps(decided)).containsExactly("1 to 2022-11-14: running");
        }
    }

    @Test
    void whatHasAlreadyHappenedIsLeftAsItIs() {
        List<RequestEvent> recorded = received(Regime.FOIA);
        List<RequestEvent> before = List.copyOf(recorded);

        WhatIf what = WhatIf.of(recorded, List.of(fee("2021-07-19")), RECEIVED.plusDays(30), DECIDER);

        assertThat(recorded).isEqualTo(before);
        assertThat(what.before())
                .isEqualTo(Compliance.of(Facts.of(recorded, RECEIVED.plusDays(30)), CALENDAR));
    }

    private static WhatIf suppose(Regime regime, String asOf, RequestCommand... steps) {
        return WhatIf.of(received(regime), List.of(steps), LocalDate.parse(asOf), DECIDER);
    }

    private static List<RequestEvent> received(Regime regime) {
        var council = new Authority("Anytown Council", AuthorityKind.LOCAL_AUTHORITY, List.of());
        var asked = List.of(new Question(1, new Confidential("What did the taxis cost?"), null),
                new Question(2, new Confidential("And the trains?"), null));
        var receipt = new ReceiveRequest(RECEIVED, "7481896", null, council,
                regime.scottish() ? Jurisdiction.SCOTLAND : Jurisdiction.ENGLAND, regime, null,
                asked);
        return new ArrayList<>(DECIDER.decide(Request.NONE, receipt,
                new Context(new Actor("olive", Role.OFFICER), RECEIVED, true)).events());
    }

    private static RequestCommand asks(String on, int question) {
        return new RequestClarification(LocalDate.parse(on), Numbers.of(question), null);
    }

    private static RequestCommand replies(String on, int question) {
        return new RecordClarification(LocalDate.parse(on), Numbers.of(question), null);
    }

    private static RequestCommand fee(String on) {
        return new IssueFeesNotice(LocalDate.parse(on), Numbers.NONE, null);
    }

    private static RequestCommand pays(String on) {
        return new RecordFee(LocalDate.parse(on), Numbers.NONE);
    }

    private static List<String> steps(WhatIf what) {
        return what.after().deadlines().stream().filter(line -> line.step() != null)
                .map(line -> line.step() + " to " + line.due() + ": " + line.state()).toList();
    }

    private static RequestCommand orders(String on, Integer... days) {
        return new RecordDecisionNotice(LocalDate.parse(on), "IC-1", Ruling.PARTLY_UPHELD, List.of(), null, null,
                List.of(),
                Stream.of(days).map(period -> new StepOrder(null, null, Numbers.NONE, period, null)).toList());
    }

    private static RequestCommand appeals(String on, Integer... steps) {
        return new RecordAppeal(LocalDate.parse(on), null, Numbers.of(List.of(steps)));
    }

    private static RequestCommand decides(String on, Ruling result, String stepsBy) {
        return new RecordTribunalDecision(LocalDate.parse(on), null, result, LocalDate.parse(stepsBy), List.of(),
                List.of());
    }

    private static RequestCommand answers(String on) {
        return new IssueResponse(LocalDate.parse(on), Numbers.of(List.of(1, 2)), null, null, null);
    }
}
