package uk.foiworkflow.request;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
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

/**
 * By what whoever asked is known again in any words: their name, organisation, address or number, wherever it stands, or the
 * last of their names alone (R11.3).
 */
public final class WhoAsked {

    private static final int SHORTEST = 3;
    private static final String BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String BEHIND = "(?![\\p{L}\\p{N}])";

    private final @Nullable Pattern named;

    private WhoAsked(@Nullable Pattern named) {
        this.named = named;
    }

    /**
     * By what the events of a request say; nobody is known any more once its words are destroyed.
     *
     * @param events of one request, in order
     */
    public static WhoAsked told(List<? extends Event> events) {
        if (events.stream().anyMatch(PersonalDataShredded.class::isInstance)) {
            return new WhoAsked(null);
        }
        Requester requester = events.stream().filter(RequestReceived.class::isInstance)
                .map(RequestReceived.class::cast).map(RequestReceived::requester).filter(Objects::nonNull).findFirst()
                .orElse(null);
        return of(requester, events.stream().filter(LetterDispatched.class::isInstance)
                .map(LetterDispatched.class::cast).map(LetterDispatched::to).filter(Objects::nonNull).toList());
    }

    /**
     * By what they gave.
     *
     * @param addresses to which letters went, beside those that the requester gave
     */
    public static WhoAsked of(@Nullable Requester requester, List<Confidential> addresses) {
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
        return new WhoAsked(whole.isEmpty()
                ? null
                : Pattern.compile(last == null ? all : all + "|" + BEFORE + Pattern.quote(last) + BEHIND));
    }

    /** Whether any of it stands in those words. */
    public boolean namedIn(String words) {
        return named != null && named.matcher(words).find();
    }

    /** The same words with others in the place of each. */
    public String replaced(String words, String instead) {
        return named == null ? words : named.matcher(words).replaceAll(Matcher.quoteReplacement(instead));
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
