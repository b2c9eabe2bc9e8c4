package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static uk.foiworkflow.request.Steps.asksForDetail;
import static uk.foiworkflow.request.Steps.asksForFee;
import static uk.foiworkflow.request.Steps.changesRegime;
import static uk.foiworkflow.request.Steps.getsDetail;
import static uk.foiworkflow.request.Steps.question;
import static uk.foiworkflow.request.Steps.receivesQuestions;
import static uk.foiworkflow.request.Steps.takesTimeForComplexity;
import static uk.foiworkflow.request.Steps.weighsPublicInterest;
import static uk.foiworkflow.request.Steps.withdraws;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.begins;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.numbers;
import static uk.foiworkflow.request.Story.received;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.NoEffect;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified.WithoutEffect;
import uk.foiworkflow.request.event.Deadline;

/** More time, and what it takes to have it (FOIA s.10(3), s.17(2); EIR reg 7). */
class ExtensionTest {

    private static final List<String> QUALIFIED = List.of("s43(2)");

    @Test
    @Rulebook({"R4.1", "R4.3"})
    void theBalanceOfTwoInterestsTakesTwentyFurtherWorkingDays() {
        Story story = received("2021-07-09").does(OFFICER, "2021-08-10",
                weighsPublicInterest("2021-08-24", QUALIFIED, 1));

        assertThat(story.last()).containsExactly(new ExtensionNotified(day("2021-08-10"), numbers(1),
                ExtensionBasis.PUBLIC_INTEREST, List.of(new Exemption("s43(2)")), day("2021-08-24"), Held.YES,
                List.of(new Deadline(Provision.FOIA_17_3, numbers(1), day("2021-07-09"), day("2021-09-08"),
                        CALENDAR.version())),
                null));
        assertThat(story.due(1)).isEqualTo("2021-09-08");
        assertThat(story.due(2)).isEqualTo("2021-08-10");
    }

    @Test
    @Rulebook({"R8.3", "R8.4"})
    void complexAndVoluminousEnvironmentalInformationIsDueInForty() {
        Story story = received("2021-07-09", Regime.EIR).does(OFFICER, "2021-08-10", takesTimeForComplexity(null));

        assertThat(story.last(ExtensionNotified.class).deadlines()).containsExactly(new Deadline(Provision.EIR_7_1,
                numbers(1, 2, 3), day("2021-07-09"), day("2021-09-08"), CALENDAR.version()));
        assertThat(story.due(3)).isEqualTo("2021-09-08");
    }

    @Test
    @Rulebook({"R4.2", "R8.3"})
    void aNoticeAfterTheLimitIsRecordedAndHasNoEffect() {
        Story late = received("2021-07-09").does(OFFICER, "2021-08-11", weighsPublicInterest("2021-08-24", QUALIFIED));
        Story environmental = received("2021-07-09", Regime.EIR).does(OFFICER, "2021-08-11",
                takesTimeForComplexity("2021-08-24"));

        assertThat(late.last(ExtensionNotified.class).deadlines()).isEmpty();
        assertThat(late.last(ExtensionNotified.class).withoutEffect())
                .containsExactly(new WithoutEffect(numbers(1, 2, 3), NoEffect.TOO_LATE));
        assertThat(late.due(1)).isEqualTo("2021-08-10");
        assertThat(environmental.last(ExtensionNotified.class).deadlines()).isEmpty();
        assertThat(environmental.due(1)).isEqualTo("2021-08-10");
    }

    @Test
    void theLimitThatTheNoticeMustKeepRunsFromTheDetail() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", asksForDetail())
                .does(OFFICER, "2021-08-02", getsDetail())
                .does(OFFICER, "2021-08-31", weighsPublicInterest("2021-09-10", QUALIFIED));

        assertThat(story.last(ExtensionNotified.class).deadlines()).singleElement().extracting(Deadline::from)
                .isEqualTo(day("2021-08-02"));
    }

    @Test
    @Rulebook("R4.6")
    void aMissedEstimateIsUpdatedAndTheLimitStays() {
        Story story = received("2021-07-09").does(OFFICER, "2021-08-10", weighsPublicInterest("2021-08-24", QUALIFIED))
                .does(OFFICER, "2021-08-24", weighsPublicInterest("2021-09-03", QUALIFIED));

        assertThat(story.due(1)).isEqualTo("2021-09-08");
        assertThat(story.last(ExtensionNotified.class).deadlines()).isEmpty();
        assertThat(story.last(ExtensionNotified.class).withoutEffect()).isNull();
    }

    @Test
    @Rulebook("R4.2")
    void whileAFeeIsAwaitedTheLimitDoesNotRunOutAndTheNoticeIsInTime() {
        Story story = received("2021-07-09").does(OFFICER, "2021-08-09", asksForFee("12.50", 1))
                .does(OFFICER, "2021-08-11", weighsPublicInterest("2021-08-31", QUALIFIED));

        assertThat(story.last(ExtensionNotified.class).withoutEffect())
                .containsExactly(new WithoutEffect(numbers(2, 3), NoEffect.TOO_LATE));
        assertThat(story.last(ExtensionNotified.class).deadlines()).singleElement().extracting(Deadline::questions)
                .isEqualTo(numbers(1));
        Story asked = received("2021-07-09").does(OFFICER, "2021-08-11", asksForFee("12.50", 1))
                .does(OFFICER, "2021-08-12", weighsPublicInterest("2021-08-31", QUALIFIED, 1));
        assertThat(asked.last(ExtensionNotified.class).withoutEffect())
                .containsExactly(new WithoutEffect(numbers(1), NoEffect.TOO_LATE));
    }

    @Test
    @Rulebook({"R4.1", "R4.5"})
    void anAbsoluteExemptionTakesNoTimeToWeigh() {
        Story story = received("2021-07-09").refuses(OFFICER, "2021-08-02",
                weighsPublicInterest("2021-08-24", List.of("s43(2)", "s40(2)")), "R4.1 exemptions");

        assertThat(story.objections(OFFICER, "2021-08-02",
                weighsPublicInterest("2021-08-24", List.of("s43(2)", "s40(2)")))).singleElement()
                .extracting(Broken::why).asString().contains("s40(2) is not a qualified exemption");
        story.records("2021-08-02", weighsPublicInterest("2021-08-24", List.of("s41")), "R4.1 exemptions");
        assertThat(story.last(ExtensionNotified.class).deadlines()).isEmpty();
        assertThat(story.last(ExtensionNotified.class).withoutEffect())
                .containsExactly(new WithoutEffect(numbers(1, 2, 3), NoEffect.NO_QUALIFIED_EXEMPTION));
        assertThat(story.due(1)).isEqualTo("2021-08-10");
    }

    @Test
    @Rulebook("R4.2")
    void theNoticeNamesTheExemptionAndADate() {
        Story story = received("2021-07-09").refuses(OFFICER, "2021-08-02", weighsPublicInterest(null, List.of()),
                "R4.2 exemptions", "R4.2 target");

        story.records("2021-08-02", weighsPublicInterest(null, List.of()), "R4.2 exemptions", "R4.2 target");
        assertThat(story.due(1)).isEqualTo("2021-09-08");
    }

    @Test
    void theNoticeNamesTheExemptionDownToItsLimb() {
        Story story = received("2021-07-09")
                .refuses(OFFICER, "2021-08-02", weighsPublicInterest("2021-08-24", List.of("12(5)(e)")),
                        "R5-limb exemptions")
                .refuses(OFFICER, "2021-08-02", weighsPublicInterest("2021-08-24", List.of("s36")),
                        "R5-limb exemptions")
                .records("2021-08-02", weighsPublicInterest("2021-08-24", List.of("s36")), "R5-limb exemptions");

        assertThat(story.due(1)).isEqualTo("2021-09-08");
    }

    @Test
    void thePromisedDateIsNotBeforeTheNotice() {
        received("2021-07-09").excludes(OFFICER, "2021-08-02", weighsPublicInterest("2021-08-01", QUALIFIED),
                "dated target").does(OFFICER, "2021-08-02", weighsPublicInterest("2021-08-02", QUALIFIED));
    }

    @Test
    @Rulebook({"R4.7", "R4.1", "R12-extension"})
    void eachLawHasItsOwnExtensionOrNone() {
        received("2021-07-09").refuses(OFFICER, "2021-08-02", takesTimeForComplexity(null), "R4.1 basis");
        received("2021-07-09", Regime.EIR).refuses(OFFICER, "2021-08-02",
                weighsPublicInterest("2021-08-24", QUALIFIED), "R4.1 basis");
        received("2021-07-09", Regime.FOISA).refuses(OFFICER, "2021-08-02",
                weighsPublicInterest("2021-08-24", QUALIFIED), "R4.1 basis");
        Story scottish = received("2021-07-09", Regime.EISR).does(OFFICER, "2021-08-02", takesTimeForComplexity(null));

        assertThat(scottish.last(ExtensionNotified.class).deadlines()).singleElement().extracting(Deadline::provision)
                .isEqualTo(Provision.EISR_7_1);
    }

    @Test
    void whatThatLawDoesNotExtendKeepsItsTime() {
        Story story = begins().does(OFFICER, "2021-07-09",
                receivesQuestions(question(1, Regime.FOIA), question(2, Regime.EIR)));

        story.records("2021-08-02", takesTimeForComplexity(null), "R4.1 basis");
        assertThat(story.last(ExtensionNotified.class).withoutEffect())
                .containsExactly(new WithoutEffect(numbers(1), NoEffect.UNKNOWN_TO_THE_LAW));
        assertThat(story.due(1)).isEqualTo("2021-08-10");
        assertThat(story.due(2)).isEqualTo("2021-09-08");
        assertThat(story.last(ExtensionNotified.class).deadlines()).singleElement().extracting(Deadline::questions)
                .isEqualTo(numbers(2));
        assertThat(story.objections(OFFICER, "2021-08-03", takesTimeForComplexity(null))).singleElement()
                .extracting(Broken::why)
                .isEqualTo("Question 1 falls under a law that knows no extension under reg7.");
    }

    @Test
    void timeIsTakenForOpenQuestionsAlone() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", withdraws(1));

        story.refuses(OFFICER, "2021-08-02", weighsPublicInterest("2021-08-24", QUALIFIED, 1), "in-order questions")
                .excludes(OFFICER, "2021-08-02", weighsPublicInterest("2021-08-24", QUALIFIED, 4), "R1.2 questions")
                .does(OFFICER, "2021-08-02", weighsPublicInterest("2021-08-24", QUALIFIED));
        assertThat(story.last().getFirst().questions()).containsExactly(2, 3);
    }

    @Test
    void anotherLawEndsAnExtensionThatItDoesNotKnow() {
        Story story = received("2021-07-09", Regime.EIR).does(OFFICER, "2021-08-02", takesTimeForComplexity(null))
                .does(OFFICER, "2021-08-03", changesRegime(Regime.FOIA));

        assertThat(story.due(1)).isEqualTo("2021-08-10");
    }
}
