package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static uk.foiworkflow.request.Steps.asksForDetail;
import static uk.foiworkflow.request.Steps.closes;
import static uk.foiworkflow.request.Steps.corrects;
import static uk.foiworkflow.request.Steps.correctsReceipt;
import static uk.foiworkflow.request.Steps.decides;
import static uk.foiworkflow.request.Steps.disclosed;
import static uk.foiworkflow.request.Steps.getsDetail;
import static uk.foiworkflow.request.Steps.notes;
import static uk.foiworkflow.request.Steps.receives;
import static uk.foiworkflow.request.Steps.withheld;
import static uk.foiworkflow.request.Story.HEAD;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.answered;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.received;

import org.junit.jupiter.api.Test;
import uk.foiworkflow.facts.Compliance;
import uk.foiworkflow.facts.Facts;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;

/** A wrong entry is corrected by an event with a reason, and nothing is erased. */
class CorrectionTest {

    @Test
    @Rulebook({"R1.5", "R2.6"})
    void detailThatArrivedADayEarlierMovesTheDueDateBack() {
        Story right = received("2021-07-09").does(OFFICER, "2021-07-13", asksForDetail(2))
                .does(OFFICER, "2021-07-15", getsDetail(2));
        Story corrected = received("2021-07-09").does(OFFICER, "2021-07-13", asksForDetail(2))
                .does(OFFICER, "2021-07-16", getsDetail(2))
                .does(OFFICER, "2021-07-20", corrects(2, "2021-07-15", getsDetail(2)));

        assertThat(corrected.due(2)).isEqualTo(right.due(2));
        assertThat(corrected.request().questions()).isEqualTo(right.request().questions());
        assertThat(compliance(corrected)).isEqualTo(compliance(right));
        assertThat(corrected.events()).hasSize(5);
        assertThat(corrected.last(CorrectionMade.class).deadlines()).singleElement()
                .satisfies(deadline -> assertThat(deadline.due()).isEqualTo(right.question(2).due()));
    }

    @Test
    void aQuestionToTheRequesterThatWasNeverSentIsStruckOut() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-13", asksForDetail(2))
                .does(OFFICER, "2021-07-14", corrects(1, "It was never sent."));

        assertThat(story.question(2).stopped()).isFalse();
        assertThat(story.last(CorrectionMade.class).instead()).isZero();
        assertThat(story.last(CorrectionMade.class).deadlines()).isEmpty();
        assertThat(story.events()).hasSize(3);
    }

    @Test
    void whatRestsOnTheEntryIsCorrectedFirst() {
        received("2021-07-09").does(OFFICER, "2021-07-13", asksForDetail(2))
                .does(OFFICER, "2021-07-15", getsDetail(2))
                .excludes(OFFICER, "2021-07-20", corrects(1, "It was never sent."), "in-order entry")
                .excludes(OFFICER, "2021-07-20", corrects(1, "2021-07-16", asksForDetail(2)), "in-order entry")
                .does(OFFICER, "2021-07-20", corrects(2, "It never came."))
                .does(OFFICER, "2021-07-20", corrects(1, "It was never sent."));
    }

    @Test
    void aClosedCaseKeepsNoUndecidedQuestion() {
        answered().does(OFFICER, "2021-07-28", closes())
                .excludes(OFFICER, "2021-07-29", corrects(1, "It was not decided."), "in-order entry");
    }

    @Test
    void whatWasSentIsStruckOutByTheHeadAlone() {
        Story story = answered();
        int response = story.events().size() - 1;

        story.turnsAway(OFFICER, "2021-07-28", corrects(response, "It was never sent."), "correction entry")
                .does(HEAD, "2021-07-28", corrects(response, "It was never sent."));
        assertThat(story.request().open()).hasSize(3);
    }

    @Test
    void aDecisionThatWasMistypedIsPutRightInItsPlace() {
        Story story = answered().does(OFFICER, "2021-07-29",
                corrects(1, "2021-07-19", decides(withheld(1, "s40(2)"))));

        assertThat(story.question(1).answered()).isTrue();
        assertThat(Facts.of(story.events(), day("2021-08-01")).questions().getFirst().outcome())
                .isEqualTo(Outcome.WITHHELD);
    }

    @Test
    void whatIsBeforeTheApproverIsDecidedAnewInstead() {
        received("2021-07-09").decided("2021-07-19", 1, 2, 3).cleared("2021-07-26").refuses(OFFICER, "2021-07-27",
                corrects(1, "2021-07-19", decides(withheld(1, "s40(2)"))), "clearance entry");
    }

    @Test
    void whatWasPutInThePlaceOfAnEntryCanBeCorrectedAgain() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-13", asksForDetail(2))
                .does(OFFICER, "2021-07-14", corrects(1, "2021-07-13", asksForDetail(3)))
                .excludes(OFFICER, "2021-07-15", corrects(1, "2021-07-13", asksForDetail(1)), "correction entry")
                .excludes(OFFICER, "2021-07-15", corrects(2, "2021-07-13", asksForDetail(1)), "correction entry")
                .does(OFFICER, "2021-07-15", corrects(3, "2021-07-13", asksForDetail(1)));

        assertThat(story.request().questions().values()).filteredOn(AskedQuestion::stopped)
                .extracting(AskedQuestion::number).containsExactly(1);
    }

    @Test
    void aCorrectionNamesAnEntryThatIsThereAndSaysWhy() {
        received("2021-07-09").does(OFFICER, "2021-07-12", notes("He telephoned."))
                .excludes(OFFICER, "2021-07-12", corrects(1, " "), "words why")
                .excludes(OFFICER, "2021-07-12", corrects(2, "It is wrong."), "correction entry")
                .excludes(OFFICER, "2021-07-12", corrects(-1, "It is wrong."), "correction entry")
                .excludes(OFFICER, "2021-07-12", corrects(0, "It is wrong."), "R1.5 entry")
                .excludes(OFFICER, "2021-07-12", corrects(1, "2021-07-12", receives(1)), "correction instead")
                .excludes(OFFICER, "2021-07-12", corrects(1, "2021-07-12", corrects(1, "No.")), "correction instead");
    }

    @Test
    void whatIsPutInItsPlaceMustHaveBeenPossible() {
        received("2021-07-09").does(OFFICER, "2021-07-12", notes("He telephoned."))
                .excludes(OFFICER, "2021-07-12", corrects(1, "2021-07-12", decides(disclosed(9, "12"))),
                        "R1.2 instead.question");
    }

    @Test
    void aReceiptThatWasCorrectedWronglyIsCorrectedAgain() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", correctsReceipt("2021-07-07"))
                .does(OFFICER, "2021-07-12", corrects(1, "It was another letter."));

        assertThat(story.due(1)).isEqualTo("2021-08-10");
    }

    private static Compliance compliance(Story story) {
        return Compliance.of(Facts.of(story.events(), day("2021-12-01")), CALENDAR);
    }
}
