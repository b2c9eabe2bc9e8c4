package uk.foiworkflow.evidence;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.foiworkflow.document.Disclosure;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.facts.Compliance;
import uk.foiworkflow.facts.DeadlineLine.State;
import uk.foiworkflow.facts.Facts;
import uk.foiworkflow.facts.QuestionFacts;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExemptionCatalogue;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.request.Document;
import uk.foiworkflow.request.Documents;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.ScheduleItem;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;
import uk.foiworkflow.request.event.DrawnUp;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * A case as the checklist looks at it.
 *
 * @param events those that count, in order
 * @param documents as they stand
 * @param letters the kinds of letters that are here beside the documents
 */
public record OnFile(List<RequestEvent> events, Facts facts, Compliance compliance, Documents documents,
        Set<LetterKind> letters) {

    public OnFile {
        events = List.copyOf(events);
        letters = Set.copyOf(letters);
    }

    /**
     * A case by those of its events that count.
     *
     * @param letters the kinds of letters that are here beside the documents
     */
    public static OnFile of(List<RequestEvent> events, Facts facts, Compliance compliance, Set<LetterKind> letters) {
        Request request = Request.NONE;
        for (RequestEvent event : events) {
            request = request.told(event);
        }
        return new OnFile(events, facts, compliance, request.documents(), letters);
    }

    /** Whether one of these has happened. */
    boolean has(Class<?>... types) {
        return Stream.of(types).anyMatch(type -> events.stream().anyMatch(type::isInstance));
    }

    <E extends RequestEvent> boolean has(Class<E> type, Predicate<E> which) {
        return all(type).anyMatch(which);
    }

    <E extends RequestEvent> Stream<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    /** Whether a question was last answered so. */
    boolean came(Outcome... outcomes) {
        return outcomes().anyMatch(List.of(outcomes)::contains);
    }

    /** Whether information was kept back, or it was neither confirmed nor denied that there is any. */
    boolean withheld() {
        return outcomes().anyMatch(Outcome::restsOnExemption);
    }

    boolean late() {
        return compliance.deadlines().stream().anyMatch(line -> line.state() == State.MISSED);
    }

    /** Whether an exemption of one of these sections was relied on, under whichever law. */
    boolean cites(String... sections) {
        return exemptions().map(Exemption::section).anyMatch(List.of(sections)::contains);
    }

    boolean citesAny() {
        return exemptions().findAny().isPresent();
    }

    boolean lacksLimb() {
        return exemptions().anyMatch(exemption -> ExemptionCatalogue.lacksLimb(facts.regime(), exemption));
    }

    boolean weighs() {
        return exemptions().anyMatch(exemption -> ExemptionCatalogue.qualified(facts.regime(), exemption));
    }

    /** The documents of that kind, by their numbers. */
    SortedSet<Integer> documents(DocumentKind kind) {
        return Numbers.of(all(DocumentAdded.class).filter(added -> added.kind() == kind)
                .map(DocumentAdded::document).toList());
    }

    /** Whether a letter of that kind that went out is here. */
    boolean letter(LetterKind kind) {
        return letters.contains(kind) || !letterDocuments(kind).isEmpty();
    }

    /** The documents that are such a letter. */
    SortedSet<Integer> letterDocuments(LetterKind kind) {
        return Numbers.of(documents.all().values().stream().filter(document -> document.kind() == DocumentKind.LETTER)
                .filter(document -> drawnUp(document, kind) || document.added().drawnUp() == null)
                .filter(document -> kind == LetterKind.RESPONSE
                        ? answers(document.number())
                        : document.added().drawnUp() != null)
                .map(Document::number).toList());
    }

    private static boolean drawnUp(Document document, LetterKind kind) {
        DrawnUp as = document.added().drawnUp();
        return as != null && as.letter() == kind;
    }

    /** What was cleared is what went out; where drafts are not shown, no other letter is. */
    private boolean answers(int document) {
        return all(ResponseIssued.class).anyMatch(response -> all(DraftSubmitted.class)
                .filter(draft -> Objects.equals(draft.document(), document))
                .anyMatch(draft -> Objects.equals(draft.draft(), response.draft())))
                || (has(ResponseIssued.class) && !has(DraftSubmitted.class));
    }

    /** The items of the schedule of which that became. */
    List<ScheduleItem> items(Disclosure... became) {
        return documents.schedule().stream().filter(item -> List.of(became).contains(item.disclosure())).toList();
    }

    /** The documents of items, as they are held. */
    static SortedSet<Integer> held(List<ScheduleItem> items) {
        return Numbers.of(items.stream().map(ScheduleItem::held).filter(Objects::nonNull).map(Document::number)
                .toList());
    }

    private Stream<Exemption> exemptions() {
        return Stream.concat(all(QuestionDecided.class).flatMap(decided -> decided.exemptions().stream()),
                all(ExemptionClaimed.class).map(ExemptionClaimed::exemption));
    }

    private Stream<Outcome> outcomes() {
        return facts.questions().stream().map(QuestionFacts::outcome).filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }
}
