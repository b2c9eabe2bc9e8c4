package uk.foiworkflow.request;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    private final List<String> given;
    private final @Nullable Pattern named;

    private WhoAsked(List<String> given, @Nullable Pattern named) {
        this.given = given;
        this.named = named;
    }

    /**
     * By what the events of a request say; nobody is known any more once its words are destroyed.
     *
     * @param events of one request, in order
     */
    public static WhoAsked told(List<? extends Event> events) {
        if (events.stream().anyMatch(PersonalDataShredded.class::isInstance)) {
            return new WhoAsked(List.of(), null);
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
        return whole.isEmpty()
                ? new WhoAsked(whole, null)
                : new WhoAsked(last == null ? whole : Stream.concat(whole.stream(), Stream.of(last)).toList(),
                        Pattern.compile(last == null ? all : all + "|" + BEFORE + Pattern.quote(last) + BEHIND));
    }

    /** Whether any of it stands in those words. */
    public boolean namedIn(String words) {
        return named != null && mayBeIn(words) && named.matcher(words).find();
    }

    /** The same words with others in the place of each. */
    public String replaced(String words, String instead) {
        return named == null || !mayBeIn(words)
                ? words
                : named.matcher(words).replaceAll(Matcher.quoteReplacement(instead));
    }

    /** Whether any of it stands there, be it within another word: most words name nobody, and the pattern takes its time. */
    private boolean mayBeIn(String words) {
        return given.stream().anyMatch(text -> paired(text) || IntStream.rangeClosed(0, words.length() - text.length())
                .anyMatch(at -> words.regionMatches(true, at, text, 0, text.length())));
    }

    /** Whether there are letters of two characters, whose other case is known to the pattern alone. */
    private static boolean paired(String text) {
        return text.codePointCount(0, text.length()) < text.length();
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
