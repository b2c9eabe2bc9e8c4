package uk.foiworkflow.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.foiworkflow.directory.Directory;
import uk.foiworkflow.directory.Directory.Person;
import uk.foiworkflow.disclosure.DisclosureCommand.LeaveOutOfDisclosureLog;
import uk.foiworkflow.disclosure.DisclosureCommand.PrepareDisclosureEntry;
import uk.foiworkflow.disclosure.DisclosureCommand.PublishDisclosureEntry;
import uk.foiworkflow.disclosure.DisclosureCommand.SendDisclosureEntryBack;
import uk.foiworkflow.disclosure.DisclosureCommand.UnpublishDisclosureEntry;
import uk.foiworkflow.disclosure.DisclosureCommand.Wording;
import uk.foiworkflow.disclosure.DisclosureEvent.DisclosureEntryPrepared;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.document.HiddenData;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;
import uk.foiworkflow.request.event.FileEvent.RequestClassified;
import uk.foiworkflow.request.event.Found;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.Requester;
import uk.foiworkflow.request.event.StoredFile;

/** What may stand in the disclosure log, and who lets it. */
class DisclosureTest {

    private static final Directory DIRECTORY = Directory.of("1",
            List.of(new Person("jdoe", "Jane Doe", null, Set.of(), null)), List.of());
    private static final LocalDate TODAY = day("2021-09-01");

    private final List<DisclosureEvent> events = new ArrayList<>();
    private Request request = answered();

    @Test
    void anEntryTellsWhatTheFileSaysOfTheAnswersAndIsPublishedBySomebodyElse() {
        assertThat(does("jo", prepares("Taxis", 1, 2))).isEmpty();

        DisclosureEntryPrepared prepared = (DisclosureEntryPrepared) events.getFirst();
        assertThat(prepared.authority()).isEqualTo("London Borough of Barnet");
        assertThat(prepared.subject()).isEqualTo("transport");
        assertThat(prepared.answered()).isEqualTo("2021-07-27");
        assertThat(prepared.rollUp()).isEqualTo(RollUp.PARTLY_WITHHELD);
        assertThat(prepared.items()).extracting(ToldItem::outcome).containsExactly(Outcome.DISCLOSED,
                Outcome.PARTLY_WITHHELD);
        assertThat(prepared.items().getLast().exemptions()).containsExactly(new Exemption("s43(2)"));
        assertThat(does("jo", new PublishDisclosureEntry(day("2021-08-02")))).containsExactly("four-eyes entry");
        assertThat(does("ann", new PublishDisclosureEntry(day("2021-08-02")))).isEmpty();
        assertThat(does("jo", prepares("Taxis", 1))).containsExactly("in-order reference");
        assertThat(does("jo", new UnpublishDisclosureEntry(day("2021-08-04"), Withdrawal.IDENTIFIES))).isEmpty();
        assertThat(does("ann", new PublishDisclosureEntry(day("2021-08-05")))).containsExactly("in-order entry");
    }

    @Test
    void whatIsSentBackWithAReasonMakesWayForAnother() {
        does("jo", prepares("Taxis", 1));
        assertThat(does("jo", prepares("Taxis again", 1))).containsExactly("in-order reference");
        assertThat(does("ann", back(" "))).containsExactly("words why");
        assertThat(does("ann", back("Too long."))).isEmpty();
        assertThat(does("ann", new PublishDisclosureEntry(day("2021-08-03")))).containsExactly("in-order entry");
        assertThat(does("jo", new UnpublishDisclosureEntry(day("2021-08-03"), Withdrawal.WRONG)))
                .containsExactly("in-order entry");

        assertThat(does("jo", prepares("Taxis again", 1))).isEmpty();
    }

    @ParameterizedTest
    @Rulebook("R11.3")
    @ValueSource(strings = {"asked by Quarterstaff", "from ALINE QUARTERSTAFF", "see aline@example.org",
            "write to other@example.net", "at 12a Acacia Avenue", "in EC1A 1BB", "in n13aa.", "call 020 7946 0000",
            "call 07700900123", "call +44 (0)20 7946 0000", "ask jane doe", "ask k.archer2"})
    void whatTellsWhoAskedOrWhomToAskIsRefusedWhereItStands(String words) {
        assertThat(does("jo", prepares(words, 1))).containsExactly("R11.3 title");
        assertThat(does("jo", new PrepareDisclosureEntry(day("2021-08-02"), text("Taxis"),
                List.of(new Wording(1, text("What was spent?"), text("£12. " + words))), null)))
                .containsExactly("R11.3 questions[0].answer");
        assertThat(events).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"£1,204.50 on 27 July 2021", "Holders of licences: 0123", "3040 journeys in 2020/21",
            "s40(2)",
            "the quarterstaff was not used", "FOI-2021-12", "01234, 56789 and 98765 pounds"})
    void whatTellsNobodyIsNot(String words) {
        assertThat(does("jo", prepares(words, 1))).isEmpty();
    }

    @Test
    void onlyWhatWasAnsweredWithInformationIsTold() {
        assertThat(does("jo", prepares("Taxis", 1, 3))).containsExactly("disclosure-log questions[1].question");
        assertThat(does("jo", prepares("Taxis", 4))).containsExactly("disclosure-log questions[0].question");
        assertThat(does("jo", prepares("Taxis"))).containsExactly("disclosure-log questions");
        assertThat(does("jo", prepares("Taxis", 1, 1))).containsExactly("disclosure-log questions");
        assertThat(does("jo", new PrepareDisclosureEntry(day("2021-07-26"), text("Taxis"),
                List.of(new Wording(1, text("What?"), text("£12."))), null))).containsExactly("dated on");
        assertThat(does("jo", new PrepareDisclosureEntry(TODAY.plusDays(1), text("Taxis"),
                List.of(new Wording(1, text("What?"), text("£12."))), null))).containsExactly("dated on");
    }

    @Test
    void onlyADocumentThatWentOutWithTheAnswersAndHidesNothingIsPublishedWithThem() {
        request = after(answered(), added(1, DocumentKind.RELEASED, "Taxi account", "2021-07-26"),
                added(2, DocumentKind.INFORMATION, "Taxi account as it is held", "2021-07-26"),
                added(3, DocumentKind.RELEASED, "Added afterwards", "2021-07-28"),
                added(4, DocumentKind.RELEASED, "For Ms Quarterstaff", "2021-07-26"),
                added(5, DocumentKind.RELEASED, "With a hidden sheet", "2021-07-26",
                        new Found(HiddenData.HIDDEN_SHEET, text("sheet Names"))));
        assertThat(does("jo", publishing(1, 2, 3, 4, 5, 6))).containsExactly("disclosure-log documents[1]",
                "disclosure-log documents[2]", "R11.3 documents[3]", "hidden-data documents[4]",
                "disclosure-log documents[5]");

        assertThat(does("jo", publishing(1, 1))).isEmpty();

        DisclosureEntryPrepared prepared = (DisclosureEntryPrepared) events.getFirst();
        assertThat(prepared.documents()).extracting(ToldDocument::document).containsExactly(1);
        assertThat(prepared.documents().getFirst().copiedTo(new UUID(0, 7)).file().id())
                .isEqualTo(new UUID(0, 7).toString());
    }

    @Test
    void aDocumentThatWasReplacedSinceIsNotPublished() {
        request = after(answered(), added(1, DocumentKind.RELEASED, "Taxi account", "2021-07-26"));
        assertThat(does("jo", publishing(1))).isEmpty();
        request = after(request, new DocumentAdded(day("2021-08-03"), 2, DocumentKind.RELEASED, text("Taxi account"),
                null, Numbers.of(1), null, null, null, 1, List.of(),
                new StoredFile(new UUID(0, 2).toString(), text("0"), text("1"), "text/csv", null), List.of(), "jo"));

        assertThat(does("kim", new PublishDisclosureEntry(day("2021-08-03"))))
                .containsExactly("disclosure-log documents[0]");
    }

    private static PrepareDisclosureEntry publishing(Integer... documents) {
        return new PrepareDisclosureEntry(day("2021-08-02"), text("Taxis"),
                List.of(new Wording(1, text("What?"), text("£12."))), List.of(documents));
    }

    private static DocumentAdded added(int number, DocumentKind kind, String title, String on, Found... found) {
        return new DocumentAdded(day(on), number, kind, text(title), null, Numbers.of(1), null, null, null, null,
                List.of(), new StoredFile(new UUID(0, number).toString(), text("0"), text("1"), "text/csv", null),
                kind == DocumentKind.RELEASED ? List.of(found) : null, "jo");
    }

    @Test
    void aRequestIsLeftOutWithAReasonUntilSomebodyThinksBetterOfIt() {
        assertThat(does("jo", new LeaveOutOfDisclosureLog(day("2021-08-02"), text("")))).containsExactly("words why");
        assertThat(does("jo", new LeaveOutOfDisclosureLog(day("2021-08-02"), text("Of interest to one person only."))))
                .isEmpty();
        assertThat(does("jo", prepares("Taxis", 1))).isEmpty();
        request = received();
        events.clear();
        assertThat(does("jo", new LeaveOutOfDisclosureLog(day("2021-08-02"), text("Nothing to tell."))))
                .containsExactly("disclosure-log reference");
    }

    /** The rules that it breaks, each with its field; where it breaks none, it happens. */
    private List<String> does(String by, DisclosureCommand command) {
        Entry entry = events.isEmpty() ? null : Entry.of(current());
        DisclosureDecision decision = new DisclosureDecider(request, entry, DIRECTORY, by, TODAY).decide(command,
                new UUID(0, 1));
        @Nullable
        DisclosureEvent event = decision.event();
        if (event != null) {
            events.add(event);
        }
        return decision.broken().stream().map(broken -> broken.rule().id() + " " + broken.field()).toList();
    }

    /** Those of the last entry. */
    private List<DisclosureEvent> current() {
        int from = 0;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof DisclosureEntryPrepared) {
                from = i;
            }
        }
        return events.subList(from, events.size());
    }

    private static PrepareDisclosureEntry prepares(String title, int... questions) {
        List<Wording> wordings = new ArrayList<>();
        for (int question : questions) {
            wordings.add(new Wording(question, text("What was spent on taxis?"), text("£1,204.50")));
        }
        return new PrepareDisclosureEntry(day("2021-08-02"), text(title), wordings, null);
    }

    private static SendDisclosureEntryBack back(String why) {
        return new SendDisclosureEntryBack(day("2021-08-02"), text(why));
    }

    private static Request received() {
        return after(Request.NONE, new RequestReceived(day("2021-07-09"), "7481896", null,
                new Authority("London Borough of Barnet", AuthorityKind.LOCAL_AUTHORITY), Jurisdiction.ENGLAND,
                Regime.FOIA,
                new Requester(text("Aline Quarterstaff"), null, text("aline@example.org"),
                        text("12a Acacia Avenue, Anytown"), null),
                List.of(question(1), question(2), question(3)), List.of()));
    }

    /** The first question disclosed, the second in part, the third withheld. */
    private static Request answered() {
        return after(received(), new RequestClassified(day("2021-07-09"), "transport", false, "1", null, null),
                new HolderTasked(day("2021-07-10"), 1, "k.archer2", Numbers.of(1), text("Please."), null),
                decided(1, Outcome.DISCLOSED), decided(2, Outcome.PARTLY_WITHHELD, new Exemption("s43(2)")),
                decided(3, Outcome.WITHHELD, new Exemption("s43(2)")),
                new ResponseIssued(day("2021-07-27"), 1, Numbers.of(List.of(1, 2, 3)), null, null, null));
    }

    private static Request after(Request request, RequestEvent... events) {
        for (RequestEvent event : events) {
            request = request.evolve(event);
        }
        return Objects.requireNonNull(request);
    }

    private static QuestionDecided decided(int question, Outcome outcome, Exemption... exemptions) {
        return new QuestionDecided(day("2021-07-20"), DecisionStage.INITIAL, question, "jo", Held.YES, outcome,
                List.of(exemptions), text("£1,204.50"), null);
    }

    private static Question question(int number) {
        return new Question(number, text("What did the taxis cost?"), null);
    }

    private static Confidential text(String words) {
        return new Confidential(words);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
