package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static uk.foiworkflow.request.Steps.appoints;
import static uk.foiworkflow.request.Steps.appointsAllTheSame;
import static uk.foiworkflow.request.Steps.asksForReview;
import static uk.foiworkflow.request.Steps.assignsTo;
import static uk.foiworkflow.request.Steps.changesRegime;
import static uk.foiworkflow.request.Steps.closes;
import static uk.foiworkflow.request.Steps.decidesReview;
import static uk.foiworkflow.request.Steps.declinesReview;
import static uk.foiworkflow.request.Steps.disclosed;
import static uk.foiworkflow.request.Steps.extendsReview;
import static uk.foiworkflow.request.Steps.outcome;
import static uk.foiworkflow.request.Steps.withheld;
import static uk.foiworkflow.request.Story.HEAD;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.REVIEWER;
import static uk.foiworkflow.request.Story.answered;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.numbers;
import static uk.foiworkflow.request.Story.received;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.Story.Step;
import uk.foiworkflow.request.command.ReviewCommand.DeclineReview;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.Part;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDeclined;
import uk.foiworkflow.request.event.ReviewEvent.ReviewExtended;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;

/** The authority looks again (s.45 Code ch.5, EIR reg 11, FOISA s.20 and 21). */
class ReviewTest {

    @Test
    void aReviewIsDueTwentyWorkingDaysAfterItIsAskedFor() {
        Story story = answered().does(OFFICER, "2021-09-23", asksForReview());

        assertThat(story.last()).containsExactly(new ReviewRequested(day("2021-09-23"), numbers(1, 2, 3),
                new Confidential("I do not believe it."), List.of(new Deadline(Provision.CODE_REVIEW, numbers(1, 2, 3),
                        day("2021-09-23"), day("2021-10-21"), CALENDAR.version()))));
        assertThat(story.stage()).isEqualTo(Stage.REVIEW);
        assertThat(story.due(1)).isEqualTo("2021-08-10");
        story.refuses(OFFICER, "2021-09-24", asksForReview(), "R9.1 reference");
    }

    @ParameterizedTest
    @CsvSource({"FOIA, s.45 Code review, 2021-10-21", "EIR, EIR reg.11(4), 2021-11-18",
            "FOISA, FOISA s.21(1), 2021-10-21", "EISR, EISR reg.16(4), 2021-10-21"})
    void eachLawHasItsOwnLimitForAReview(Regime regime, String provision, LocalDate due) {
        Story story = received("2021-07-09", regime).does(OFFICER, "2021-09-23", asksForReview(2));

        assertThat(story.last(ReviewRequested.class).deadlines())
                .containsExactly(new Deadline(new Provision(provision), numbers(2), day("2021-09-23"), due,
                        CALENDAR.version()));
    }

    @Test
    @Rulebook({"R9.7", "R9.1"})
    void aReviewMayBeAskedForBeforeTheAnswerAndOfAClosedCase() {
        received("2021-07-09").does(OFFICER, "2021-08-10", asksForReview());
        answered().does(OFFICER, "2021-07-28", closes()).does(OFFICER, "2021-09-23", asksForReview());
    }

    @Test
    void aReviewIsOfQuestionsThatWereAsked() {
        answered().excludes(OFFICER, "2021-09-23", asksForReview(1, 4), "R1.2 questions");
    }

    @Test
    @Rulebook("R9.4")
    void somebodyElseThanTheDecisionMakersReviews() {
        Story story = answered().does(OFFICER, "2021-09-23", asksForReview())
                .refuses(HEAD, "2021-09-24", appoints("olive"), "R9.4 reviewer")
                .refuses(HEAD, "2021-09-24", appoints("asha"), "R9.4 reviewer")
                .excludes(HEAD, "2021-09-24", appoints(" "), "words reviewer")
                .does(OFFICER, "2021-09-24", appoints("rhys"));

        assertThat(story.last()).containsExactly(new ReviewerAppointed(day("2021-09-24"), "rhys", null));
        assertThat(story.request().review().reviewer()).isEqualTo("rhys");
        assertThat(story.stage()).isEqualTo(Stage.REVIEW);
    }

    @Test
    void aHeadLetsADecisionMakerReviewForAReasonThatIsMarkedOnTheFile() {
        Story story = answered().does(OFFICER, "2021-09-23", asksForReview())
                .turnsAway(OFFICER, "2021-09-24", appointsAllTheSame("olive", "She is the only officer."),
                        "R9.4 override")
                .refuses(HEAD, "2021-09-24", appointsAllTheSame("olive", " "), "R9.4 override")
                .refuses(HEAD, "2021-09-24", appointsAllTheSame("rhys", "He is free."), "R9.4 override")
                .does(HEAD, "2021-09-24", appointsAllTheSame("olive", "She is the only officer."));

        assertThat(story.last()).containsExactly(new ReviewerAppointed(day("2021-09-24"), "olive",
                new Confidential("She is the only officer."), List.of(Part.DECIDED, Part.DRAFTED), null));
        story.does(OFFICER, "2021-09-30", decidesReview(Ruling.AUTHORITY_UPHELD));
    }

    @Test
    @Rulebook("R9.4")
    void onlyTheAppointedReviewerDecides() {
        answered().does(OFFICER, "2021-09-23", asksForReview())
                .refuses(REVIEWER, "2021-09-30", decidesReview(Ruling.AUTHORITY_UPHELD), "R9.4 reference")
                .does(OFFICER, "2021-09-24", appoints("rhys"))
                .turnsAway(HEAD, "2021-09-30", decidesReview(Ruling.AUTHORITY_UPHELD), "R9.4 reference")
                .refuses(REVIEWER, "2021-09-30", decidesReview(null), "R9.1 result")
                .does(REVIEWER, "2021-09-30", decidesReview(Ruling.AUTHORITY_UPHELD));
    }

    @Test
    void theReviewerDecidesAfresh() {
        Story story = answered().does(OFFICER, "2021-09-23", asksForReview())
                .does(OFFICER, "2021-09-24", appoints("rhys"))
                .does(REVIEWER, "2021-10-21", decidesReview(Ruling.PARTLY_UPHELD, withheld(1, "s40(2)"),
                        disclosed(3, "13")));

        assertThat(story.last()).containsExactly(
                new QuestionDecided(day("2021-10-21"), DecisionStage.REVIEW, 1, "rhys", Held.YES, Outcome.WITHHELD,
                        List.of(new Exemption("s40(2)")), null, new Confidential("It would identify a child.")),
                new QuestionDecided(day("2021-10-21"), DecisionStage.REVIEW, 3, "rhys", Held.YES, Outcome.DISCLOSED,
                        List.of(), new Confidential("13"), null),
                new ReviewDecided(day("2021-10-21"), "rhys", Ruling.PARTLY_UPHELD, numbers(1, 3)));
        assertThat(story.request().review().open()).isFalse();
        assertThat(story.stage()).isEqualTo(Stage.ANSWERED);
        assertThat(story.rollUp()).isEqualTo(RollUp.PARTLY_WITHHELD);
        assertThat(story.request().participation().everybody()).containsExactlyInAnyOrder("olive", "asha");
    }

    @Test
    void whatTheReviewChangesIsAnsweredByIt() {
        Story story = received("2021-07-09").does(OFFICER, "2021-08-11", asksForReview())
                .does(OFFICER, "2021-08-12", appoints("rhys"))
                .does(REVIEWER, "2021-08-20", decidesReview(Ruling.OVERTURNED, disclosed(1, "12")));

        assertThat(story.request().open()).extracting(AskedQuestion::number).containsExactly(2, 3);
        assertThat(story.rollUp()).isEqualTo(RollUp.GRANTED);
    }

    @Test
    void aReviewThatRefusesNamesItsGroundsToo() {
        answered().does(OFFICER, "2021-09-23", asksForReview()).does(OFFICER, "2021-09-24", appoints("rhys"))
                .refuses(REVIEWER, "2021-10-21",
                        decidesReview(Ruling.AUTHORITY_UPHELD, disclosed(2, "12"),
                                outcome(1, Held.YES, Outcome.WITHHELD, null, null)),
                        "R5-limb outcomes[1].exemptions", "R5-why outcomes[1].reasons")
                .refuses(REVIEWER, "2021-10-21",
                        decidesReview(Ruling.AUTHORITY_UPHELD,
                                outcome(1, Held.YES, Outcome.PARTLY_WITHHELD, "12", " ", "s36")),
                        "R5-why outcomes[0].reasons", "R5-limb outcomes[0].exemptions")
                .refuses(REVIEWER, "2021-10-21",
                        decidesReview(Ruling.OVERTURNED, outcome(1, Held.NO, Outcome.DISCLOSED, "12", null)),
                        "R7.1 outcomes[0].outcome");
    }

    @Test
    void aReviewDecidesEachQuestionOnceAndOnlyWhatWasAsked() {
        answered().does(OFFICER, "2021-09-23", asksForReview()).does(OFFICER, "2021-09-24", appoints("rhys"))
                .excludes(REVIEWER, "2021-10-21",
                        decidesReview(Ruling.OVERTURNED, disclosed(1, "12"), disclosed(1, "13")), "R1.2 outcomes")
                .excludes(REVIEWER, "2021-10-21",
                        decidesReview(Ruling.OVERTURNED, withheld(7, "s40(2)")), "R1.2 outcomes");
    }

    @Test
    void aReviewThatTakesLongerIsDueInForty() {
        Story story = answered().does(OFFICER, "2021-09-23", asksForReview(1)).does(OFFICER, "2021-10-20",
                extendsReview("2021-11-10"));

        assertThat(story.last()).containsExactly(new ReviewExtended(day("2021-10-20"), day("2021-11-10"),
                List.of(new Deadline(Provision.CODE_REVIEW, numbers(1), day("2021-09-23"), day("2021-11-18"),
                        CALENDAR.version()))));
        assertThat(story.stage()).isEqualTo(Stage.REVIEW);
        story.excludes(OFFICER, "2021-10-20", extendsReview("2021-10-19"), "dated target")
                .does(OFFICER, "2021-10-20", extendsReview("2021-10-20")).does(OFFICER, "2021-10-20",
                        extendsReview(null));
    }

    @Test
    void aLateRequestForAReviewIsDeclined() {
        Story story = answered().does(OFFICER, "2023-09-25", asksForReview()).does(OFFICER, "2023-09-26",
                declinesReview());

        assertThat(story.last()).containsExactly(new ReviewDeclined(day("2023-09-26"),
                new Confidential("It was asked for two years later.")));
        assertThat(story.stage()).isEqualTo(Stage.ANSWERED);
        story.refuses(OFFICER, "2023-09-27", declinesReview(), "R9.1 reference")
                .refuses(OFFICER, "2023-09-27", extendsReview(null), "R9.1 reference")
                .refuses(OFFICER, "2023-09-27", appoints("rhys"), "R9.1 reference").does(OFFICER, "2023-09-27",
                        asksForReview());
    }

    @Test
    void aSecondReviewHasNoReviewerYet() {
        Story story = answered().does(OFFICER, "2021-09-23", asksForReview())
                .does(OFFICER, "2021-09-24", appoints("rhys"))
                .does(REVIEWER, "2021-09-30", decidesReview(Ruling.AUTHORITY_UPHELD))
                .does(OFFICER, "2021-10-04", asksForReview());

        assertThat(story.request().review().reviewer()).isNull();
    }

    @Test
    @Rulebook("R9.1")
    void nothingIsDoneInAReviewBeforeItIsAskedFor() {
        Story story = answered().does(OFFICER, "2021-09-23", asksForReview());
        for (Step step : List.of(appoints("rhys"), extendsReview(null), declinesReview())) {
            story.excludes(OFFICER, "2021-09-22", step, "dated on");
        }
        story.does(OFFICER, "2021-09-23", appoints("rhys")).excludes(REVIEWER, "2021-09-22",
                decidesReview(Ruling.AUTHORITY_UPHELD), "dated on");
    }

    @Test
    void aPastReviewIsRecordedThoughNobodyAskedForIt() {
        Story story = answered().records("2021-10-20", extendsReview(null), "R9.1 reference");

        assertThat(story.last(ReviewExtended.class).deadlines()).isEmpty();
        story.records("2021-10-21", decidesReview(Ruling.OVERTURNED, disclosed(1, "13")), "R9.1 reference",
                "R9.4 reference");
        assertThat(story.last(ReviewDecided.class).by()).isNull();
        assertThat(story.last(QuestionDecided.class).by()).isNull();
    }

    @Test
    void aSecondPastRequestCountsAnew() {
        Story story = answered().does(OFFICER, "2021-09-23", asksForReview()).records("2021-09-24", asksForReview(),
                "R9.1 reference");

        assertThat(story.request().review().requested()).isEqualTo("2021-09-24");
    }

    @Test
    @Rulebook("R9.4")
    void theOfficerWhoHasTheCaseDoesNotReviewIt() {
        answered().does(HEAD, "2021-07-28", assignsTo("rhys")).does(OFFICER, "2021-09-23", asksForReview())
                .refuses(HEAD, "2021-09-24", appoints("rhys"), "R9.4 reviewer")
                .does(HEAD, "2021-09-24", appointsAllTheSame("rhys", "There is nobody else."));
    }

    @Test
    @Rulebook({"R8.11", "R9.2"})
    void aReviewAskedForInTimeIsOwedUnderTheRegulations() {
        answeredUnder(Regime.EIR).does(OFFICER, "2021-09-23", asksForReview())
                .refuses(OFFICER, "2021-09-24", declinesReview(), "R8.11 reference");
        answeredUnder(Regime.EIR).does(OFFICER, "2021-09-24", asksForReview())
                .does(OFFICER, "2021-09-25", declinesReview());
    }

    private static Story answeredUnder(Regime regime) {
        return answered().does(OFFICER, "2021-07-28", changesRegime(regime));
    }

    @Test
    @Rulebook("R9.2")
    void declinedIsSaidWhy() {
        answered().does(OFFICER, "2023-09-25", asksForReview()).refuses(OFFICER, "2023-09-26",
                on -> new DeclineReview(on, null), "words reason");
    }
}
