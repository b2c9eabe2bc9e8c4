package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static uk.foiworkflow.request.Steps.issues;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.received;
import static uk.foiworkflow.request.WishSteps.cannotGive;
import static uk.foiworkflow.request.WishSteps.gives;
import static uk.foiworkflow.request.WishSteps.needs;
import static uk.foiworkflow.request.WishSteps.speaks;
import static uk.foiworkflow.request.WishSteps.wants;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.document.Language;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.law.FormOfAccess;
import uk.foiworkflow.law.Medium;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.letter.LetterWriter;
import uk.foiworkflow.letter.Office;
import uk.foiworkflow.letter.Office.Complaints;
import uk.foiworkflow.letter.Paragraph;
import uk.foiworkflow.letter.Regulators;
import uk.foiworkflow.letter.Say;
import uk.foiworkflow.letter.Written.Letter;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.FileEvent.FormDetermined;

/** What a requester would have is given, or they are told why not. */
@Rulebook("R3.13")
class WishesTest {

    private static final Office OFFICE = new Office(CALENDAR, Policy.STANDARD, Regulators.SHIPPED,
            new Complaints(List.of("2 Bristol Avenue"), null));

    private static Story asked() {
        return received("2021-07-09").does(OFFICER, "2021-07-12", wants(FormOfAccess.DIGEST, Medium.PAPER))
                .decided("2021-07-19", 1, 2, 3);
    }

    private static List<String> warnings(Story story) {
        return ResponseCheck.of(story.request(), (IssueResponse) issues(1).apply(day("2021-07-20")), Policy.STANDARD)
                .stream().map(weakness -> weakness.rule().id()).filter("R3.13"::equals).toList();
    }

    private static List<Paragraph> form(Story story) {
        Letter letter = (Letter) LetterWriter.write(LetterKind.RESPONSE, story.events(), OFFICE, day("2021-07-20"),
                null);
        return letter.paragraphs().stream().filter(paragraph -> paragraph.say() == Say.FORM).toList();
    }

    @Test
    void aWishOfWhichNobodyHasSpokenIsPointedOutBeforeTheLetterGoes() {
        assertThat(warnings(asked())).hasSize(1);
        assertThat(warnings(asked().does(OFFICER, "2021-07-19", gives()))).isEmpty();
        assertThat(form(asked().does(OFFICER, "2021-07-19", gives()))).isEmpty();
        assertThat(warnings(received("2021-07-09").decided("2021-07-19", 1))).isEmpty();
        assertThat(warnings(received("2021-07-09").does(OFFICER, "2021-07-12", needs("Large print"))
                .decided("2021-07-19", 1))).hasSize(1);
    }

    @Test
    void theLetterSaysWhyTheWishIsNotMet() {
        Story story = asked().excludes(OFFICER, "2021-07-19", cannotGive(" "), "R3.13 why")
                .does(OFFICER, "2021-07-19", cannotGive("The ledger has 4,000 pages."));

        assertThat(story.last()).containsExactly(new FormDetermined(day("2021-07-19"), false,
                new Confidential("The ledger has 4,000 pages."), "olive"));
        assertThat(warnings(story)).isEmpty();
        assertThat(form(story)).singleElement().satisfies(paragraph -> assertThat(paragraph.values())
                .containsEntry("reasons", "The ledger has 4,000 pages."));
    }

    @Test
    void anotherWishIsDeterminedAnew() {
        Story story = asked().does(OFFICER, "2021-07-19", cannotGive("The ledger has 4,000 pages."))
                .does(OFFICER, "2021-07-20", wants(FormOfAccess.INSPECTION, Medium.PAPER));

        assertThat(warnings(story)).hasSize(1);
        assertThat(form(story)).as("what was said of the first is not said of the second").isEmpty();
        assertThat(warnings(story.does(OFFICER, "2021-07-21", wants(FormOfAccess.COPY, Medium.ELECTRONIC)))).isEmpty();
    }

    @Test
    void theRequesterIsWrittenToInTheirLanguage() {
        assertThat(asked().request().wishes().language()).isEqualTo(Language.EN);
        assertThat(received("2021-07-09").does(OFFICER, "2021-07-12", speaks(Language.CY)).request().wishes()
                .language()).isEqualTo(Language.CY);
    }

    @Test
    void nothingIsDeterminedThatNobodyAskedFor() {
        received("2021-07-09").refuses(OFFICER, "2021-07-12", gives(), "R3.13 reference")
                .excludes(OFFICER, "2021-07-12", needs(" "), "words preferences.needs");
    }
}
