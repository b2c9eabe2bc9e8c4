package uk.foiworkflow.projections.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.decided;
import static uk.foiworkflow.projections.Letters.received;
import static uk.foiworkflow.projections.Letters.words;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExemptionEntry.Basis;
import uk.foiworkflow.law.ExemptionEntry.Nature;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.request.Effective;
import uk.foiworkflow.projections.casefile.LedgerRow.State;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.ReasonEvent.Conclusion;
import uk.foiworkflow.request.event.ReasonEvent.ExemptionWithdrawn;
import uk.foiworkflow.request.event.ReasonEvent.Factor;
import uk.foiworkflow.request.event.ReasonEvent.Likelihood;
import uk.foiworkflow.request.event.ReasonEvent.PrejudiceAssessed;
import uk.foiworkflow.request.event.ReasonEvent.PublicInterestBalanced;
import uk.foiworkflow.request.event.ReasonEvent.QualifiedPersonOpinionRecorded;
import uk.foiworkflow.request.event.ReasonEvent.ThirdPartyConsulted;
import uk.foiworkflow.request.event.ReasonEvent.ThirdPartyReplied;
import uk.foiworkflow.request.event.ReasonEvent.Weight;
import uk.foiworkflow.request.event.ReasonEvent.Whose;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.store.StoredEvent;

class ExemptionLedgerTest {

    private static final List<Exemption> PRICE = List.of(new Exemption("s43(2)"));

    private final Journal journal = new Journal();

    private List<LedgerRow> after(RequestEvent... events) {
        journal.live("7481896", received("7481896", "2021-07-09", "2021-08-10", 2));
        journal.live("7481896", events);
        List<StoredEvent> stored = journal.stream("7481896");
        return ExemptionLedger.of(Standing.after(stored), Effective.of(stored, StoredEvent::event)).rows();
    }

    private static QuestionDecided reviewed(Outcome outcome) {
        return new QuestionDecided(day("2021-09-01"), DecisionStage.REVIEW, 1, "rhys", Held.YES, outcome, List.of(),
                words("12"), null);
    }

    @Test
    void aRowShowsAllThatAClaimRestsOn() {
        List<LedgerRow> rows = after(
                new ExemptionClaimed(day("2021-07-12"), 1, new Exemption("s43(2)"), null, words("Annex B")),
                new PrejudiceAssessed(day("2021-07-13"), 1, PRICE, words("Annex B"), words("Price"), words("Undercut"),
                        Likelihood.WOULD, Whose.THIRD_PARTY, null),
                new PublicInterestBalanced(day("2021-07-14"), 1, PRICE, null,
                        List.of(new Factor(words("Openness"), Weight.SOME)),
                        List.of(new Factor(words("Next tender"), Weight.GREAT)), Conclusion.WITHHOLD),
                new ThirdPartyConsulted(day("2021-07-12"), 1, PRICE, null, words("Acme"), words("Do you object?")),
                new ThirdPartyReplied(day("2021-07-15"), 1, PRICE, null, words("Acme"), words("We do.")),
                decided("2021-07-19", 1, Outcome.WITHHELD, "s43(2)"));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.item()).isEqualTo("Annex B");
            assertThat(row.nature()).isEqualTo(Nature.QUALIFIED);
            assertThat(row.basis()).isEqualTo(Basis.PREJUDICE);
            assertThat(row.state()).isEqualTo(State.RELIED_ON);
            assertThat(row.on()).isEqualTo(day("2021-07-19"));
            assertThat(row.harm()).extracting(LedgerRow.Harm::causalLink).isEqualTo("Undercut");
            assertThat(row.balance()).extracting(LedgerRow.Balance::conclusion).isEqualTo(Conclusion.WITHHOLD);
            assertThat(Objects.requireNonNull(row.balance()).against()).containsExactly(
                    new LedgerRow.Weighed("Next tender", Weight.GREAT));
            assertThat(row.thirdParties()).extracting(LedgerRow.ThirdParty::ask, LedgerRow.ThirdParty::ownWords)
                    .containsExactly(tuple("Do you object?", null), tuple(null, "We do."));
        });
    }

    @Test
    void theOpinionIsInTheRowOfEachLimbThatItCovers() {
        List<LedgerRow> rows = after(new QualifiedPersonOpinionRecorded(day("2021-07-14"), 2,
                List.of(new Exemption("s36(2)(b)(i)"), new Exemption("s36(2)(b)(ii)")), null, words("Ms Monitor"),
                words("Monitoring officer"), words("The minutes"), Likelihood.WOULD_BE_LIKELY, words("Less frank")));

        assertThat(rows)
                .extracting(LedgerRow::exemption, LedgerRow::state, row -> Objects.requireNonNull(row.opinion()).who())
                .containsExactly(tuple("s36(2)(b)(i)", State.CONSIDERED, "Ms Monitor"),
                        tuple("s36(2)(b)(ii)", State.CONSIDERED, "Ms Monitor"));
    }

    @Test
    void whatTheReviewGivesUpWasFoundWrong() {
        List<LedgerRow> rows = after(decided("2021-07-19", 1, Outcome.WITHHELD, "s43(2)"),
                reviewed(Outcome.DISCLOSED),
                new ReviewDecided(day("2021-09-01"), "rhys", Ruling.OVERTURNED, Numbers.of(1)));

        assertThat(rows).extracting(LedgerRow::state).containsExactly(State.FOUND_WRONG);
    }

    @Test
    void whatIsGivenUpBecauseTimesChangedWasNotWrong() {
        List<LedgerRow> rows = after(decided("2021-07-19", 1, Outcome.WITHHELD, "s43(2)"),
                reviewed(Outcome.DISCLOSED),
                new ReviewDecided(day("2021-09-01"), "rhys", Ruling.AUTHORITY_UPHELD, Numbers.of(1)));

        assertThat(rows).extracting(LedgerRow::state).containsExactly(State.WITHDRAWN);
    }

    @Test
    void aWithdrawnClaimStaysInTheLedger() {
        List<LedgerRow> rows = after(
                new ExemptionClaimed(day("2021-07-12"), 1, new Exemption("s41"), null, null),
                new ExemptionWithdrawn(day("2021-07-13"), 1, List.of(new Exemption("s41")), null, words("No.")),
                decided("2021-07-19", 2, Outcome.WITHHELD, "s42"));

        assertThat(rows).extracting(LedgerRow::exemption, LedgerRow::state)
                .containsExactly(tuple("s41", State.WITHDRAWN), tuple("s42", State.RELIED_ON));
    }
}
