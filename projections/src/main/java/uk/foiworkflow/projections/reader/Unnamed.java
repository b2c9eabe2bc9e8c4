package uk.foiworkflow.projections.reader;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DispatchEvent.LetterDispatched;
import uk.foiworkflow.request.event.Event;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.Requester;
import uk.foiworkflow.store.StoredEvent;

/**
 * A case for somebody who need not know who asked: requests are handled blind to the applicant (R11.3). Wherever the
 * requester's name, organisation, address or number stands, or the last of their names alone, other words stand instead.
 */
public final class Unnamed implements UnaryOperator<String> {

    private static final String INSTEAD = "[the requester]";
    private static final int SHORTEST = 3;
    private static final String BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String BEHIND = "(?![\\p{L}\\p{N}])";

    private final @Nullable Pattern named;

    private Unnamed(@Nullable Pattern named) {
        this.named = named;
    }

    /**
     * The words in which a request is told without whoever asked.
     *
     * @param events of one request, in order
     */
    public static Unnamed of(List<StoredEvent> events) {
        return told(events.stream().map(StoredEvent::content).filter(Objects::nonNull).toList());
    }

    /** The same by what the events say. */
    public static Unnamed told(List<? extends Event> events) {
        if (events.stream().anyMatch(PersonalDataShredded.class::isInstance)) {
            return new Unnamed(null);
        }
        Requester requester = events.stream().filter(RequestReceived.class::isInstance)
                .map(RequestReceived.class::cast).map(RequestReceived::requester).filter(Objects::nonNull).findFirst()
                .orElse(null);
        return of(requester, events.stream().filter(LetterDispatched.class::isInstance)
                .map(LetterDispatched.class::cast).map(LetterDispatched::to).filter(Objects::nonNull).toList());
    }

    static Unnamed of(Requester requester) {
        return of(requester, List.of());
    }

    /** @param addresses to which letters went, beside those that the requester gave */
    private static Unnamed of(@Nullable Requester requester, List<Confidential> addresses) {
        Stream<Confidential> given = requester == null
                ? Stream.empty()
                : Stream.of(requester.name(), requester.organisation(), requester.email(), requester.address(),
                        requester.telephone()).filter(Objects::nonNull);
        List<String> whole = Stream.concat(given, addresses.stream()).map(Confidential::text)
                .map(String::strip).filter(text -> !text.isEmpty() && !text.equals(Confidential.ERASED.text()))
                .sorted(Comparator.comparing(String::length).reversed()).toList();
        String all = whole.stream().map(text -> BEFORE + Pattern.quote(text) + BEHIND)
                .collect(Collectors.joining("|", "(?iu:", ")"));
        String last = requester == null ? null : lastName(requester.name());
        return new Unnamed(whole.isEmpty()
                ? null
                : Pattern.compile(last == null ? all : all + "|" + BEFORE + Pattern.quote(last) + BEHIND));
    }

    @Override
    public String apply(String words) {
        return named == null ? words : named.matcher(words).replaceAll(INSTEAD);
    }

    /** In the case in which it is written, for a name may be an ordinary word as well. */
    private static @Nullable String lastName(@Nullable Confidential name) {
        if (name == null) {
            return null;
        }
        String words = name.text().strip();
        String last = words.substring(words.lastIndexOf(' ') + 1);
        return last.length() < SHORTEST ? null : last;
    }
}
