package uk.foiworkflow.projections.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.disclosure.DisclosureEvent.DisclosureEntryPrepared;
import uk.foiworkflow.disclosure.DisclosureEvent.DisclosureEntryPublished;
import uk.foiworkflow.disclosure.DisclosureEvent.DisclosureEntrySentBack;
import uk.foiworkflow.disclosure.DisclosureEvent.DisclosureEntryUnpublished;
import uk.foiworkflow.disclosure.DisclosureEvent.LeftOutOfDisclosureLog;
import uk.foiworkflow.disclosure.Withdrawal;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.request.event.Confidential;

class DisclosureSentenceTest {

    private static final LocalDate DAY = LocalDate.of(2021, 8, 2);
    private static final Confidential WORDS = new Confidential("Taxis of the mayor");

    @Test
    void theTrailSaysWhoDidWhatAndNothingOfWhatTheEntrySays() {
        assertThat(List.of(
                DisclosureSentence.of(new DisclosureEntryPrepared(DAY, "7481896", "id", "Barnet", WORDS, null,
                        List.of(), DAY, RollUp.GRANTED, List.of(), "jo")),
                DisclosureSentence.of(new DisclosureEntrySentBack(DAY, "7481896", WORDS, "ann")),
                DisclosureSentence.of(new DisclosureEntryPublished(DAY, "7481896", "ann")),
                DisclosureSentence.of(new DisclosureEntryUnpublished(DAY, "7481896", Withdrawal.IDENTIFIES, "jo")),
                DisclosureSentence.of(new LeftOutOfDisclosureLog(DAY, "7481896", WORDS, "jo")))).containsExactly(
                        "An entry of the disclosure log was prepared out of request 7481896 by jo on 2 August 2021.",
                        "The entry of the disclosure log out of request 7481896 was sent back by ann on 2 August 2021.",
                        "The entry of the disclosure log out of request 7481896 was published by ann on 2 August 2021.",
                        "The entry of the disclosure log out of request 7481896 was taken back by jo on 2 August 2021,"
                                + " because somebody can be told from it; its words are shredded.",
                        "Request 7481896 was left out of the disclosure log by jo on 2 August 2021.");
    }
}
