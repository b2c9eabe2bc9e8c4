package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static uk.foiworkflow.request.Steps.asksForReview;
import static uk.foiworkflow.request.Steps.complaintArrives;
import static uk.foiworkflow.request.Steps.decides;
import static uk.foiworkflow.request.Steps.decidesReview;
import static uk.foiworkflow.request.Steps.disclosed;
import static uk.foiworkflow.request.Steps.enquiryArrives;
import static uk.foiworkflow.request.Steps.issues;
import static uk.foiworkflow.request.Steps.partlyWithheld;
import static uk.foiworkflow.request.Steps.submitsToCommissioner;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.REVIEWER;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.received;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.letter.Cited;
import uk.foiworkflow.letter.LetterWriter;
import uk.foiworkflow.letter.Office;
import uk.foiworkflow.letter.Paragraph;
import uk.foiworkflow.letter.Regulators;
import uk.foiworkflow.letter.Say;
import uk.foiworkflow.letter.Written;
import uk.foiworkflow.letter.Written.Incomplete;
import uk.foiworkflow.letter.Written.Letter;
import uk.foiworkflow.policy.Policy;

/** What the Commissioner is told of a complaint. */
class SubmissionTest {

    private static final LocalDate TODAY = day("2021-10-15");
    private static final Office OFFICE = new Office(CALENDAR, Policy.STANDARD, Regulators.SHIPPED, null);

    private static Written writes(Story story) {
        return LetterWriter.write(LetterKind.SUBMISSION, story.events(), OFFICE, TODAY, null);
    }

    private static Letter letter(Story story) {
        Written written = writes(story);
        assertThat(written).as(written.toString()).isInstanceOf(Letter.class);
        return (Letter) written;
    }

    private static Story answered() {
        return received("2021-07-09").does(OFFICER, "2021-07-26", decides(partlyWithheld(1, "Less than 5",
                "s40(2)/40(3A)(a)")))
                .does(OFFICER, "2021-07-26", decides(disclosed(2, "0"))).cleared("2021-07-26")
                .does(OFFICER, "2021-07-27", issues(1, 1, 2));
    }

    private static Story complained() {
        return answered().does(OFFICER, "2021-08-02", asksForReview(1, 2))
                .does(OFFICER, "2021-08-03", Steps.appoints("rhys"))
                .does(REVIEWER, "2021-08-20", decidesReview(Ruling.PARTLY_UPHELD, partlyWithheld(1, "Less than 5",
                        "s41(1)")))
                .does(OFFICER, "2021-09-20", complaintArrives("IC-0000-X0X0"))
                .does(OFFICER, "2021-10-01", enquiryArrives("2021-10-29"));
    }

    private static List<Say> says(Letter letter, @Nullable Integer question) {
        return letter.paragraphs().stream().filter(paragraph -> Objects.equals(question, paragraph.question()))
                .map(Paragraph::say).toList();
    }

    private static Paragraph the(Letter letter, Say say) {
        return letter.paragraphs().stream().filter(paragraph -> paragraph.say() == say).findFirst()
                .orElseThrow(() -> new AssertionError(say + " is not in " + letter));
    }

    @Test
    void withoutAComplaintThereIsNothingToGiveAnAccountOf() {
        assertThat(((Incomplete) writes(answered())).gaps()).singleElement()
                .satisfies(gap -> assertThat(gap.rule().id()).isEqualTo("R10.3"));
    }

    @Test
    void itGoesToTheCommissionerUnderTheirReferenceAndEachParagraphSaysOnWhatItRests() {
        Story story = complained();

        Letter letter = letter(story);

        assertThat(the(letter, Say.HEAD).values()).extractingByKey("to").asString()
                .contains("Information Commissioner");
        assertThat(the(letter, Say.COMPLAINT).values()).contains(entry("written", day("2021-09-20")),
                entry("theirs", "IC-0000-X0X0"));
        assertThat(letter.paragraphs()).allSatisfy(paragraph -> assertThat(paragraph.entries()).isNotEmpty()
                .allSatisfy(entry -> assertThat(entry).isBetween(0, story.events().size() - 1)));
        assertThat(letter.regulators()).isEqualTo(Regulators.SHIPPED.version());
    }

    @Test
    void theLimitsAreThereWithTheirWorkingDays() {
        Letter letter = letter(complained());

        assertThat(the(letter, Say.LIMIT_KEPT).values()).contains(entry("from", day("2021-07-09")),
                entry("due", day("2021-08-10")), entry("met", day("2021-07-27")), entry("day", 11));
        assertThat(the(letter, Say.LIMIT_MISSED).values()).contains(entry("numbers", List.of(3)));
        assertThat(the(letter, Say.LIMIT_RUNS).values()).contains(entry("due", day("2021-10-29")));
    }

    @Test
    void whatChangedSinceTheFirstAnswerIsSaidOfEachQuestion() {
        Letter letter = letter(complained());

        assertThat(says(letter, 1)).contains(Say.ANSWERED, Say.EXEMPTION, Say.WHY, Say.CHANGED, Say.RELIED_ON_SINCE,
                Say.NO_LONGER_RELIED_ON);
        assertThat(the(letter, Say.RELIED_ON_SINCE).values()).containsEntry("provision",
                new Cited(Regime.FOIA, "41(1)")).containsEntry("since", day("2021-08-20"));
        assertThat(says(letter, 2)).contains(Say.ANSWERED, Say.ANSWER, Say.NOTHING_CHANGED);
        assertThat(says(letter, 3)).containsExactly(Say.QUESTION, Say.NOT_ANSWERED);
    }

    @Test
    void whatIsEnclosedAndWhatIsMissingIsListedByTheChecklist() {
        Letter letter = letter(complained());

        assertThat(the(letter, Say.ENCLOSED).values()).extractingByKey("points").asString().contains("7. ");
        assertThat(the(letter, Say.NOT_ENCLOSED).values()).extractingByKey("points").asString().contains("14. ");
    }

    @Test
    void onceItIsMadeItStandsAsItWasUntilTheCommissionerWritesAgain() {
        Story story = complained();
        assertThat(letter(story).preview()).isTrue();

        Letter made = letter(story.does(OFFICER, "2021-10-15", submitsToCommissioner()));
        assertThat(made.preview()).isFalse();
        assertThat(made.on()).isEqualTo(day("2021-10-15"));
        assertThat(says(made, null)).contains(Say.ACCOUNT);
        story.does(OFFICER, "2021-10-18", Steps.notes("The case officer rang."));
        assertThat(letter(story)).isEqualTo(made);

        assertThat(letter(story.does(OFFICER, "2021-10-20", enquiryArrives("2021-11-01"))).preview()).isTrue();
    }
}
