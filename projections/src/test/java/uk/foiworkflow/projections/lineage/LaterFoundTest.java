package uk.foiworkflow.projections.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.issued;
import static uk.foiworkflow.projections.Letters.received;
import static uk.foiworkflow.projections.Letters.words;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Ordered;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.QuestionRuled;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.HandlingEvent.NothingHeldDeclared;
import uk.foiworkflow.request.event.HandlingEvent.RecordsSupplied;
import uk.foiworkflow.request.event.HandlingEvent.SearchRecorded;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;

/** Answers that nothing is held, and what came of them. */
class LaterFoundTest {

    private final Journal journal = new Journal().live("A", received("A", "2021-07-09", "2021-08-10", 2),
            new HolderTasked(day("2021-07-12"), 1, "housing", Numbers.of(1), words("Letters of 1999"), null),
            search("2021-07-13", 30), search("2021-07-14", 45),
            new NothingHeldDeclared(day("2021-07-15"), 1, Numbers.of(1), null),
            decided("2021-07-26", DecisionStage.INITIAL, 1, Held.NO, Outcome.NOT_HELD),
            decided("2021-07-26", DecisionStage.INITIAL, 2, Held.YES, Outcome.DISCLOSED),
            issued("2021-07-27", 1, 1, 2));

    @Test
    void itRestsOnTheSearchesThatWereOnRecordBeforeTheAnswer() {
        journal.live("A", search("2021-08-20", 600));
        NotHeld said = only();

        assertThat(said.question()).isEqualTo(1);
        assertThat(said.searches()).containsExactly(2, 3);
        assertThat(said.minutes()).isEqualTo(75);
        assertThat(said.declared()).containsExactly(4);
        assertThat(said.answer()).isEqualTo(7);
        assertThat(said.found()).isNull();
    }

    @Test
    void aReviewFindsThatItWasHeld() {
        journal.live("A", new ReviewRequested(day("2021-08-03"), Numbers.of(1), null, List.of()),
                decided("2021-09-01", DecisionStage.REVIEW, 1, Held.YES, Outcome.DISCLOSED),
                new ReviewDecided(day("2021-09-01"), "robin", Ruling.OVERTURNED, Numbers.of(1)));
        assertThat(only()).extracting(NotHeld::found, NotHeld::foundOn, NotHeld::finding)
                .containsExactly(FoundBy.REVIEW, day("2021-09-01"), 10);
    }

    @Test
    void aHolderFindsItAfterTheAnswer() {
        journal.live("A", new RecordsSupplied(day("2021-08-16"), 1, Numbers.of(1), null));
        assertThat(only().found()).isEqualTo(FoundBy.RECORDS);
    }

    @Test
    void aSecondAnswerGivesIt() {
        journal.live("A", new ReviewRequested(day("2021-08-03"), Numbers.of(1), null, List.of()),
                new ReviewDecided(day("2021-08-20"), "robin", Ruling.AUTHORITY_UPHELD, Numbers.NONE),
                decided("2021-09-01", DecisionStage.INITIAL, 1, null, Outcome.PARTLY_WITHHELD),
                issued("2021-09-02", 2, 1));
        assertThat(only().found()).isEqualTo(FoundBy.ANSWER);
    }

    @Test
    void theCommissionerOrdersItToBeDisclosed() {
        journal.live("A", noticed(), ruled(Ruling.OVERTURNED, Ordered.DISCLOSE));
        assertThat(only().found()).isEqualTo(FoundBy.COMMISSIONER);
    }

    @Test
    void aFreshSearchThatIsOrderedFindsNothingYet() {
        journal.live("A", noticed(), ruled(Ruling.OVERTURNED, Ordered.FRESH_RESPONSE));
        assertThat(only().found()).isNull();
        journal.live("A", new RecordsSupplied(day("2022-02-01"), 1, Numbers.of(1), null));
        assertThat(only().found()).isEqualTo(FoundBy.RECORDS);
    }

    private NotHeld only() {
        List<NotHeld> all = NotHeld.of(Standing.after(journal.all()));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static SearchRecorded search(String on, int minutes) {
        return new SearchRecorded(day(on), Numbers.of(1), words("archive"), null, minutes, null);
    }

    private static QuestionDecided decided(String on, DecisionStage stage, int question, @Nullable Held held,
            Outcome outcome) {
        return new QuestionDecided(day(on), stage, question, "jo", held, outcome, List.of(), null, null);
    }

    private static RequestEvent noticed() {
        return new DecisionNoticeReceived(day("2022-01-10"), "IC-1", Ruling.OVERTURNED, List.of(), null, null, null);
    }

    private static RequestEvent ruled(Ruling result, Ordered ordered) {
        return new QuestionRuled(day("2022-01-10"), DecisionStage.COMMISSIONER, 1, result, ordered, List.of(),
                List.of(), null);
    }
}
