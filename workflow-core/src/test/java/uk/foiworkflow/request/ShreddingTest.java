package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.law.ErasureGround.ASKED_FOR;
import static uk.foiworkflow.law.ErasureGround.RETENTION;
import static uk.foiworkflow.request.Steps.closes;
import static uk.foiworkflow.request.Steps.holds;
import static uk.foiworkflow.request.Steps.keepsUntil;
import static uk.foiworkflow.request.Steps.notes;
import static uk.foiworkflow.request.Steps.shreds;
import static uk.foiworkflow.request.Steps.shredsAgain;
import static uk.foiworkflow.request.Story.ENGINE;
import static uk.foiworkflow.request.Story.HEAD;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.answered;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.received;

import org.junit.jupiter.api.Test;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;

/** Who may erase the personal data of a request, and when. */
@Rulebook({"R10.11", "R11.3"})
class ShreddingTest {

    private static final String TODAY = Story.TODAY.toString();

    @Test
    void onceItIsKeptNoLongerAHeadHasItShreddedAndTheRuleIsOnRecord() {
        Story story = answered().does(OFFICER, "2021-07-28", closes())
                .does(HEAD, "2021-07-29", keepsUntil("2023-12-31", "It was a trivial matter."))
                .does(HEAD, TODAY, shreds(RETENTION));

        assertThat(story.last()).containsExactly(new PersonalDataShredded(Story.TODAY, RETENTION, "by-hand", null,
                day("2023-12-31"), day("2021-10-27")));
        assertThat(story.last(PersonalDataShredded.class).instead().text())
                .isEqualTo("[shredded under retention rule by-hand on 15 January 2024]");
    }

    @Test
    void whoeverItIsAboutMayAskForItEarlier() {
        Story story = answered().does(OFFICER, "2021-07-28", closes())
                .excludes(HEAD, TODAY, shreds(RETENTION), "R11.3 ground").does(HEAD, TODAY, shreds(ASKED_FOR));

        assertThat(story.last()).containsExactly(new PersonalDataShredded(Story.TODAY, ASKED_FOR, "granted", "standard",
                day("2024-07-28"), day("2021-10-27")));
        assertThat(story.last(PersonalDataShredded.class).instead().text())
                .isEqualTo("[shredded on request on 15 January 2024]");
    }

    @Test
    void underALegalHoldNobodyErasesAnything() {
        received("2021-07-09").excludes(HEAD, TODAY, shreds(ASKED_FOR), "R10.11 reference");
        answered().does(OFFICER, "2023-12-01", closes()).does(OFFICER, "2023-12-04", Steps.asksForReview(2))
                .excludes(HEAD, TODAY, shreds(ASKED_FOR), "R10.11 reference");
        Story held = answered().does(OFFICER, "2021-07-28", closes()).does(HEAD, "2021-07-29",
                holds("The police ask."));
        held.excludes(HEAD, TODAY, shreds(ASKED_FOR), "R10.11 reference");

        assertThat(held.objections(HEAD, TODAY, shreds(ASKED_FOR))).singleElement().satisfies(broken -> {
            assertThat(broken.rule().section()).isEqualTo("FOIA s.77");
            assertThat(broken.why())
                    .isEqualTo("Nothing of it may be erased yet. It is held by hand since 29 July 2021.");
        });
    }

    @Test
    void itIsAHeadWhoOrdersItAndItIsDoneThatDay() {
        answered().does(OFFICER, "2021-07-28", closes()).turnsAway(OFFICER, TODAY, shreds(ASKED_FOR), "R11.3 reference")
                .excludes(HEAD, "2024-01-12", shreds(ASKED_FOR), "dated on");
    }

    @Test
    void nothingIsAddedToWhatWasShreddedAndItIsNotShreddedTwice() {
        answered().does(OFFICER, "2021-07-28", closes()).does(HEAD, TODAY, shreds(ASKED_FOR))
                .excludes(HEAD, TODAY, shreds(ASKED_FOR), "shredded reference")
                .excludes(OFFICER, TODAY, notes("One thing more."), "shredded reference")
                .excludes(OFFICER, TODAY, Steps.reopens(), "shredded reference")
                .excludes(ENGINE, TODAY, shredsAgain(TODAY, ASKED_FOR), "shredded reference");
    }

    @Test
    void whatABackupHasUndoneTheEngineDoesAgainWhateverStandsAgainstIt() {
        received("2021-07-09").does(ENGINE, TODAY, shredsAgain("2023-11-01", RETENTION))
                .excludes(OFFICER, TODAY, notes("One thing more."), "shredded reference");
        received("2021-07-09").turnsAway(HEAD, TODAY, shredsAgain("2023-11-01", RETENTION), "R11.3 reference");
    }
}
