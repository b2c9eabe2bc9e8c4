package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static uk.foiworkflow.request.Steps.agreesDate;
import static uk.foiworkflow.request.Steps.appeals;
import static uk.foiworkflow.request.Steps.claims;
import static uk.foiworkflow.request.Steps.complaintArrives;
import static uk.foiworkflow.request.Steps.completesSteps;
import static uk.foiworkflow.request.Steps.decisionNotice;
import static uk.foiworkflow.request.Steps.decisionNoticeRuling;
import static uk.foiworkflow.request.Steps.enquiryArrives;
import static uk.foiworkflow.request.Steps.informationNoticeArrives;
import static uk.foiworkflow.request.Steps.namesCommissionersOfficer;
import static uk.foiworkflow.request.Steps.notesCall;
import static uk.foiworkflow.request.Steps.resolvesInformally;
import static uk.foiworkflow.request.Steps.submitsToCommissioner;
import static uk.foiworkflow.request.Steps.tribunalDecides;
import static uk.foiworkflow.request.Steps.tribunalRules;
import static uk.foiworkflow.request.Steps.withdrawsAppeal;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.answered;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.received;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.foiworkflow.facts.Compliance;
import uk.foiworkflow.facts.Facts;
import uk.foiworkflow.law.ComplaintAbout;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Ordered;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.command.CommissionerCommand.RecordComplaint;
import uk.foiworkflow.request.command.QuestionRuling;
import uk.foiworkflow.request.event.CommissionerEvent.AppealLodged;
import uk.foiworkflow.request.event.CommissionerEvent.AppealWithdrawn;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintNotified;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintResolvedInformally;
import uk.foiworkflow.request.event.CommissionerEvent.CommissionersOfficerNamed;
import uk.foiworkflow.request.event.CommissionerEvent.DateAgreed;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.EnquiryReceived;
import uk.foiworkflow.request.event.CommissionerEvent.InformationNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.QuestionRuled;
import uk.foiworkflow.request.event.CommissionerEvent.StepsCompleted;
import uk.foiworkflow.request.event.CommissionerEvent.SubmissionMade;
import uk.foiworkflow.request.event.CommissionerEvent.TelephoneNoteAdded;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionStage;

/** The Commissioner and the Tribunal (FOIA Parts IV and V). */
class CommissionerTest {

    /** What is before the Commissioner and the Tribunal, in short. */
    private record Before(boolean open, int letters, boolean steps, boolean appeal, @Nullable String reference) {}

    private static Before before(Story story) {
        Commissioner now = story.request().commissioner();
        return new Before(now.open(), now.letters().size(), !now.steps().owed().isEmpty(), now.appeal(),
                now.reference());
    }

    @Test
    void aComplaintIsBeforeTheCommissioner() {
        Story story = answered().does(OFFICER, "2021-11-01", complaintArrives("IC-1"));

        assertThat(story.last())
                .containsExactly(new ComplaintNotified(day("2021-11-01"), "IC-1", ComplaintAbout.HANDLING));
        assertThat(before(story)).isEqualTo(new Before(true, 0, false, false, "IC-1"));
        assertThat(story.stage()).isEqualTo(Stage.COMMISSIONER);
    }

    @Test
    @Rulebook({"R10.3", "R10.9"})
    void anEnquiryIsDueOnTheDayThatTheLetterGives() {
        Story story = answered().does(OFFICER, "2021-11-01", complaintArrives("IC-1")).does(OFFICER, "2021-11-15",
                enquiryArrives("2021-11-29"));

        assertThat(story.last()).containsExactly(new EnquiryReceived(day("2021-11-15"), null, day("2021-11-29")));
        assertThat(before(story)).isEqualTo(new Before(true, 1, false, false, "IC-1"));
        story.does(OFFICER, "2021-11-16", informationNoticeArrives("2021-12-16"));
        assertThat(story.last())
                .containsExactly(new InformationNoticeReceived(day("2021-11-16"), "IC-1", day("2021-12-16")));
        assertThat(story.request().commissioner().letters().size()).isEqualTo(2);
        story.does(OFFICER, "2021-11-29", submitsToCommissioner());
        assertThat(story.last()).containsExactly(
                new SubmissionMade(day("2021-11-29"), new Confidential("We rely on section 40(2).")));
        assertThat(before(story)).isEqualTo(new Before(true, 0, false, false, "IC-1"));
    }

    @Test
    void aLetterWithoutAComplaintBeforeItBringsOne() {
        assertThat(received("2021-07-09").does(OFFICER, "2021-11-15", enquiryArrives(null)).stage())
                .isEqualTo(Stage.COMMISSIONER);
        assertThat(before(received("2021-07-09").does(OFFICER, "2021-11-15", informationNoticeArrives(null))))
                .isEqualTo(new Before(true, 1, false, false, "IC-1"));
    }

    @Test
    @Rulebook("R10.3")
    void noLetterIsDueBeforeItsOwnDay() {
        received("2021-07-09").excludes(OFFICER, "2021-11-15", enquiryArrives("2021-11-14"), "dated due")
                .excludes(OFFICER, "2021-11-15", informationNoticeArrives("2021-11-14"), "dated due")
                .excludes(OFFICER, "2021-11-15", tribunalDecides(Ruling.OVERTURNED, "2021-11-14"), "dated stepsBy")
                .does(OFFICER, "2021-11-15", enquiryArrives("2021-11-15"));
    }

    @Test
    @Rulebook({"R10.5", "R10.3"})
    void nothingIsSubmittedOrResolvedWithoutAComplaint() {
        received("2021-07-09").refuses(OFFICER, "2021-11-15", submitsToCommissioner(), "R10.3 reference")
                .refuses(OFFICER, "2021-11-15", resolvesInformally(), "R10.3 reference");
    }

    @Test
    @Rulebook("R10.5")
    void aComplaintEndsInformally() {
        Story story = answered().does(OFFICER, "2021-11-01", complaintArrives("IC-1"))
                .does(OFFICER, "2021-11-02", enquiryArrives(null)).does(OFFICER, "2021-11-15", resolvesInformally());

        assertThat(story.last()).containsExactly(new ComplaintResolvedInformally(day("2021-11-15")));
        assertThat(before(story)).isEqualTo(new Before(false, 0, false, false, "IC-1"));
        assertThat(story.stage()).isEqualTo(Stage.ANSWERED);
    }

    @Test
    @Rulebook("R10.6")
    void theStepsOfADecisionNoticeAreDueInCalendarDays() {
        Story story = received("2014-01-06").does(OFFICER, "2014-09-08",
                decisionNotice(Ruling.PARTLY_UPHELD, 35, "10(1)", "17(1)(b)"));

        assertThat(story.last()).containsExactly(new DecisionNoticeReceived(day("2014-09-08"), "IC-1",
                Ruling.PARTLY_UPHELD, List.of("10(1)", "17(1)(b)"), 35, new Confidential("Answer question 3."),
                day("2014-10-13")));
        assertThat(before(story)).isEqualTo(new Before(true, 0, true, false, "IC-1"));
        story.does(OFFICER, "2014-10-10", completesSteps());
        assertThat(story.last()).containsExactly(
                new StepsCompleted(day("2014-10-10"), new Confidential("Our letter of today."), null,
                        new Confidential("We answered.")));
        assertThat(before(story)).isEqualTo(new Before(false, 0, false, false, "IC-1"));
        story.refuses(OFFICER, "2014-10-11", completesSteps(), "R10.6 reference");
    }

    @Test
    void aNoticeWithoutStepsEndsTheComplaint() {
        Story story = answered().does(OFFICER, "2021-11-01", complaintArrives(null)).does(OFFICER, "2021-11-01",
                enquiryArrives(null)).does(OFFICER, "2022-03-01", decisionNotice(Ruling.AUTHORITY_UPHELD, null));

        assertThat(story.last(DecisionNoticeReceived.class).stepsDue()).isNull();
        assertThat(before(story)).isEqualTo(new Before(false, 0, false, false, "IC-1"));
        story.refuses(OFFICER, "2022-03-02", completesSteps(), "R10.6 reference");
    }

    @Test
    void thePeriodForStepsIsWhatTheNoticeSays() {
        answered()
                .excludes(OFFICER, "2022-03-01", decisionNotice(Ruling.OVERTURNED, 0), "R10.6 stepsWithinCalendarDays")
                .excludes(OFFICER, "2022-03-01", decisionNotice(Ruling.OVERTURNED, 1001),
                        "R10.6 stepsWithinCalendarDays")
                .does(OFFICER, "2022-03-01", decisionNotice(Ruling.OVERTURNED, 1)).does(OFFICER, "2022-03-01",
                        decisionNotice(Ruling.OVERTURNED, 1000));
    }

    @Test
    @Rulebook({"R10.6", "R10.8"})
    void anAppealIsBeforeTheTribunalUntilItIsDetermined() {
        Story story = answered().does(OFFICER, "2022-03-01", decisionNotice(Ruling.OVERTURNED, 35)).does(OFFICER,
                "2022-03-20", appeals("authority"));

        assertThat(story.last()).containsExactly(new AppealLodged(day("2022-03-20"), new Confidential("authority")));
        assertThat(story.stage()).isEqualTo(Stage.TRIBUNAL);
        assertThat(before(story)).isEqualTo(new Before(true, 0, true, true, "IC-1"));
        story.does(OFFICER, "2022-10-03", tribunalDecides(Ruling.PARTLY_UPHELD, "2022-11-07"));
        assertThat(story.last()).containsExactly(
                new TribunalDecided(day("2022-10-03"), new Confidential("requester"), Ruling.PARTLY_UPHELD,
                        day("2022-11-07")));
        assertThat(story.stage()).isEqualTo(Stage.COMMISSIONER);
        assertThat(before(story)).isEqualTo(new Before(true, 0, true, false, "IC-1"));
        story.does(OFFICER, "2022-11-01", completesSteps());
        assertThat(story.stage()).isEqualTo(Stage.ANSWERED);
    }

    @Test
    void aTribunalThatOrdersNothingEndsTheMatter() {
        Story story = answered().does(OFFICER, "2022-03-01", decisionNotice(Ruling.OVERTURNED, 35))
                .does(OFFICER, "2022-03-20", appeals("authority"))
                .does(OFFICER, "2022-10-03", tribunalDecides(Ruling.AUTHORITY_UPHELD, null));

        assertThat(before(story)).isEqualTo(new Before(false, 0, false, false, "IC-1"));
    }

    @Test
    void whosePositionStoodIsSaidUnlessAPastCaseDoesNotTell() {
        Story story = answered().refuses(OFFICER, "2022-03-01", decisionNotice(null, null), "R10.3 finding")
                .refuses(OFFICER, "2022-10-03", tribunalDecides(null, null), "R10.3 result")
                .records("2022-03-01", decisionNotice(null, null), "R10.3 finding")
                .records("2022-10-03", tribunalDecides(null, null), "R10.3 result");

        assertThat(story.last(TribunalDecided.class).result()).isNull();
    }

    @Test
    void aNoticeSaysQuestionByQuestionWhosePositionStood() {
        Story story = answered().does(OFFICER, "2022-03-01", decisionNoticeRuling(
                new QuestionRuling(1, Ruling.AUTHORITY_UPHELD, Ordered.NOTHING, List.of(new Exemption("s40(2)")),
                        List.of(), null),
                new QuestionRuling(2, Ruling.OVERTURNED, Ordered.DISCLOSE, List.of(),
                        List.of(new Exemption("s43(2)")), new Confidential("No prejudice was shown."))));

        assertThat(story.last()).hasSize(3).endsWith(
                new QuestionRuled(day("2022-03-01"), DecisionStage.COMMISSIONER, 1, Ruling.AUTHORITY_UPHELD,
                        Ordered.NOTHING, List.of(new Exemption("s40(2)")), List.of(), null),
                new QuestionRuled(day("2022-03-01"), DecisionStage.COMMISSIONER, 2, Ruling.OVERTURNED,
                        Ordered.DISCLOSE, List.of(), List.of(new Exemption("s43(2)")),
                        new Confidential("No prejudice was shown.")));
        story.does(OFFICER, "2022-03-20", appeals("authority")).does(OFFICER, "2022-10-03",
                tribunalRules(new QuestionRuling(2, Ruling.AUTHORITY_UPHELD, null, List.of(), List.of(), null)));
        assertThat(story.last()).endsWith(new QuestionRuled(day("2022-10-03"), DecisionStage.TRIBUNAL, 2,
                Ruling.AUTHORITY_UPHELD, null, List.of(), List.of(), null));
    }

    @Test
    void aQuestionIsRuledOnOnceAndAnExemptionAppliesOrDoesNot() {
        var ruling = new QuestionRuling(1, Ruling.OVERTURNED, null, List.of(), List.of(), null);
        var both = List.of(new Exemption("s40(2)"));
        answered().excludes(OFFICER, "2022-03-01", decisionNoticeRuling(ruling, ruling), "R1.2 rulings")
                .excludes(OFFICER, "2022-03-01",
                        tribunalRules(new QuestionRuling(9, Ruling.OVERTURNED, null, List.of(), List.of(), null)),
                        "R1.2 rulings")
                .excludes(OFFICER, "2022-03-01",
                        decisionNoticeRuling(new QuestionRuling(1, Ruling.PARTLY_UPHELD, null, both, both, null)),
                        "R10.3 rulings[0].notEngaged");
    }

    @Test
    @Rulebook("R10.6")
    void anAppealThatIsWithdrawnLeavesTheStepsOwed() {
        Story story = answered().does(OFFICER, "2022-03-01", decisionNotice(Ruling.OVERTURNED, 35))
                .refuses(OFFICER, "2022-03-19", withdrawsAppeal(null), "R10.6 reference")
                .does(OFFICER, "2022-03-20", appeals("authority"))
                .excludes(OFFICER, "2022-05-02", withdrawsAppeal("2022-05-01"), "dated stepsBy")
                .does(OFFICER, "2022-05-02", withdrawsAppeal("2022-06-06"));

        assertThat(story.last()).containsExactly(new AppealWithdrawn(day("2022-05-02"), day("2022-06-06")));
        assertThat(story.stage()).isEqualTo(Stage.COMMISSIONER);
        assertThat(before(story)).isEqualTo(new Before(true, 0, true, false, "IC-1"));
    }

    @Test
    @Rulebook("R6-late")
    void anExemptionIsRaisedLateBeforeTheCommissionerAndNotOtherwise() {
        answered().refuses(OFFICER, "2021-10-31", claims(1, "s43(2)"), "in-order question")
                .does(OFFICER, "2021-11-01", complaintArrives("IC-1"))
                .does(OFFICER, "2021-11-29", claims(1, "s43(2)"))
                .excludes(OFFICER, "2021-11-29", claims(9, "s43(2)"), "R1.2 question");
    }

    @ParameterizedTest
    @Rulebook({"R10.2", "R10.3"})
    @CsvSource({"NO_RESPONSE, 2021-11-15, 10, 2021-11-29", "HANDLING, 2021-11-15, 20, 2021-12-14",
            "HANDLING, 2023-11-15, 10, 2023-11-29", "NO_RESPONSE, 2023-11-15, 10, 2023-11-29"})
    void whereALetterGivesNoDayTheCommissionersUsualDaysAreCounted(ComplaintAbout about, String letter, int days,
            String due) {
        Story story = answered().does(OFFICER, "2021-11-01", on -> new RecordComplaint(on, "IC-1", about))
                .does(OFFICER, letter, enquiryArrives(null));

        assertThat(story.last()).containsExactly(
                new EnquiryReceived(day(letter), null, day(due), days, CALENDAR.version()));
        assertThat(enquiry(story, "2023-12-31")).isEqualTo(letter + " to " + due + ": missed. The letter gives no day;"
                + " the Commissioner usually gives " + days + " working days.");
        assertThat(Compliance.of(Facts.of(story.events(), day("2023-12-31")), CALENDAR).findings()).isEmpty();
    }

    @Test
    @Rulebook("R10.3")
    void noDayIsCountedForALetterOfThePastNorForTheScottishCommissioner() {
        assertThat(answered().records("2021-11-15", enquiryArrives(null)).last())
                .containsExactly(new EnquiryReceived(day("2021-11-15"), null, null));
        assertThat(received("2021-07-09", Regime.FOISA).does(OFFICER, "2021-11-15", enquiryArrives(null)).last())
                .containsExactly(new EnquiryReceived(day("2021-11-15"), null, null));
    }

    @Test
    @Rulebook("R10.3")
    void aDayThatIsAgreedTakesThePlaceOfTheDayInTheLetter() {
        Story story = answered().does(OFFICER, "2021-11-15", enquiryArrives("2021-11-29")).does(OFFICER, "2021-11-22",
                agreesDate("2021-12-06", null));

        assertThat(story.last()).containsExactly(new DateAgreed(day("2021-11-22"), null,
                new Confidential("Answer in full."), day("2021-12-06"), new Confidential("R. Smith"), day("2021-11-15"),
                day("2021-11-29")));
        assertThat(enquiry(story, "2021-12-06")).isEqualTo("2021-11-15 to 2021-12-06: running. Agreed with the"
                + " Commissioner on 22 November 2021, instead of 29 November 2021.");
        story.does(OFFICER, "2021-12-06", submitsToCommissioner());
        assertThat(enquiry(story, "2021-12-07")).startsWith("2021-11-15 to 2021-12-06: met");
    }

    @Test
    @Rulebook("R10.3")
    void theDayOfAnInformationNoticeIsNotPutOffAndADayMayBeAgreedWithoutALetter() {
        Story story = answered().does(OFFICER, "2021-11-15", informationNoticeArrives("2021-12-15"))
                .refuses(OFFICER, "2021-11-22", agreesDate("2022-01-17", "2021-11-15"), "R10.3 letter")
                .excludes(OFFICER, "2021-11-22", agreesDate("2021-11-21", null), "dated due")
                .does(OFFICER, "2021-11-22", agreesDate("2022-01-17", null));

        assertThat(story.request().commissioner().letters()).containsExactly(
                new OpenLetter(OpenLetter.Kind.INFORMATION_NOTICE, day("2021-11-15"), day("2021-12-15")),
                new OpenLetter(OpenLetter.Kind.AGREEMENT, day("2021-11-22"), day("2022-01-17")));
        assertThat(enquiry(story, "2021-12-01")).startsWith("2021-11-22 to 2022-01-17: running");
    }

    @Test
    void theCommissionersOfficerAndWhatWasSaidOnTheTelephoneAreOnRecord() {
        Story story = answered().does(OFFICER, "2021-11-16", namesCommissionersOfficer());
        assertThat(story.last()).containsExactly(new CommissionersOfficerNamed(day("2021-11-16"), "IC-1",
                new Confidential("R. Smith"), new Confidential("0303 123 1113")));
        assertThat(story.request().commissioner().reference()).isEqualTo("IC-1");
        story.excludes(OFFICER, "2021-11-17", notesCall(" "), "words text").does(OFFICER, "2021-11-17",
                notesCall("More time was asked for."));
        assertThat(story.last()).containsExactly(new TelephoneNoteAdded(day("2021-11-17"), "IC-1",
                new Confidential("R. Smith"), new Confidential("More time was asked for.")));
    }

    private static String enquiry(Story story, String asOf) {
        return Compliance.of(Facts.of(story.events(), day(asOf)), CALENDAR).deadlines().stream()
                .filter(line -> line.provision().citation().equals("Commissioner's enquiry"))
                .map(line -> line.from() + " to " + line.due() + ": " + line.state() + ". " + line.why()).findFirst()
                .orElseThrow();
    }
}
