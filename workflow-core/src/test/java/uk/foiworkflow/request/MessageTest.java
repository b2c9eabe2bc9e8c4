package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.request.Steps.notSent;
import static uk.foiworkflow.request.Steps.sent;
import static uk.foiworkflow.request.Steps.tasks;
import static uk.foiworkflow.request.Story.ENGINE;
import static uk.foiworkflow.request.Story.HEAD;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.received;

import org.junit.jupiter.api.Test;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.HandlingEvent.MessageNotSent;
import uk.foiworkflow.request.event.HandlingEvent.MessageSent;
import uk.foiworkflow.request.event.NotSent;

/** What became of the message by which somebody was to be told. */
class MessageTest {

    private final Story story = received("2021-07-09").does(OFFICER, "2021-07-12", tasks("harry"));

    @Test
    void theEngineNotesThatItWasSentOnce() {
        Request before = story.request();
        story.does(ENGINE, "2021-07-12", sent(1, "harry"));

        assertThat(story.last()).containsExactly(new MessageSent(day("2021-07-12"), 1, "harry"));
        assertThat(story.request().handling()).isEqualTo(before.handling());
        story.refuses(ENGINE, "2021-07-13", sent(1, "harry"), "in-order entry").turnsAway(OFFICER, "2021-07-13",
                sent(1, "hilda"), "in-order reference").excludes(ENGINE, "2021-07-13", sent(9, "harry"),
                        "in-order entry");
    }

    @Test
    void whatWasNotSentIsLetGoByTheHeadWithAReason() {
        story.does(ENGINE, "2021-07-12", notSent(1, "harry", NotSent.NO_ADDRESS, null))
                .turnsAway(HEAD, "2021-07-12", notSent(1, "harry", NotSent.NO_ADDRESS, null), "in-order reference")
                .turnsAway(ENGINE, "2021-07-12", notSent(1, "harry", NotSent.DISMISSED, "No."), "in-order reference")
                .refuses(HEAD, "2021-07-12", notSent(1, "harry", NotSent.DISMISSED, " "), "words why")
                .excludes(HEAD, "2021-07-12", notSent(-1, "harry", NotSent.DISMISSED, "I rang."), "in-order entry")
                .does(HEAD, "2021-07-12", notSent(1, "harry", NotSent.DISMISSED, "I rang."));

        assertThat(story.last()).containsExactly(new MessageNotSent(day("2021-07-12"), 1, "harry", NotSent.DISMISSED,
                new Confidential("I rang.")));
    }
}
