package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.foiworkflow.request.DocumentSteps.adds;
import static uk.foiworkflow.request.DocumentSteps.addsAgain;
import static uk.foiworkflow.request.DocumentSteps.answersFor;
import static uk.foiworkflow.request.DocumentSteps.marks;
import static uk.foiworkflow.request.DocumentSteps.releases;
import static uk.foiworkflow.request.DocumentSteps.releasesAlone;
import static uk.foiworkflow.request.DocumentSteps.releasesInstead;
import static uk.foiworkflow.request.DocumentSteps.releasesUnseen;
import static uk.foiworkflow.request.Steps.appoints;
import static uk.foiworkflow.request.Steps.asksForReview;
import static uk.foiworkflow.request.Steps.corrects;
import static uk.foiworkflow.request.Steps.decidesReview;
import static uk.foiworkflow.request.Steps.disclosed;
import static uk.foiworkflow.request.Steps.issues;
import static uk.foiworkflow.request.Steps.receives;
import static uk.foiworkflow.request.Story.APPROVER;
import static uk.foiworkflow.request.Story.HEAD;
import static uk.foiworkflow.request.Story.HOLDER;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.REVIEWER;
import static uk.foiworkflow.request.Story.answered;
import static uk.foiworkflow.request.Story.received;

import org.junit.jupiter.api.Test;
import uk.foiworkflow.document.Disclosure;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.document.HiddenData;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;

class DocumentTest {

    private static final int[] FIRST = {1};

    /** The request of three questions, each decided as disclosed, and a released version of the first document. */
    private static Story released(HiddenData... hidden) {
        return received("2021-07-09").decided("2021-07-19", 1, 2, 3).cleared("2021-07-26")
                .does(OFFICER, "2021-07-20", adds("Taxi account", 1))
                .does(OFFICER, "2021-07-20", releases(1, "Taxi account without names", FIRST, hidden));
    }

    @Test
    void documentsAreNumberedAndNoNumberIsGivenTwice() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", adds("Taxi account", 1))
                .does(HOLDER, "2021-07-12", adds(DocumentKind.SEARCH, "How it was searched"));
        assertThat(story.request().documents().all()).containsOnlyKeys(1, 2);

        story.does(OFFICER, "2021-07-13", corrects(2, "It belongs to another case."))
                .does(OFFICER, "2021-07-13", adds("Bus account", 2));

        assertThat(story.request().documents().all()).containsOnlyKeys(1, 3);
    }

    @Test
    void theSameBytesAreKeptOnce() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", adds("Taxi account", 1));
        String kept = story.last(DocumentAdded.class).file().id();

        story.does(OFFICER, "2021-07-12", addsAgain("Taxi account, once more", "Taxi account"));

        assertThat(story.last(DocumentAdded.class).file().id()).isEqualTo(kept);
    }

    @Test
    void whatCannotBeIsNotAdded() {
        received("2021-07-09").does(OFFICER, "2021-07-12", adds("Taxi account", 1))
                .excludes(OFFICER, "2021-07-12", adds(" ", 1), "words title")
                .excludes(OFFICER, "2021-07-12", adds("Taxi account", 7), "R1.2 questions")
                .excludes(OFFICER, "2021-07-12", releasesUnseen("Taxi account"), "hidden-data file")
                .excludes(OFFICER, "2021-07-12", releases(2, "Of nothing", FIRST), "in-order versionOf")
                .excludes(OFFICER, "2021-07-12", releasesInstead(1, 1, "Of another kind", 1), "in-order replaces")
                .turnsAway(HOLDER, "2021-07-12", adds(DocumentKind.LETTER, "Dear Sir"), "in-order kind")
                .excludes(OFFICER, "2021-07-12", marks(2, "s40(2)"), "in-order document")
                .excludes(OFFICER, "2021-07-12", answersFor(1, 1, "It is empty."), "hidden-data finding");
    }

    @Test
    void theScheduleSaysOfEachItemWhatBecomesOfIt() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", adds("Taxi account", 1))
                .does(OFFICER, "2021-07-12", adds("Bus account", 2))
                .does(OFFICER, "2021-07-12", adds("Names of passengers", 3))
                .does(OFFICER, "2021-07-12", adds(DocumentKind.LETTER, "Acknowledgement"))
                .does(OFFICER, "2021-07-12", releases(1, "Taxi account", FIRST))
                .does(OFFICER, "2021-07-12", releases(2, "Bus account, blacked out", FIRST))
                .does(OFFICER, "2021-07-13", marks(6, "s43(2)"))
                .does(OFFICER, "2021-07-13", adds(DocumentKind.RELEASED, "A summary made for the answer", 1));
        assertThat(story.request().documents().schedule()).extracting(ScheduleItem::item, ScheduleItem::disclosure)
                .containsExactly(tuple(1, Disclosure.DISCLOSED),
                        tuple(2, Disclosure.PART),
                        tuple(3, Disclosure.UNDECIDED),
                        tuple(4, Disclosure.DISCLOSED));

        story.does(OFFICER, "2021-07-14", marks(3, "s40(2)/40(3A)(a)"));

        assertThat(story.request().documents().schedule().get(2).disclosure()).isEqualTo(Disclosure.WITHHELD);
        story.refuses(OFFICER, "2021-07-14", marks(3, "s36"), "R5-limb exemptions")
                .refuses(OFFICER, "2021-07-14", marks(4, "s40(2)"), "in-order exemptions")
                .refuses(OFFICER, "2021-07-14", marks(3, "s40(2)/40(3A)(a)"), "in-order exemptions");
    }

    @Test
    void aLetterWaitsUntilSomebodyAnswersForWhatAReleasedDocumentHides() {
        Story story = released(HiddenData.HIDDEN_SHEET, HiddenData.PIVOT_CACHE);
        assertThat(story.objections(OFFICER, "2021-07-27", issues(1))).extracting(Broken::why).containsExactly(
                "Document 2 (taxis.xlsx) is to be released, and nobody has answered for what it has: 1. a hidden sheet"
                        + " (sheet Names); 2. the data behind a pivot table (sheet Names).");

        story.excludes(OFFICER, "2021-07-26", answersFor(2, 1, " "), "words why")
                .does(OFFICER, "2021-07-26", answersFor(2, 1, "The sheet is empty."))
                .refuses(OFFICER, "2021-07-26", answersFor(2, 1, "The sheet is empty."), "in-order finding")
                .refuses(OFFICER, "2021-07-27", issues(1), "hidden-data documents[2]")
                .does(OFFICER, "2021-07-26", answersFor(2, 2, "The table is published."))
                .does(OFFICER, "2021-07-27", issues(1));
    }

    @Test
    void aCleanVersionInItsPlaceLetsTheLetterGo() {
        released(HiddenData.VERY_HIDDEN_SHEET)
                .refuses(OFFICER, "2021-07-27", issues(1), "hidden-data documents[2]")
                .does(OFFICER, "2021-07-26", releasesInstead(2, 1, "Taxi account, copied into a new file", 1))
                .does(OFFICER, "2021-07-27", issues(1));
    }

    @Test
    void aLetterThatAnswersOtherQuestionsDoesNotWait() {
        released(HiddenData.HIDDEN_SHEET).does(OFFICER, "2021-07-27", issues(1, 2, 3));
    }

    @Test
    void aReviewWaitsLikewiseForWhatItReleases() {
        Story story = answered().does(OFFICER, "2021-09-23", asksForReview())
                .does(HEAD, "2021-09-24", appoints("rhys"))
                .does(OFFICER, "2021-09-30", releasesAlone("Taxi account", new int[]{1}, HiddenData.HIDDEN_SHEET))
                .refuses(REVIEWER, "2021-10-01", decidesReview(Ruling.OVERTURNED, disclosed(1, "12")),
                        "hidden-data documents[1]");

        story.does(OFFICER, "2021-10-01", answersFor(1, 1, "The sheet is empty."))
                .does(REVIEWER, "2021-10-01", decidesReview(Ruling.OVERTURNED, disclosed(1, "12")));
    }

    @Test
    void aReviewThatChangesNothingReleasesNothing() {
        answered().does(OFFICER, "2021-09-23", asksForReview()).does(HEAD, "2021-09-24", appoints("rhys"))
                .does(OFFICER, "2021-09-30", releasesAlone("Taxi account", new int[]{1}, HiddenData.HIDDEN_SHEET))
                .does(REVIEWER, "2021-10-01", decidesReview(Ruling.AUTHORITY_UPHELD));
    }

    @Test
    void nothingIsAddedBeforeARequestIsReceived() {
        Story.begins().excludes(APPROVER, "2021-07-12", adds("Taxi account"), "R1.5 reference")
                .does(OFFICER, "2021-07-12", receives(1));
    }
}
