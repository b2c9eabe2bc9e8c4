package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static uk.foiworkflow.request.Steps.appeals;
import static uk.foiworkflow.request.Steps.asksForReview;
import static uk.foiworkflow.request.Steps.closes;
import static uk.foiworkflow.request.Steps.complaintArrives;
import static uk.foiworkflow.request.Steps.decidesReview;
import static uk.foiworkflow.request.Steps.decisionNotice;
import static uk.foiworkflow.request.Steps.holds;
import static uk.foiworkflow.request.Steps.keepsUntil;
import static uk.foiworkflow.request.Steps.lifts;
import static uk.foiworkflow.request.Steps.tribunalDecides;
import static uk.foiworkflow.request.Steps.withdraws;
import static uk.foiworkflow.request.Story.HEAD;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.REVIEWER;
import static uk.foiworkflow.request.Story.answered;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.received;

import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.policy.Policy;

/** How long a request is kept: the law holds it first, and then the authority's rule, or what was said of this one. */
@Rulebook({"R10.11", "R11.3", "R12-apply"})
class RetentionTest {

    @Test
    void fromReceiptOnNothingMayBeErasedWhileAQuestionAwaitsItsAnswer() {
        Disposal disposal = disposal(received("2021-07-09"));

        assertThat(disposal.from()).isNull();
        assertThat(disposal.why()).isEqualTo("The case is open.");
        assertThat(disposal.hold()).extracting(LegalHold.Ground::why).containsExactly(
                "Question 1 awaits its answer.", "Question 2 awaits its answer.", "Question 3 awaits its answer.");
        assertThat(disposal.hold()).allSatisfy(ground -> {
            assertThat(ground.section()).isEqualTo("FOIA s.77");
            assertThat(ground.last()).isNull();
        });
    }

    @Test
    void afterTheAnswerTheWindowsForAReviewAndAComplaintHoldIt() {
        Disposal disposal = disposal(answered().does(OFFICER, "2021-07-28", closes()));

        assertThat(disposal.hold()).containsExactly(
                new LegalHold.Ground("A review may be asked for until 23 September 2021.", "s.45 Code ch.5",
                        day("2021-09-23")),
                new LegalHold.Ground("The requester may go to the Commissioner until 27 October 2021.",
                        "FOIA s.50(2)", day("2021-10-27")));
        assertThat(disposal.rule()).isEqualTo("granted");
        assertThat(disposal.policy()).isEqualTo("standard");
        assertThat(disposal.period()).isEqualTo(Period.ofYears(3));
        assertThat(disposal.until()).isEqualTo(day("2024-07-28"));
        assertThat(disposal.from()).isEqualTo(day("2024-07-29"));
        assertThat(disposal.why()).isEqualTo("Closed on 28 July 2021, granted, it is kept until 28 July 2024.");
    }

    @Test
    void whatTheRuleWouldLetGoTheLawMayHold() {
        Disposal disposal = disposal(answered().does(OFFICER, "2021-07-28", closes())
                .does(HEAD, "2021-07-29", keepsUntil("2021-08-31", "It was sent by mistake.")));

        assertThat(disposal.rule()).isEqualTo("by-hand");
        assertThat(disposal.policy()).isNull();
        assertThat(disposal.until()).isEqualTo(day("2021-08-31"));
        assertThat(disposal.from()).isEqualTo(day("2021-10-28"));
        assertThat(disposal.why()).isEqualTo("It was said of this case to keep it until 31 August 2021; the legal hold"
                + " ends on 27 October 2021.");
    }

    @Test
    void aReviewHoldsItUntilItIsDecidedAndThenTheCommissionersWindowRunsAnew() {
        Story review = answered().does(OFFICER, "2021-07-28", closes()).does(OFFICER, "2021-08-16", asksForReview(2));

        assertThat(disposal(review).hold()).extracting(LegalHold.Ground::why).contains("A review is to be decided.");
        assertThat(disposal(review).from()).isNull();
        assertThat(disposal(review).why()).endsWith("and nobody can say yet when the legal hold ends.");

        review.does(HEAD, "2021-08-17", Steps.appoints("rhys"))
                .does(REVIEWER, "2021-09-13", decidesReview(Ruling.AUTHORITY_UPHELD));
        assertThat(last(review)).isEqualTo(day("2021-12-13"));
    }

    @Test
    void theCommissionerAndTheTribunalHoldItAndLeaveWindowsBehind() {
        Story story = answered().does(OFFICER, "2021-07-28", closes()).does(OFFICER, "2021-12-01",
                complaintArrives("IC-1"));
        assertThat(last(story)).isNull();

        story.does(OFFICER, "2022-02-01", decisionNotice(Ruling.AUTHORITY_UPHELD, null));
        assertThat(last(story)).as("28 days to appeal").isEqualTo(day("2022-03-01"));

        story.does(OFFICER, "2022-02-20", appeals("requester"));
        assertThat(last(story)).isNull();

        story.does(OFFICER, "2022-08-01", tribunalDecides(Ruling.AUTHORITY_UPHELD, null));
        assertThat(last(story)).as("28 days to ask for leave, the last a bank holiday").isEqualTo(day("2022-08-30"));
    }

    @Test
    void inScotlandOneGoesToTheCommissionerOnlyAfterAReviewAndHasSixMonths() {
        Story story = received("2021-07-09", Regime.FOISA).decided("2021-07-19", 1, 2, 3).cleared("2021-07-26")
                .does(OFFICER, "2021-07-27", Steps.issues(1)).does(OFFICER, "2021-07-28", closes());
        assertThat(disposal(story).hold()).extracting(LegalHold.Ground::section).containsExactly("FOISA s.20(5)");

        story.does(OFFICER, "2021-08-16", asksForReview()).does(HEAD, "2021-08-17", Steps.appoints("rhys"))
                .does(REVIEWER, "2021-09-01", decidesReview(Ruling.AUTHORITY_UPHELD));
        assertThat(disposal(story).hold()).contains(new LegalHold.Ground(
                "The requester may go to the Commissioner until 1 March 2022.", "FOISA s.47(4)", day("2022-03-01")));
    }

    @Test
    void whatWasWithdrawnIsHeldForAsLong() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", withdraws()).does(OFFICER, "2021-07-13",
                closes());

        assertThat(disposal(story).rule()).isEqualTo("withdrawn");
        assertThat(last(story)).isEqualTo(day("2021-10-12"));
    }

    @Test
    void anybodyMayBeAskedToHoldItAndAHeadDoesAndSaysWhy() {
        Story story = answered().does(OFFICER, "2021-07-28", closes()).does(HEAD, "2021-07-29",
                holds("The police have asked for the file."));
        assertThat(disposal(story).hold()).contains(new LegalHold.Ground("It is held by hand since 29 July 2021.",
                "FOIA s.77", null));
        assertThat(disposal(story).from()).isNull();

        story.does(HEAD, "2021-09-01", lifts("They have what they need."));
        assertThat(disposal(story).from()).isEqualTo(day("2024-07-29"));
    }

    @Test
    void aHoldNeedsAReasonAndEndsOnlyWhereItWasPlaced() {
        answered().excludes(HEAD, "2021-07-29", holds(" "), "words why")
                .excludes(HEAD, "2021-07-29", lifts("They have it."), "in-order reference")
                .does(HEAD, "2021-07-29", holds("The police ask."))
                .refuses(HEAD, "2021-07-30", holds("They ask again."), "in-order reference")
                .excludes(HEAD, "2021-07-28", lifts("They have it."), "dated on")
                .refuses(HEAD, "2021-07-29", keepsUntil("2021-07-28", "It was sent by mistake."), "R11.3 until");
    }

    @Test
    void whereTheCalendarDoesNotReachNobodySaysThatAHoldHasEnded() {
        Story story = answered().does(OFFICER, "2021-07-28", closes());
        var calendar = new WorkingCalendar("until 2020", Year.of(2000), Year.of(2020), Map.of());

        assertThat(LegalHold.of(story.request(), calendar).last()).isNull();
    }

    private static Disposal disposal(Story story) {
        return Disposal.of(story.request(), CALENDAR, Policy.STANDARD);
    }

    private static @Nullable LocalDate last(Story story) {
        return LegalHold.of(story.request(), CALENDAR).last();
    }
}
