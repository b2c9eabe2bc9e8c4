package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.request.DocumentSteps.adds;
import static uk.foiworkflow.request.DocumentSteps.drawsUp;
import static uk.foiworkflow.request.DocumentSteps.puts;
import static uk.foiworkflow.request.DispatchSteps.arrives;
import static uk.foiworkflow.request.DispatchSteps.arrivesAsShown;
import static uk.foiworkflow.request.DispatchSteps.comesBack;
import static uk.foiworkflow.request.DispatchSteps.gives;
import static uk.foiworkflow.request.DispatchSteps.mails;
import static uk.foiworkflow.request.DispatchSteps.posts;
import static uk.foiworkflow.request.DispatchSteps.receivesFrom;
import static uk.foiworkflow.request.Steps.clears;
import static uk.foiworkflow.request.Steps.closes;
import static uk.foiworkflow.request.Steps.corrects;
import static uk.foiworkflow.request.Steps.issues;
import static uk.foiworkflow.request.Steps.notSent;
import static uk.foiworkflow.request.Steps.sent;
import static uk.foiworkflow.request.Steps.takesTimeForComplexity;
import static uk.foiworkflow.request.Story.APPROVER;
import static uk.foiworkflow.request.Story.ENGINE;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.begins;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.numbers;
import static uk.foiworkflow.request.Story.received;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.document.Channel;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.Dispatch.Fate;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.CaseReopened;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DispatchEvent.LetterDelivered;
import uk.foiworkflow.request.event.DispatchEvent.LetterDispatched;
import uk.foiworkflow.request.event.DispatchEvent.LetterReturned;
import uk.foiworkflow.request.event.HandlingEvent.MessageNotSent;
import uk.foiworkflow.request.event.NotSent;

/** A letter that was sent may not arrive, and an answer that does not arrive is none. */
@Rulebook("R2.11")
class DispatchTest {

    /** Its response is document 1, issued on 22 July 2021. */
    private static Story issued() {
        return received("2021-07-09").decided("2021-07-19", 1, 2, 3)
                .does(OFFICER, "2021-07-20", drawsUp(LetterKind.RESPONSE, "the letter"))
                .does(OFFICER, "2021-07-20", puts(1)).does(APPROVER, "2021-07-21", clears(1))
                .does(OFFICER, "2021-07-22", issues(1));
    }

    private static Fate fate(Story story, int dispatch) {
        return Objects.requireNonNull(story.request().dispatches().all().get(dispatch)).fate();
    }

    @Test
    void aResponseGoesOutAsItWasIssued() {
        Story story = issued().does(OFFICER, "2021-07-22", mails(1, "jo@example.org"));

        assertThat(story.last()).containsExactly(new LetterDispatched(day("2021-07-22"), 1, 1,
                new Confidential("digest of the letter"), 1, Channel.EMAIL, new Confidential("jo@example.org"),
                DispatchSteps.MESSAGE_ID, "olive"));
        assertThat(fate(story, 1)).isEqualTo(Fate.OUT);
    }

    @Test
    void aResponseThatWasNotIssuedGoesNowhere() {
        Story story = received("2021-07-09").decided("2021-07-19", 1, 2, 3).does(OFFICER, "2021-07-20",
                drawsUp(LetterKind.RESPONSE, "the letter"));
        story.refuses(OFFICER, "2021-07-20", posts(1), "clearance document")
                .does(OFFICER, "2021-07-20", puts(1)).does(APPROVER, "2021-07-21", clears(1))
                .refuses(OFFICER, "2021-07-21", posts(1), "clearance document");
    }

    @Test
    void otherLettersGoOutByThemselvesAndOtherDocumentsNever() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", drawsUp(LetterKind.ACKNOWLEDGEMENT, "thanks"))
                .does(OFFICER, "2021-07-12", adds("Taxi account", 1))
                .refuses(OFFICER, "2021-07-12", posts(2), "in-order document")
                .excludes(OFFICER, "2021-07-12", posts(3), "in-order document")
                .excludes(OFFICER, "2021-07-11", posts(1), "dated on")
                .does(OFFICER, "2021-07-12", gives(1, Channel.BY_HAND, null));

        assertThat(story.last(LetterDispatched.class).response()).isNull();
        story.does(OFFICER, "2021-07-12", drawsUp(LetterKind.ACKNOWLEDGEMENT, "thank you", 1))
                .refuses(OFFICER, "2021-07-12", posts(1), "in-order document");
    }

    @Test
    void whatIsForTheCommissionerNeverGoesToTheRequester() {
        received("2021-07-09").does(OFFICER, "2021-07-12", drawsUp(LetterKind.SUBMISSION, "our account"))
                .refuses(OFFICER, "2021-07-12", gives(1, Channel.BY_HAND, null), "in-order document");
    }

    @Test
    void itGoesToTheAddressThatTheRequesterGave() {
        Story story = begins().does(OFFICER, "2021-07-09", receivesFrom("jo@example.org", "1 High Street"))
                .does(OFFICER, "2021-07-12", drawsUp(LetterKind.ACKNOWLEDGEMENT, "thanks"))
                .does(OFFICER, "2021-07-12", mails(1, null));

        assertThat(story.last(LetterDispatched.class).to()).isEqualTo(new Confidential("jo@example.org"));
        story.does(OFFICER, "2021-07-12", gives(1, Channel.POST, null));
        assertThat(story.last(LetterDispatched.class).to()).isEqualTo(new Confidential("1 High Street"));

        issued().refuses(OFFICER, "2021-07-22", mails(1, null), "words to")
                .refuses(OFFICER, "2021-07-22", gives(1, Channel.POST, " "), "words to")
                .refuses(OFFICER, "2021-07-22", mails(1, "nobody"), "words to")
                .refuses(OFFICER, "2021-07-22", mails(1, "jo@example.org\r\nBcc: all@example.org"), "words to")
                .does(OFFICER, "2021-07-22", gives(1, Channel.PORTAL, null));
    }

    @Test
    void whatShowsThatItArrivedIsOnFile() {
        Story story = issued().does(OFFICER, "2021-07-22", posts(1))
                .excludes(OFFICER, "2021-07-23", arrives(2, "Signed for."), "in-order dispatch")
                .excludes(OFFICER, "2021-07-21", arrives(1, "Signed for."), "dated on")
                .excludes(OFFICER, "2021-07-23", arrives(1, " "), "words evidence")
                .excludes(OFFICER, "2021-07-23", arrivesAsShown(1, 9), "in-order document")
                .does(OFFICER, "2021-07-23", arrives(1, "Signed for."));

        assertThat(story.last()).containsExactly(
                new LetterDelivered(day("2021-07-23"), 1, new Confidential("Signed for."), null, "olive"));
        story.refuses(OFFICER, "2021-07-24", comesBack(1, "Gone away."), "in-order dispatch")
                .refuses(OFFICER, "2021-07-24", arrivesAsShown(1, 1), "in-order dispatch");
    }

    @Test
    void anAnswerThatComesBackOpensTheCaseAgain() {
        Story story = issued().does(OFFICER, "2021-07-22", posts(1)).does(OFFICER, "2021-07-23", closes())
                .does(OFFICER, "2021-07-28", comesBack(1, "Gone away."));

        assertThat(story.last()).containsExactly(
                new LetterReturned(day("2021-07-28"), 1, new Confidential("Gone away."), null, "olive"),
                new DeliveryFailed(day("2021-07-28"), 1, numbers(1, 2, 3)),
                new CaseReopened(day("2021-07-28"), null, numbers()));
        assertThat(story.request().open()).hasSize(3);
        assertThat(story.stage()).isEqualTo(Stage.DISPATCH);

        story.refuses(OFFICER, "2021-07-28", posts(1), "clearance document")
                .does(OFFICER, "2021-07-29", issues(1)).does(OFFICER, "2021-07-29", posts(1));
        assertThat(story.last(LetterDispatched.class).response()).isEqualTo(2);
        assertThat(story.request().open()).isEmpty();
    }

    @Test
    void anAnswerThatWentOutByAnotherWayAsWellStillStands() {
        Story story = issued().does(OFFICER, "2021-07-22", mails(1, "jo@example.org"))
                .does(OFFICER, "2021-07-22", posts(1))
                .does(OFFICER, "2021-07-23", comesBack(1, "No such mailbox."));
        assertThat(story.last()).hasSize(1);
        assertThat(story.request().open()).isEmpty();

        story.does(OFFICER, "2021-07-28", comesBack(2, "Gone away."));
        assertThat(story.last(DeliveryFailed.class).response()).isEqualTo(1);
    }

    @Test
    void anotherLetterThatComesBackLeavesTheAnswerAlone() {
        Story story = issued().does(OFFICER, "2021-07-22", drawsUp(LetterKind.ACKNOWLEDGEMENT, "thanks"))
                .does(OFFICER, "2021-07-22", posts(2)).does(OFFICER, "2021-07-28", comesBack(1, "Gone away."));

        assertThat(story.last()).hasSize(1);
        assertThat(story.request().open()).isEmpty();
    }

    @Test
    void aLetterThatTheMailServerRefusesHasComeBack() {
        Story story = issued().does(OFFICER, "2021-07-22", mails(1, "jo@example.org"));
        int entry = story.events().size() - 1;
        story.does(ENGINE, "2021-07-22", notSent(entry, "requester", NotSent.REFUSED, null));

        assertThat(story.last()).hasExactlyElementsOfTypes(MessageNotSent.class, LetterReturned.class,
                DeliveryFailed.class);
        assertThat(fate(story, 1)).isEqualTo(Fate.RETURNED);
        assertThat(story.request().open()).hasSize(3);
    }

    @Test
    void aLetterOfWhichNobodyKnowsHasNotComeBack() {
        Story story = issued().does(OFFICER, "2021-07-22", mails(1, "jo@example.org"));
        int entry = story.events().size() - 1;
        story.does(ENGINE, "2021-07-22", notSent(entry, "requester", NotSent.UNCERTAIN, null));
        assertThat(story.last()).hasSize(1);

        story.does(ENGINE, "2021-07-22", sent(entry, "requester"));
        assertThat(story.request().open()).isEmpty();
        assertThat(fate(story, 1)).isEqualTo(Fate.OUT);
    }

    @Test
    void aReturnThatWasEnteredByMistakeIsCorrectedWithWhatFollowedFromIt() {
        Story story = issued().does(OFFICER, "2021-07-22", posts(1)).does(OFFICER, "2021-07-28",
                comesBack(1, "Gone away."));
        int entry = story.events().size() - 2;

        story.excludes(OFFICER, "2021-07-29", corrects(entry - 1, "It was never posted."), "in-order entry")
                .does(OFFICER, "2021-07-29", corrects(entry + 1, "It was another letter."))
                .does(OFFICER, "2021-07-29", corrects(entry, "It was another letter."));
        assertThat(fate(story, 1)).isEqualTo(Fate.OUT);
        assertThat(story.request().open()).isEmpty();
    }

    @Test
    void aNoticeOfMoreTimeThatCameBackIsHeldAgainstALateAnswer() {
        Story story = received("2021-07-09", Regime.EIR)
                .does(OFFICER, "2021-07-26", takesTimeForComplexity("2021-09-01", 1, 2, 3))
                .does(OFFICER, "2021-07-26", drawsUp(LetterKind.EXTENSION, "more time"))
                .does(OFFICER, "2021-07-26", posts(1)).decided("2021-08-16", 1, 2, 3).cleared("2021-08-16");
        assertThat(warned(story)).isEmpty();

        story.does(OFFICER, "2021-08-16", comesBack(1, "Gone away."));
        assertThat(warned(story)).containsExactly(1, 2, 3);

        story.does(OFFICER, "2021-08-16", mails(1, "jo@example.org"));
        assertThat(warned(story)).isEmpty();
    }

    private static List<Integer> warned(Story story) {
        return ResponseCheck.of(story.request(), (IssueResponse) issues(1).apply(day("2021-08-17")), Policy.STANDARD)
                .stream().filter(weakness -> weakness.rule().id().equals("R2.11"))
                .map(Weakness::question).toList();
    }
}
