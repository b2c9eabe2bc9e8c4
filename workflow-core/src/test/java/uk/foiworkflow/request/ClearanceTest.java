package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.request.Steps.bypasses;
import static uk.foiworkflow.request.Steps.choosesRoute;
import static uk.foiworkflow.request.Steps.clears;
import static uk.foiworkflow.request.Steps.clearsAs;
import static uk.foiworkflow.request.Steps.clearsText;
import static uk.foiworkflow.request.Steps.corrects;
import static uk.foiworkflow.request.Steps.issues;
import static uk.foiworkflow.request.Steps.returns;
import static uk.foiworkflow.request.Steps.submitsDraft;
import static uk.foiworkflow.request.Story.APPROVER;
import static uk.foiworkflow.request.Story.HEAD;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.received;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.policy.ClearanceRoute;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceBypassed;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceRouteChosen;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceVoided;
import uk.foiworkflow.request.event.VoidedBy;

/** Who must clear a text, in which order, and what their clearance binds. */
@Rulebook("R11.3")
class ClearanceTest {

    private static final Actor PRESS = new Actor("petra", Role.APPROVER);
    private static final Actor PRIVATE_OFFICE = new Actor("percy", Role.APPROVER);
    private static final Actor DRAFTER = new Actor("olive", Role.APPROVER);

    private static Story onFullRoute() {
        return received("2021-07-09").decided("2021-07-19", 1)
                .does(OFFICER, "2021-07-19", choosesRoute(ClearanceRoute.FULL, "A newspaper asks."))
                .does(OFFICER, "2021-07-20", submitsDraft("One"));
    }

    @Test
    void onTheFullRouteEachLayerClearsInItsTurn() {
        Story story = onFullRoute();

        story.refuses(PRESS, "2021-07-21", clearsAs(1, ClearanceLayer.PRESS), "clearance layer")
                .refuses(PRESS, "2021-07-21", clearsAs(1, ClearanceLayer.APPROVER), "clearance layer")
                .does(APPROVER, "2021-07-21", clears(1))
                .refuses(OFFICER, "2021-07-21", issues(1), "clearance draft")
                .does(PRESS, "2021-07-21", clearsAs(1, ClearanceLayer.PRESS));
        assertThat(story.stage()).isEqualTo(Stage.CLEARANCE);
        story.does(PRIVATE_OFFICE, "2021-07-22", clears(1));
        assertThat(story.stage()).isEqualTo(Stage.DISPATCH);
        assertThat(story.request().drafting().clearance().pending()).isEmpty();
        story.does(OFFICER, "2021-07-22", issues(1));
    }

    @Test
    void nobodyClearsTwoLayersOrTheirOwnText() {
        onFullRoute().refuses(DRAFTER, "2021-07-21", clears(1), "clearance draft", "clearance draft")
                .does(APPROVER, "2021-07-21", clears(1))
                .refuses(APPROVER, "2021-07-21", clears(1), "clearance draft");
    }

    @Test
    void theHeadPassesALayerOverWithAReason() {
        Story story = onFullRoute().does(APPROVER, "2021-07-21", clears(1))
                .turnsAway(OFFICER, "2021-07-21", bypasses(1, null, "Nobody is there."), "clearance layer")
                .excludes(HEAD, "2021-07-21", bypasses(1, ClearanceLayer.APPROVER, "No."), "clearance layer")
                .excludes(HEAD, "2021-07-21", bypasses(1, ClearanceLayer.PRESS, " "), "words why")
                .refuses(HEAD, "2021-07-21", bypasses(1, ClearanceLayer.DISCLOSURE, "No."), "clearance layer")
                .does(HEAD, "2021-07-21", bypasses(1, null, "Nobody is there."));

        assertThat(story.last()).containsExactly(new ClearanceBypassed(day("2021-07-21"), 1,
                List.of(ClearanceLayer.PRESS, ClearanceLayer.PRIVATE_OFFICE), "hannah",
                new Confidential("Nobody is there.")));
        assertThat(story.stage()).isEqualTo(Stage.DISPATCH);
    }

    @Test
    void onlyTheHeadTakesACaseDownToALesserRoute() {
        onFullRoute()
                .turnsAway(OFFICER, "2021-07-20", choosesRoute(ClearanceRoute.STANDARD, "Too slow."), "clearance route")
                .refuses(OFFICER, "2021-07-20", choosesRoute(ClearanceRoute.FULL, "Again."), "in-order route")
                .excludes(HEAD, "2021-07-20", choosesRoute(ClearanceRoute.TRIGGER, " "), "words why")
                .does(HEAD, "2021-07-20", choosesRoute(ClearanceRoute.STANDARD, "The newspaper has lost interest."));
    }

    @Test
    void anotherRouteTakesAClearedDraftBackToThoseWhoHaveNotSeenIt() {
        Story story = received("2021-07-09").decided("2021-07-19", 1).cleared("2021-07-20").does(OFFICER, "2021-07-20",
                choosesRoute(ClearanceRoute.TRIGGER, "It names a child."));

        assertThat(story.last()).containsExactly(new ClearanceRouteChosen(day("2021-07-20"), ClearanceRoute.TRIGGER,
                List.of(ClearanceLayer.DISCLOSURE), "standard", new Confidential("It names a child.")));
        assertThat(story.stage()).isEqualTo(Stage.CLEARANCE);
        story.refuses(OFFICER, "2021-07-21", issues(1), "clearance draft");
    }

    @Test
    void aClearanceBindsTheTextThatWasRead() {
        String sha256 = Clearance.sha256(new Confidential("One")).text();
        received("2021-07-09").decided("2021-07-19", 1).does(OFFICER, "2021-07-20", submitsDraft("One"))
                .refuses(APPROVER, "2021-07-20", clearsText(1, Clearance.sha256(new Confidential("Two")).text()),
                        "clearance sha256")
                .does(APPROVER, "2021-07-20", clearsText(1, sha256));
    }

    @Test
    void whateverChangesTheTextVoidsItsClearanceAndSaysSo() {
        Story story = received("2021-07-09").decided("2021-07-19", 1).cleared("2021-07-20").does(OFFICER, "2021-07-21",
                submitsDraft("Two"));
        assertThat(story.last(ClearanceVoided.class)).isEqualTo(voided("2021-07-21", 1, VoidedBy.NEW_DRAFT));

        story.does(APPROVER, "2021-07-21", clears(2)).decided("2021-07-22", 2);
        assertThat(story.last(ClearanceVoided.class)).isEqualTo(voided("2021-07-22", 2, VoidedBy.DECIDED_ANEW));

        Story partly = onFullRoute().does(APPROVER, "2021-07-21", clears(1)).does(PRESS, "2021-07-21",
                returns(1, "Say it more kindly."));
        assertThat(partly.last(ClearanceVoided.class).cause()).isEqualTo(VoidedBy.RETURNED);
        assertThat(partly.last(ClearanceVoided.class).layers()).containsExactly(ClearanceLayer.DISCLOSURE);
    }

    @Test
    void aTextThatWasClearedIsNotCorrectedIntoAnotherBehindTheApproversBack() {
        Story cleared = received("2021-07-09").decided("2021-07-19", 1).cleared("2021-07-20");
        cleared.refuses(OFFICER, "2021-07-21", corrects(2, "2021-07-20", submitsDraft("Two")), "clearance entry")
                .does(OFFICER, "2021-07-21", corrects(2, "2021-07-19", submitsDraft("Dear Sir or Madam, …")));
        assertThat(cleared.stage()).isEqualTo(Stage.DISPATCH);

        Story passed = onFullRoute().does(HEAD, "2021-07-21", bypasses(1, null, "Nobody is there."));
        passed.refuses(OFFICER, "2021-07-21", corrects(3, "2021-07-20", submitsDraft("Two")), "clearance entry")
                .excludes(OFFICER, "2021-07-21", corrects(3, "It was never written."), "in-order entry");

        received("2021-07-09").decided("2021-07-19", 1).does(OFFICER, "2021-07-20", submitsDraft("One"))
                .does(OFFICER, "2021-07-21", corrects(2, "2021-07-20", submitsDraft("Two")));
    }

    private static ClearanceVoided voided(String on, int draft, VoidedBy cause) {
        return new ClearanceVoided(day(on), draft, List.of(ClearanceLayer.APPROVER), cause);
    }
}
