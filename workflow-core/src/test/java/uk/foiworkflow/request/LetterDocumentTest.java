package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.request.DocumentSteps.adds;
import static uk.foiworkflow.request.DocumentSteps.addsLetter;
import static uk.foiworkflow.request.DocumentSteps.drawsUp;
import static uk.foiworkflow.request.DocumentSteps.puts;
import static uk.foiworkflow.request.Steps.clears;
import static uk.foiworkflow.request.Steps.clearsText;
import static uk.foiworkflow.request.Steps.corrects;
import static uk.foiworkflow.request.Steps.issues;
import static uk.foiworkflow.request.Steps.issuesText;
import static uk.foiworkflow.request.Steps.submitsDraft;
import static uk.foiworkflow.request.Story.APPROVER;
import static uk.foiworkflow.request.Story.HEAD;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.received;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;

/** The bytes that go out are the bytes that were cleared. */
@Rulebook("R11.3")
class LetterDocumentTest {

    private static final String SHA256 = "digest of the letter";
    /** The entry of the letter: before it come the receipt and three decisions. */
    private static final int LETTER = 4;
    /** The entry of the draft that it is, where another letter came between. */
    private static final int DRAFT = 6;

    private static Story drawnUp() {
        return received("2021-07-09").decided("2021-07-19", 1, 2, 3).does(OFFICER, "2021-07-20",
                drawsUp(LetterKind.RESPONSE, "the letter"));
    }

    private static Story cleared() {
        return drawnUp().does(OFFICER, "2021-07-20", puts(1)).does(APPROVER, "2021-07-21", clears(1));
    }

    @Test
    void aLetterIsPutForwardClearedAndSentByTheDigestOfItsBytes() {
        Story story = drawnUp().does(OFFICER, "2021-07-20", puts(1));
        assertThat(story.last()).containsExactly(new DraftSubmitted(day("2021-07-20"), 1, "olive", null,
                new Confidential(SHA256), List.of(ClearanceLayer.APPROVER), "standard", 1));

        story.refuses(APPROVER, "2021-07-21", clearsText(1, "another"), "clearance sha256")
                .does(APPROVER, "2021-07-21", clearsText(1, SHA256));
        assertThat(story.last()).containsExactly(new ClearanceGiven(day("2021-07-21"), 1, "asha",
                ClearanceLayer.APPROVER, new Confidential(SHA256)));

        story.refuses(OFFICER, "2021-07-22", issuesText(1, "another"), "clearance sha256")
                .does(OFFICER, "2021-07-22", issuesText(1, SHA256));
        assertThat(story.stage()).isEqualTo(Stage.ANSWERED);
    }

    @Test
    void aLetterThatWasReplacedIsNeitherPutForwardNorClearedNorSent() {
        Story replaced = drawnUp().does(OFFICER, "2021-07-20", drawsUp(LetterKind.RESPONSE, "another letter", 1));
        replaced.refuses(OFFICER, "2021-07-20", puts(1), "clearance document").does(OFFICER, "2021-07-20", puts(2));

        drawnUp().does(OFFICER, "2021-07-20", puts(1))
                .does(OFFICER, "2021-07-21", drawsUp(LetterKind.RESPONSE, "another letter", 1))
                .refuses(APPROVER, "2021-07-21", clears(1), "clearance draft");

        cleared().does(OFFICER, "2021-07-21", drawsUp(LetterKind.RESPONSE, "another letter", 1))
                .refuses(OFFICER, "2021-07-22", issues(1), "clearance draft")
                .refuses(HEAD, "2021-07-22", issues(1), "clearance draft");
    }

    @Test
    void aDecisionAfterTheLetterWasDrawnUpOvertakesIt() {
        drawnUp().decided("2021-07-21", 2).refuses(OFFICER, "2021-07-21", puts(1), "clearance document");

        cleared().decided("2021-07-21", 2).refuses(OFFICER, "2021-07-22", issues(1), "clearance draft");
    }

    @Test
    void whatWasClearedIsNotCorrectedIntoAnotherDocument() {
        Story story = drawnUp().does(OFFICER, "2021-07-20", drawsUp(LetterKind.RESPONSE, "another letter"))
                .does(OFFICER, "2021-07-20", puts(1)).does(APPROVER, "2021-07-21", clears(1));

        story.refuses(OFFICER, "2021-07-21", corrects(DRAFT, "2021-07-20", puts(2)), "clearance entry")
                .excludes(OFFICER, "2021-07-21", corrects(LETTER, "It is the wrong letter."), "in-order entry");
    }

    @Test
    void theBytesOfACorrectedLetterWereNotCleared() {
        cleared().does(OFFICER, "2021-07-21",
                corrects(LETTER, "2021-07-20", drawsUp(LetterKind.RESPONSE, "other bytes")))
                .refuses(OFFICER, "2021-07-22", issues(1), "clearance draft");
    }

    @Test
    void onlyAResponseToTheRequesterIsPutForward() {
        drawnUp().does(OFFICER, "2021-07-20", adds("Taxi account", 1))
                .does(OFFICER, "2021-07-20", drawsUp(LetterKind.ACKNOWLEDGEMENT, "thank you"))
                .does(OFFICER, "2021-07-20", addsLetter("in our own words"))
                .refuses(OFFICER, "2021-07-20", puts(2), "clearance document")
                .refuses(OFFICER, "2021-07-20", puts(3), "clearance document")
                .excludes(OFFICER, "2021-07-20", puts(5), "in-order document")
                .excludes(OFFICER, "2021-07-20", submitsDraft(" "), "words text")
                .does(OFFICER, "2021-07-20", puts(4));
    }
}
