package uk.foiworkflow.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.letter.Written.Gap;
import uk.foiworkflow.letter.Written.Incomplete;
import uk.foiworkflow.letter.Written.Letter;
import uk.foiworkflow.request.Receipt;
import uk.foiworkflow.request.Rule;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.Requester;

/** A letter while it is being written: its paragraphs so far, and what it lacks. */
final class Writing {

    private final LetterKind kind;
    private final boolean preview;
    private final Entries entries;
    private final Office office;
    private final LocalDate on;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private @Nullable String regulators;

    Writing(LetterKind kind, Entries entries, Office office, LocalDate on, boolean preview) {
        this.kind = kind;
        this.entries = entries;
        this.office = office;
        this.on = on;
        this.preview = preview;
    }

    Entries entries() {
        return entries;
    }

    Office office() {
        return office;
    }

    LocalDate on() {
        return on;
    }

    Receipt receipt() {
        return Objects.requireNonNull(entries.request().receipt());
    }

    /**
     * Says something about the request.
     *
     * @param values names and values in turn; a null value is left out
     */
    void say(Say say, Collection<? extends Entry<?>> restsOn, @Nullable Object... values) {
        say(say, null, restsOn, values);
    }

    /** Says something about a question. */
    void say(Say say, @Nullable Integer question, Collection<? extends Entry<?>> restsOn, @Nullable Object... values) {
        Map<String, Object> told = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            Object value = values[i + 1];
            if (value != null) {
                told.put(String.valueOf(values[i]), value instanceof Confidential words ? words.text() : value);
            }
        }
        paragraphs.add(new Paragraph(say, question, told,
                new TreeSet<>(restsOn.stream().map(Entry::sequence).toList())));
    }

    void lacks(Rule rule, String field, String why) {
        var gap = new Gap(rule, field, why);
        if (!gaps.contains(gap)) {
            gaps.add(gap);
        }
    }

    /** Whether anything was lacking so far; what was does no more stand in the way of the letter. */
    boolean gapsTaken() {
        boolean any = !gaps.isEmpty();
        gaps.clear();
        return any;
    }

    void names(Regulators version) {
        regulators = version.version();
    }

    /** From whom it comes, and that it goes to the requester. */
    void head() {
        Entry<RequestReceived> received = entries.received();
        Requester requester = received.event().requester();
        List<String> to = new ArrayList<>();
        if (requester != null) {
            for (Confidential line : new Confidential[]{requester.name(), requester.organisation(),
                    requester.address(), requester.email()}) {
                if (line != null) {
                    line.text().lines().forEach(to::add);
                }
            }
        }
        head(List.of(received), to);
    }

    /** From whom it comes and to whom it goes. */
    void head(List<? extends Entry<?>> restsOn, List<String> to) {
        say(Say.HEAD, restsOn, "authority", receipt().authority().name(), "reference", receipt().reference(), "day", on,
                "kind", kind, "to", to.isEmpty() ? null : List.copyOf(to));
    }

    /** The entries from which the day of receipt follows. */
    List<Entry<?>> receiving() {
        List<Entry<?>> all = new ArrayList<>(List.of(entries.received()));
        all.addAll(entries.all(ReceiptDateCorrected.class, any -> true));
        return all;
    }

    Written close() {
        say(Say.CLOSE, List.of(entries.received()), "authority", receipt().authority().name());
        return gaps.isEmpty()
                ? new Letter(kind, receipt().reference(), on, preview, regulators, paragraphs)
                : new Incomplete(gaps);
    }
}
