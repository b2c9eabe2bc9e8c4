package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.request.Steps.asksForDetail;
import static uk.foiworkflow.request.Steps.findsRepeated;
import static uk.foiworkflow.request.Steps.getsDetail;
import static uk.foiworkflow.request.Steps.issues;
import static uk.foiworkflow.request.Steps.links;
import static uk.foiworkflow.request.Steps.other;
import static uk.foiworkflow.request.Steps.outcome;
import static uk.foiworkflow.request.Steps.receivesNarrowing;
import static uk.foiworkflow.request.Steps.unknown;
import static uk.foiworkflow.request.Steps.unlinks;
import static uk.foiworkflow.request.Steps.withheld;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.begins;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.numbers;
import static uk.foiworkflow.request.Story.received;

import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.law.AdviceAbout;
import uk.foiworkflow.law.LinkKind;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.command.OtherCase.Outline;
import uk.foiworkflow.request.event.Confidential;

/** Which requests belong together, and what is a new one. */
class LinksTest {

    /** Question 1 was refused on 27 July 2021 because it would take more than the limit; the others were disclosed. */
    private static Story refusedForCost() {
        return received("2021-07-09").does(OFFICER, "2021-07-12", Steps.advises(AdviceAbout.NARROWING, 1))
                .estimatedOver("2021-07-13")
                .does(OFFICER, "2021-07-14", Steps.decides(outcome(1, null, Outcome.COST_LIMIT, null, null, "s12(1)")))
                .decided("2021-07-19", 2, 3).cleared("2021-07-26").does(OFFICER, "2021-07-27", issues(1));
    }

    @Test
    void twoRequestsAreLinkedOnceWithAReasonUntilTheyAreUnlinked() {
        Story story = received("2021-07-09")
                .does(OFFICER, "2021-07-12", links(other("2021-12", "2021-07-01"), LinkKind.RELATED))
                .refuses(OFFICER, "2021-07-12", links(other("2021-12", "2021-07-01"), LinkKind.RELATED),
                        "linked with");

        assertThat(story.request().links().all()).containsExactly(
                new Link("2021-12", LinkKind.RELATED, day("2021-07-12"), new Confidential("The same taxi account.")));
        story.does(OFFICER, "2021-07-13", unlinks("2021-12")).excludes(OFFICER, "2021-07-13", unlinks("2021-12"),
                "linked with");
        assertThat(story.request().links().all()).isEmpty();
    }

    @Test
    void aRequestIsLinkedWithAnotherThatIsOnFile() {
        var linked = new OtherCase("2021-12",
                new Outline(day("2021-07-01"), numbers(), "London Borough of Barnet", 600, Set.of(Steps.REFERENCE)));
        received("2021-07-09")
                .excludes(OFFICER, "2021-07-12", links(unknown("2021-12"), LinkKind.RELATED), "linked with")
                .excludes(OFFICER, "2021-07-12", links(other(Steps.REFERENCE, "2021-07-09"), LinkKind.RELATED),
                        "linked with")
                .refuses(OFFICER, "2021-07-12", links(linked, LinkKind.RELATED), "linked with");
    }

    @Test
    void whatFollowsFromADecisionIsNotLinkedByHand() {
        received("2021-07-09").refuses(OFFICER, "2021-07-12",
                links(other("2021-12", "2021-07-01"), LinkKind.REPEATS), "linked kind");
    }

    @Test
    @Rulebook("R3.12")
    void aRepeatIsALinkToWhatItRepeatsAndIsTakenBackOnlyWithTheFinding() {
        Story story = received("2021-07-09")
                .does(OFFICER, "2021-07-12", findsRepeated(other("2021-3", "2021-05-04"), "2021-06-01", 1));

        assertThat(story.request().links().all()).extracting(Link::other, Link::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("2021-3", LinkKind.REPEATS));
        story.excludes(OFFICER, "2021-07-13", unlinks("2021-3"), "linked with");
    }

    @Test
    @Rulebook("R3.12")
    void aRepeatMayNameARequestThatIsOlderThanTheEngineButNoneThatCouldNotHaveBeenCompliedWith() {
        received("2021-07-09")
                .excludes(OFFICER, "2021-07-12", findsRepeated(other("2021-3", "2021-06-02"), "2021-06-01", 1),
                        "R3.12 compliedWith")
                .excludes(OFFICER, "2021-07-12", findsRepeated(unknown(Steps.REFERENCE), "2021-06-01", 1),
                        "R3.12 earlier")
                .does(OFFICER, "2021-07-12", findsRepeated(unknown("FOI/2004/1"), "2021-06-01", 1));
    }

    @Test
    @Rulebook("R3.11")
    void whatNarrowsAQuestionThatWasRefusedForItsCostIsANewRequest() {
        refusedForCost().refuses(OFFICER, "2021-07-30", getsDetail(1), "R3.11 questions");
    }

    @Test
    @Rulebook("R3.11")
    void soIsTheDetailThatComesAfterTheRefusal() {
        received("2021-07-09").does(OFFICER, "2021-07-12", Steps.advises(AdviceAbout.NARROWING, 1))
                .estimatedOver("2021-07-13").does(OFFICER, "2021-07-13", asksForDetail(1))
                .does(OFFICER, "2021-07-14", Steps.decides(outcome(1, null, Outcome.COST_LIMIT, null, null, "s12(1)")))
                .cleared("2021-07-26").does(OFFICER, "2021-07-27", issues(1, 1))
                .refuses(OFFICER, "2021-07-30", getsDetail(1), "R3.11 questions");
    }

    @Test
    @Rulebook("R3.11")
    void aNarrowedRequestHasItsOwnTimeAndNamesTheOldOne() {
        Story old = refusedForCost();
        Story narrowed = begins().does(OFFICER, "2021-08-02",
                receivesNarrowing(new OtherCase("2021-12", old.request().outline())));

        assertThat(narrowed.due(1)).isEqualTo("2021-08-31");
        assertThat(narrowed.request().links().all())
                .containsExactly(new Link("2021-12", LinkKind.NARROWS, day("2021-08-02"), null));
    }

    @Test
    @Rulebook("R3.11")
    void onlyALaterRequestNarrowsAndOnlyWhatWasRefused() {
        begins().refuses(OFFICER, "2021-08-02", receivesNarrowing(other("2021-12", "2021-07-09")), "R3.11 narrows")
                .excludes(OFFICER, "2021-07-08", receivesNarrowing(other("2021-12", "2021-07-09", 1)),
                        "R3.11 narrows")
                .excludes(OFFICER, "2021-08-02", receivesNarrowing(unknown("2021-12")), "linked narrows");
        received("2021-08-02")
                .refuses(OFFICER, "2021-08-03", links(other("2021-12", "2021-07-09"), LinkKind.NARROWS), "R3.11 with")
                .does(OFFICER, "2021-08-03", links(other("2021-12", "2021-07-09", 1), LinkKind.NARROWS));
    }

    @Test
    @Rulebook("R3.11")
    void underTheRegulationsWhatTakesTooMuchIsRefusedAsManifestlyUnreasonable() {
        Story story = received("2021-07-09", Regime.EIR).records("2021-07-20",
                Steps.decides(withheld(1, "12(4)(b)")));

        assertThat(story.request().outline().refusedForCost()).isEmpty();
        story.records("2021-07-27", issues(null, 1), "clearance draft", "R6-public-interest questions[1].exemptions");
        assertThat(story.request().outline().refusedForCost()).containsExactly(1);
    }
}
