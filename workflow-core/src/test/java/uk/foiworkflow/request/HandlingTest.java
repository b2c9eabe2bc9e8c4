package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.request.Steps.assignsTo;
import static uk.foiworkflow.request.Steps.chases;
import static uk.foiworkflow.request.Steps.closes;
import static uk.foiworkflow.request.Steps.declaresNothingHeld;
import static uk.foiworkflow.request.Steps.reopens;
import static uk.foiworkflow.request.Steps.searches;
import static uk.foiworkflow.request.Steps.supplies;
import static uk.foiworkflow.request.Steps.tasks;
import static uk.foiworkflow.request.Steps.tasksBy;
import static uk.foiworkflow.request.Steps.withdraws;
import static uk.foiworkflow.request.Story.ANOTHER_HOLDER;
import static uk.foiworkflow.request.Story.HEAD;
import static uk.foiworkflow.request.Story.HOLDER;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.answered;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.numbers;
import static uk.foiworkflow.request.Story.received;

import org.junit.jupiter.api.Test;
import uk.foiworkflow.request.Handling.Task;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.HandlingEvent.CaseAssigned;
import uk.foiworkflow.request.event.HandlingEvent.HolderChased;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.HandlingEvent.NothingHeldDeclared;
import uk.foiworkflow.request.event.HandlingEvent.RecordsSupplied;
import uk.foiworkflow.request.event.HandlingEvent.SearchRecorded;

/** Who has the case, who is asked for what, and what was searched. */
class HandlingTest {

    @Test
    void aCaseIsGivenToAnOfficer() {
        Story story = received("2021-07-09").does(HEAD, "2021-07-12", assignsTo("olive"));

        assertThat(story.last()).containsExactly(new CaseAssigned(day("2021-07-12"), "olive"));
        assertThat(story.request().handling().assignedTo()).isEqualTo("olive");
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
        story.excludes(HEAD, "2021-07-12", assignsTo(" "), "words to");
    }

    @Test
    void aHolderIsTaskedWithQuestionsAndReplies() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", tasksBy("2021-07-19", "harry", 1, 2));

        assertThat(story.last()).containsExactly(new HolderTasked(day("2021-07-12"), 1, "harry", numbers(1, 2),
                new Confidential("Please search your case system."), day("2021-07-19")));
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
        assertThat(story.request().handling().tasks()).containsEntry(1,
                Task.given("harry", day("2021-07-12"), numbers(1, 2), day("2021-07-19")));
        story.does(HOLDER, "2021-07-15", supplies(1));
        assertThat(story.last()).containsExactly(new RecordsSupplied(day("2021-07-15"), 1, numbers(1, 2),
                new Confidential("See the table.")));
        assertThat(story.request().handling().tasks().get(1)).extracting(Task::replied).isEqualTo(true);
    }

    @Test
    void aHolderDeclaresThatNothingIsHeld() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", tasks("hilda")).does(ANOTHER_HOLDER,
                "2021-07-12", declaresNothingHeld(1));

        assertThat(story.last()).containsExactly(new NothingHeldDeclared(day("2021-07-12"), 1, numbers(1, 2, 3),
                new Confidential("We keep no such record.")));
        story.refuses(ANOTHER_HOLDER, "2021-07-13", supplies(1), "in-order task");
    }

    @Test
    void tasksAreNumberedInTheOrderOfTheirGiving() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", tasks("harry", 1)).does(OFFICER, "2021-07-12",
                tasks("hilda", 2));

        assertThat(story.last(HolderTasked.class).task()).isEqualTo(2);
        story.does(ANOTHER_HOLDER, "2021-07-13", supplies(2));
        assertThat(story.last().getFirst().questions()).containsExactly(2);
        assertThat(story.request().handling().tasks().values()).extracting(Task::replied).containsExactly(false, true);
    }

    @Test
    void aHolderRepliesToTheirOwnTaskAlone() {
        received("2021-07-09").does(OFFICER, "2021-07-12", tasks("harry"))
                .turnsAway(ANOTHER_HOLDER, "2021-07-13", supplies(1), "in-order task")
                .turnsAway(ANOTHER_HOLDER, "2021-07-13", declaresNothingHeld(1), "in-order task")
                .does(OFFICER, "2021-07-13", supplies(1));
    }

    @Test
    void aTaskHasAHolderRealQuestionsAndADayToCome() {
        received("2021-07-09").excludes(OFFICER, "2021-07-12", tasks(""), "words holder")
                .excludes(OFFICER, "2021-07-12", tasks("harry", 4), "R1.2 questions")
                .excludes(OFFICER, "2021-07-12", tasksBy("2021-07-11", "harry"), "dated due")
                .does(OFFICER, "2021-07-12", tasksBy("2021-07-12", "harry"));
    }

    @Test
    void aTaskIsForTheQuestionsThatAreOpen() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", withdraws(1)).does(OFFICER, "2021-07-12",
                tasks("harry"));

        assertThat(story.last().getFirst().questions()).containsExactly(2, 3);
    }

    @Test
    void aHolderIsChasedUntilTheReply() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", tasks("harry"))
                .excludes(OFFICER, "2021-07-11", chases(1), "dated on").does(OFFICER, "2021-07-12", chases(1));

        assertThat(story.last()).containsExactly(new HolderChased(day("2021-07-12"), 1));
        story.does(HOLDER, "2021-07-15", supplies(1)).refuses(OFFICER, "2021-07-16", chases(1), "in-order task");
    }

    @Test
    void nobodyRepliesToATaskThatWasNotGivenOrNotYet() {
        received("2021-07-09").excludes(HOLDER, "2021-07-13", supplies(1), "in-order task")
                .excludes(OFFICER, "2021-07-13", chases(1), "in-order task")
                .does(OFFICER, "2021-07-13", tasks("harry"))
                .excludes(HOLDER, "2021-07-12", declaresNothingHeld(1), "dated on")
                .excludes(HOLDER, "2021-07-13", declaresNothingHeld(2), "in-order task");
    }

    @Test
    void aSearchSaysWhereAndForHowLong() {
        Story story = received("2021-07-09").does(HOLDER, "2021-07-13", searches("Case system", 0, 3));

        assertThat(story.last()).containsExactly(new SearchRecorded(day("2021-07-13"), numbers(3),
                new Confidential("Case system"), new Confidential("adoption"), 0, new Confidential("Two files")));
        story.excludes(HOLDER, "2021-07-13", searches(" ", -1, 4), "R1.2 questions", "words minutes", "words where")
                .does(HOLDER, "2021-07-13", searches("Paper files", 90));
        assertThat(story.last().getFirst().questions()).containsExactly(1, 2, 3);
    }

    @Test
    void aClosedCaseIsNotWorkedOnUntilItIsReopened() {
        Story story = answered().does(OFFICER, "2021-07-28", closes());

        story.refuses(HEAD, "2021-07-29", assignsTo("olive"), "closed reference")
                .refuses(OFFICER, "2021-07-29", tasks("harry"), "closed reference")
                .does(OFFICER, "2021-07-29", searches("Case system", 5))
                .does(OFFICER, "2021-07-29", reopens()).does(OFFICER, "2021-07-29", tasks("harry"));
        assertThat(story.last().getFirst().questions()).containsExactly(1, 2, 3);
    }
}
