package uk.foiworkflow.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.clock.ShippedCalendar;
import uk.foiworkflow.document.Channel;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.evidence.Checklist.Status;
import uk.foiworkflow.facts.Compliance;
import uk.foiworkflow.facts.Facts;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.DispatchEvent.LetterDispatched;
import uk.foiworkflow.request.event.DispatchEvent.LetterReturned;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.request.event.HandlingEvent.SearchRecorded;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.Requester;
import uk.foiworkflow.request.event.StoredFile;

/** What of a case goes into its evidence: which part shows what, day by day and point by point. */
class EvidenceTest {

    private static final LocalDate RECEIVED = LocalDate.of(2021, 7, 9);
    private static final LocalDate DECIDED = LocalDate.of(2021, 7, 20);
    private static final LocalDate SENT = LocalDate.of(2021, 7, 27);
    private static final LocalDate TODAY = LocalDate.of(2021, 12, 1);

    private final List<RequestEvent> events = new ArrayList<>(List.of(
            new RequestReceived(RECEIVED, "7481896", "FOI/1", new Authority("Barnet", AuthorityKind.LOCAL_AUTHORITY),
                    Jurisdiction.ENGLAND, Regime.FOIA,
                    new Requester(new Confidential("A. Requester"), null, null, null, null),
                    List.of(question(1), question(2)), List.of()),
            new SearchRecorded(RECEIVED, questions(1), new Confidential("archive"), null, 20,
                    new Confidential("three children")),
            new NoteAdded(RECEIVED, new Confidential("Beware.")),
            decided(1, Outcome.PARTLY_WITHHELD, "Less than 5"), decided(2, Outcome.DISCLOSED, "0")));

    @Test
    void whatNoLetterHasToldIsWithheld() {
        assertThat(shown()).singleElement().isInstanceOf(RequestReceived.class);
    }

    @Test
    void aLetterTellsTheDecisionsAndNotWhatTheyRestOn() {
        sent(1, 1);

        assertThat(shown()).satisfiesExactly(
                received -> assertThat(received).isInstanceOfSatisfying(RequestReceived.class,
                        one -> assertThat(one.requester()).isNull()),
                told -> assertThat(told).isInstanceOfSatisfying(QuestionDecided.class, one -> {
                    assertThat(one.on()).isEqualTo(SENT);
                    assertThat(one.question()).isEqualTo(1);
                    assertThat(one.answer()).isEqualTo(new Confidential("Less than 5"));
                    assertThat(one.reasons()).isNull();
                    assertThat(one.by()).isNull();
                }), letter -> assertThat(letter).isInstanceOf(ResponseIssued.class));
    }

    @Test
    void aLetterThatNeverArrivedHasToldNothing() {
        sent(1, 1, 2);
        events.add(new DeliveryFailed(SENT, 1, questions(1, 2)));

        assertThat(shown()).hasSize(1);

        sent(2, 1, 2);

        assertThat(shown()).hasSize(4);
    }

    @Test
    void whereHoldingIsLeftOpenTheProvisionForThatIsToldAlone() {
        events.add(neither("s31(1)(a)"));
        sent(1, 2);
        RequestEvent told = shown().get(1);
        events.remove(events.size() - 2);
        events.add(events.size() - 1, neither("s31(3)"));

        assertThat(told).isInstanceOfSatisfying(QuestionDecided.class,
                one -> assertThat(one.exemptions()).containsExactly(new Exemption("s31(3)")));
        assertThat(shown().get(1)).isEqualTo(told);
        assertThat(Openly.inOtherWords(told)).contains("exemptions");
    }

    @Test
    void aDocumentIsKnownOutsideOnceALetterTookItAlong() {
        events.add(document(1, DocumentKind.REQUEST, null, null));
        events.add(document(2, DocumentKind.INFORMATION, null, null));
        events.add(document(3, DocumentKind.RELEASED, 2, null));
        events.add(document(4, DocumentKind.CORRESPONDENCE, null, null));
        assertThat(documents()).extracting(DocumentAdded::kind).containsExactly(DocumentKind.REQUEST);

        sent(1, 1, 2);
        events.add(document(5, DocumentKind.RELEASED, 2, 3));

        assertThat(documents()).extracting(DocumentAdded::kind).containsExactly(DocumentKind.REQUEST,
                DocumentKind.RELEASED);
        assertThat(documents()).extracting(DocumentAdded::document).as("by places of their own").containsExactly(1, 2);
        assertThat(documents()).allSatisfy(one -> {
            assertThat(one.versionOf()).isNull();
            assertThat(one.exemptions()).isEmpty();
            assertThat(one.title().text()).isEmpty();
            assertThat(one.name()).isEqualTo(new Confidential("name.pdf"));
            assertThat(Openly.inOtherWords(one)).contains("document", "on");
        });
    }

    @Test
    void aLetterIsKnownOutsideOnceItWentOutAndNotWhereItCameBack() {
        events.add(document(1, DocumentKind.INFORMATION, null, null));
        events.add(document(2, DocumentKind.LETTER, null, null));
        events.add(document(3, DocumentKind.LETTER, null, null));
        events.add(dispatched(1, 2));
        events.add(new LetterReturned(SENT, 1, new Confidential("Gone away."), null, "olive"));
        assertThat(documents()).isEmpty();

        events.add(dispatched(2, 3));

        assertThat(documents()).singleElement().satisfies(one -> {
            assertThat(one.file().id()).isEqualTo("file 3");
            assertThat(one.document()).isOne();
        });
        LetterDispatched shown = Openly.of(events, Function.identity()).values().stream()
                .filter(LetterDispatched.class::isInstance).map(LetterDispatched.class::cast).findFirst().orElseThrow();
        assertThat(shown).isEqualTo(new LetterDispatched(SENT, 1, 1, new Confidential("3"), null, Channel.EMAIL, null,
                null, null));
        assertThat(Openly.inOtherWords(shown)).containsExactlyInAnyOrder("dispatch", "document");
    }

    private static LetterDispatched dispatched(int number, int document) {
        return new LetterDispatched(SENT, number, document, new Confidential(String.valueOf(document)), null,
                Channel.EMAIL, new Confidential("a.requester@example.org"), "<1@council.example>", "olive");
    }

    @Test
    void whatAnotherStandsInThePlaceOfWasNeverGiven() {
        events.add(document(1, DocumentKind.RELEASED, null, null));
        events.add(document(2, DocumentKind.RELEASED, null, 1));
        sent(1, 2);

        assertThat(documents()).singleElement().extracting(one -> one.file().id()).isEqualTo("file 2");
    }

    @Test
    void whatSetsTheDutyAsideIsToldAsItWas() {
        events.add(new QuestionDecided(DECIDED, DecisionStage.INITIAL, 2, "officer", Held.NCND, Outcome.COST_LIMIT,
                List.of(new Exemption("s12(2)")), null, null));
        sent(1, 2);

        assertThat(shown().get(1)).isInstanceOfSatisfying(QuestionDecided.class,
                one -> assertThat(one.exemptions()).containsExactly(new Exemption("s12(2)")));
    }

    @Test
    void eachDateHasItsWorkingDayAndTheStateOfTheClock() {
        sent(1, 1);

        List<String> rows = Chronology.of(events, TODAY, ShippedCalendar.CALENDAR).stream()
                .map(row -> row.on() + (row.event() == null ? " last day" : "") + " " + row.clocks().stream()
                        .map(clock -> clock.questions() + " day " + clock.workingDay() + " " + clock.state()).toList())
                .distinct().toList();

        assertThat(rows).containsExactly("2021-07-09 [[1, 2] day 0 running]", "2021-07-20 [[1, 2] day 6 running]",
                "2021-07-27 [[1] day 11 met, [2] day 11 running]", "2021-08-10 last day [[1] day 11 met]",
                "2021-08-10 last day [[2] day 20 running]");
    }

    @Test
    void everyPointHasAnAnswer() {
        sent(1, 1, 2);
        List<Checklist.Line> whole = Checklist.whole(file(events));

        assertThat(whole).extracting(Checklist.Line::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 44).boxed().toList());
        assertThat(whole).allSatisfy(line -> assertThat(line.why()).isNotBlank());
        assertThat(status(whole, 14)).isEqualTo(Status.PRESENT);
        assertThat(status(whole, 10)).isEqualTo(Status.MISSING);
        assertThat(status(whole, 20)).isEqualTo(Status.MISSING);
        assertThat(status(whole, 22)).isEqualTo(Status.PRESENT);
        assertThat(status(whole, 24)).isEqualTo(Status.PRESENT);
        assertThat(status(whole, 25)).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(status(whole, 32)).isEqualTo(Status.MISSING);
        assertThat(status(whole, 38)).isEqualTo(Status.NOT_APPLICABLE);
    }

    @Test
    void ofWhatIsWithheldTheOpenListSaysTheSameInAnyCase() {
        sent(1, 1, 2);
        List<Checklist.Line> open = Checklist.open(file(shown()));
        events.removeIf(SearchRecorded.class::isInstance);

        assertThat(Checklist.open(file(shown()))).isEqualTo(open);
        assertThat(status(open, 14)).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(status(open, 22)).isEqualTo(Status.PRESENT);
    }

    private List<RequestEvent> shown() {
        return List.copyOf(Openly.of(events, Function.identity()).values());
    }

    private List<DocumentAdded> documents() {
        return shown().stream().filter(DocumentAdded.class::isInstance).map(DocumentAdded.class::cast).toList();
    }

    private static DocumentAdded document(int number, DocumentKind kind, @Nullable Integer versionOf,
            @Nullable Integer replaces) {
        return new DocumentAdded(DECIDED, number, kind, new Confidential("Without the informant"),
                new Confidential("name.pdf"), questions(2), null, 3, versionOf, replaces,
                versionOf == null ? List.of() : List.of(new Exemption("s40(2)")),
                new StoredFile("file " + number, new Confidential("00".repeat(32)), new Confidential("7"),
                        "application/pdf", null),
                List.of(), "officer");
    }

    private static OnFile file(List<RequestEvent> events) {
        Facts facts = Facts.of(events, TODAY);
        return OnFile.of(events, facts, Compliance.of(facts, ShippedCalendar.CALENDAR), Set.of());
    }

    private static @Nullable Status status(List<Checklist.Line> lines, int point) {
        return lines.get(point - 1).status();
    }

    private void sent(int response, Integer... questions) {
        events.add(new ResponseIssued(SENT, response, questions(questions), null, null, null));
    }

    private static QuestionDecided decided(int question, Outcome outcome, String answer) {
        return new QuestionDecided(DECIDED, DecisionStage.INITIAL, question, "officer", Held.YES, outcome,
                outcome == Outcome.DISCLOSED ? List.of() : List.of(new Exemption("s40(2)")), new Confidential(answer),
                new Confidential("Small numbers."));
    }

    private static QuestionDecided neither(String exemption) {
        return new QuestionDecided(DECIDED, DecisionStage.INITIAL, 2, "officer", Held.NCND, Outcome.WITHHELD,
                List.of(new Exemption(exemption)), null, new Confidential("It would tell of an inquiry."));
    }

    private static Question question(int number) {
        return new Question(number, new Confidential("How many?"), null);
    }

    private static SortedSet<Integer> questions(Integer... numbers) {
        return new TreeSet<>(List.of(numbers));
    }
}
