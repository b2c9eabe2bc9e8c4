package uk.foiworkflow.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.directory.Directory;
import uk.foiworkflow.disclosure.DisclosureCommand.LeaveOutOfDisclosureLog;
import uk.foiworkflow.disclosure.DisclosureCommand.PrepareDisclosureEntry;
import uk.foiworkflow.disclosure.DisclosureCommand.PublishDisclosureEntry;
import uk.foiworkflow.disclosure.DisclosureCommand.SendDisclosureEntryBack;
import uk.foiworkflow.disclosure.DisclosureCommand.UnpublishDisclosureEntry;
import uk.foiworkflow.disclosure.DisclosureCommand.Wording;
import uk.foiworkflow.disclosure.DisclosureEvent.DisclosureEntryPrepared;
import uk.foiworkflow.disclosure.DisclosureEvent.DisclosureEntryPublished;
import uk.foiworkflow.disclosure.DisclosureEvent.DisclosureEntrySentBack;
import uk.foiworkflow.disclosure.DisclosureEvent.DisclosureEntryUnpublished;
import uk.foiworkflow.disclosure.DisclosureEvent.LeftOutOfDisclosureLog;
import uk.foiworkflow.disclosure.Entry.State;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.Rules;
import uk.foiworkflow.request.event.Numbers;

/**
 * What may stand in the disclosure log, and who lets it (R11.3): of what was given, in words that identify nobody, seen by
 * somebody else than who wrote them.
 *
 * @param request the request out of which the entry is made, received
 * @param entry the entry; of a command that makes one, the last one of the request, null where it has none
 * @param directory who works for the authority
 * @param by who gives the command
 * @param today the day on which it is given, Europe/London
 */
public record DisclosureDecider(Request request, @Nullable Entry entry, Directory directory, String by,
        LocalDate today) {

    /**
     * What that leads to.
     *
     * @param drawn by lot, for the id of an entry that begins
     */
    public DisclosureDecision decide(DisclosureCommand command, UUID drawn) {
        EntryCheck check = new EntryCheck(request, directory)
                .against(command.on().isAfter(today), Rules.DATED, "on", "That day has not come yet.")
                .against(entry != null && command.on().isBefore(entry.last().on()), Rules.DATED, "on",
                        "Something happened to the entry after that day.")
                .against(request.keeping().shredded() != null && !(command instanceof UnpublishDisclosureEntry),
                        Rules.SHREDDED, "reference", "The words of the request are shredded.");
        DisclosureEvent event = !check.broken().isEmpty() ? null : switch (command) {
            case PrepareDisclosureEntry prepare -> prepare(prepare, drawn, check);
            case SendDisclosureEntryBack back -> sendBack(back, check);
            case PublishDisclosureEntry publish -> publish(publish, check);
            case UnpublishDisclosureEntry unpublish ->
                new DisclosureEntryUnpublished(unpublish.on(), in(State.PUBLISHED, check).reference(),
                        unpublish.reason(), by);
            case LeaveOutOfDisclosureLog leave -> leaveOut(leave, check);
        };
        return new DisclosureDecision(check.broken().isEmpty() ? event : null, check.broken());
    }

    @Rulebook("disclosure-log")
    private @Nullable DisclosureEvent prepare(PrepareDisclosureEntry command, UUID drawn, EntryCheck check) {
        List<Wording> wordings = command.questions();
        free(check).told("title", command.title()).against(wordings.isEmpty(), Rules.DISCLOSED, "questions",
                "An entry tells at least one question.")
                .against(wordings.stream().map(Wording::question).distinct().count() < wordings.size(),
                        Rules.DISCLOSED, "questions", "A question is told twice.");
        IntStream.range(0, wordings.size()).forEach(place -> check.question(place, wordings.get(place).question(),
                wordings.get(place).asked(), wordings.get(place).answer()));
        List<Integer> numbers = Objects.requireNonNullElse(command.documents(), List.of());
        SortedSet<Integer> questions = Numbers.of(wordings.stream().map(Wording::question).toList());
        IntStream.range(0, numbers.size()).forEach(place -> check.document(place, numbers.get(place), questions));
        if (!check.broken().isEmpty()) {
            return null;
        }
        Answered answered = Answered.of(request, wordings);
        check.against(command.on().isBefore(answered.on()), Rules.DATED, "on", "It was not answered by that day.");
        return new DisclosureEntryPrepared(command.on(), answered.reference(), drawn.toString(), answered.authority(),
                command.title(), answered.subject(), answered.items(), answered.on(),
                RollUp.of(answered.items().stream().map(ToldItem::outcome).toList()),
                numbers.stream().distinct().map(number -> ToldDocument.of(request, number)).toList(), by);
    }

    private DisclosureEvent sendBack(SendDisclosureEntryBack command, EntryCheck check) {
        check.said("why", command.why());
        return new DisclosureEntrySentBack(command.on(), in(State.PREPARED, check).reference(), command.why(), by);
    }

    /** It is looked at once more: whoever asked may have become known by another address, an answer have come back, and a document been replaced. */
    @Rulebook("four-eyes")
    private DisclosureEvent publish(PublishDisclosureEntry command, EntryCheck check) {
        DisclosureEvent last = in(State.PREPARED, check);
        if (last instanceof DisclosureEntryPrepared prepared) {
            check.notYours(prepared.by().equals(by), Rules.FOUR_EYES, "entry",
                    "Whoever prepared it does not publish it: somebody else has to see it first.")
                    .told("title", prepared.title());
            List<ToldItem> items = prepared.items();
            IntStream.range(0, items.size()).forEach(place -> check.question(place, items.get(place).question(),
                    items.get(place).asked(), items.get(place).answer()));
            List<ToldDocument> documents = prepared.documents();
            SortedSet<Integer> questions = Numbers.of(items.stream().map(ToldItem::question).toList());
            IntStream.range(0, documents.size()).forEach(place -> check.document(place,
                    documents.get(place).document(), questions));
        }
        return new DisclosureEntryPublished(command.on(), last.reference(), by);
    }

    private DisclosureEvent leaveOut(LeaveOutOfDisclosureLog command, EntryCheck check) {
        free(check).said("why", command.why()).against(
                request.rollUp() != RollUp.GRANTED && request.rollUp() != RollUp.PARTLY_WITHHELD, Rules.DISCLOSED,
                "reference", "Nothing was given of what was asked for, so there is nothing to be told.");
        return new LeftOutOfDisclosureLog(command.on(), Objects.requireNonNull(request.receipt()).reference(),
                command.why(), by);
    }

    /** No other entry is under way or published. */
    private EntryCheck free(EntryCheck check) {
        return check.against(entry != null && !entry.ended(), Rules.IN_ORDER, "reference",
                entry != null && entry.state() == State.PUBLISHED
                        ? "It is in the log: take that entry back first."
                        : "An entry waits to be reviewed: have that sent back first.");
    }

    private DisclosureEvent in(State wanted, EntryCheck check) {
        Entry its = Objects.requireNonNull(entry);
        check.against(its.shredded() || its.state() != wanted, Rules.IN_ORDER, "entry",
                "The entry is not " + wanted + ", but " + (its.shredded() ? "shredded" : its.state()) + ".");
        return its.last();
    }
}
