package uk.foiworkflow.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.directory.Directory;
import uk.foiworkflow.directory.Directory.Person;
import uk.foiworkflow.request.Handling.Task;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.WhoAsked;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.Requester;

/**
 * Finds what would tell who asked, or who answered: what is known of the people of this request, and whatever looks like a
 * way to reach anybody. It finds what can be known; that nobody is identified by the rest is for the reviewer to see.
 */
final class Telltale {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>(),;:]+@[^\\s@<>(),;:]+\\.[^\\s@<>(),;:]+");
    private static final Pattern POSTCODE = Pattern
            .compile("(?i)(?<![\\p{L}\\p{N}])[A-Z]{1,2}\\d[A-Z\\d]?\\s{0,2}\\d[A-Z]{2}(?![\\p{L}\\p{N}])");
    private static final Pattern TELEPHONE = Pattern
            .compile("(?<![\\p{N}.,£$€])(?:\\+44[\\s-]?(?:\\(0\\))?|\\(?0)\\d(?:[\\s()-]{0,2}\\d){8,9}(?!\\p{N})");
    private static final Pattern LINES = Pattern.compile("[,;\\n]+");
    private static final Pattern NUMBERED = Pattern.compile("(?=.*\\d)(?=.*\\p{L}).{5,}");
    private static final Pattern PLAIN_WORD = Pattern.compile("\\p{L}*");

    private final WhoAsked whoAsked;
    private final Map<Pattern, String> known = new LinkedHashMap<>();

    private Telltale(WhoAsked whoAsked) {
        this.whoAsked = whoAsked;
    }

    /** What is known of the people of that request. */
    static Telltale of(Request request, Directory directory) {
        Telltale telltale = new Telltale(WhoAsked.told(request.recorded()));
        telltale.add(addressLines(request), "a line of the requester's address");
        telltale.add(staff(request, directory), "the name of somebody who works for the authority");
        telltale.known.put(EMAIL, "an address of e-mail");
        telltale.known.put(POSTCODE, "a postcode");
        telltale.known.put(TELEPHONE, "a telephone number");
        return telltale;
    }

    /** What there is of it in those words, with its article; empty where there is nothing. */
    Optional<String> in(Confidential words) {
        return whoAsked.namedIn(words.text())
                ? Optional.of("the name or an address of whoever asked")
                : known.entrySet().stream().filter(one -> one.getKey().matcher(words.text()).find())
                        .map(Map.Entry::getValue).findFirst();
    }

    private void add(Collection<String> all, String what) {
        if (!all.isEmpty()) {
            known.put(Pattern.compile(all.stream().map(Pattern::quote)
                    .collect(Collectors.joining("|", "(?iu)(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])"))), what);
        }
    }

    private static List<String> addressLines(Request request) {
        return request.recorded().stream().filter(RequestReceived.class::isInstance)
                .map(event -> ((RequestReceived) event).requester()).filter(Objects::nonNull).map(Requester::address)
                .filter(Objects::nonNull).map(Confidential::text).flatMap(LINES::splitAsStream).map(String::strip)
                .filter(line -> NUMBERED.matcher(line).matches()).toList();
    }

    /** By user names only where these are no ordinary words. */
    private static List<String> staff(Request request, Directory directory) {
        List<String> ids = new ArrayList<>();
        Stream.concat(Stream.ofNullable(request.handling().assignedTo()),
                request.handling().tasks().values().stream().map(Task::holder)).forEach(ids::add);
        return Stream.concat(directory.people().values().stream().map(Person::name),
                ids.stream().filter(id -> !plain(id))).filter(name -> !name.isBlank()).distinct().toList();
    }

    private static boolean plain(@Nullable String id) {
        return id == null || PLAIN_WORD.matcher(id).matches();
    }
}
