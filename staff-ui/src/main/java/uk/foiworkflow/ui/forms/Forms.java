package uk.foiworkflow.ui.forms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.ui.client.Api;
import uk.foiworkflow.ui.signin.Person;

/** The forms of all commands. The description is asked for anew every so often, for the interface may have been upgraded. */
@Component("commandForms")
public class Forms {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final Api api;
    private volatile @Nullable Read read;

    /** What was read, and when. */
    private record Read(List<Form> forms, Form first, Instant at) {}

    Forms(Api api) {
        this.api = api;
    }

    /** The form of that name, if the person's roles may send it. */
    Optional<Form> of(String id, Person person) {
        return all().stream().filter(form -> form.id().equals(id) && person.isOneOf(form.roles())).findFirst();
    }

    /** The form of that name, whoever sends it. */
    Optional<Form> named(String id) {
        return all().stream().filter(form -> form.id().equals(id)).findFirst();
    }

    /**
     * What a person may do with one thing of a case.
     *
     * @param variables what names it in the address, such as {@code task}; none for the case itself
     */
    public List<Form> on(Person person, String... variables) {
        List<String> wanted = List.of(variables);
        return all().stream().filter(form -> form.variables().equals(wanted) && person.isOneOf(form.roles())).toList();
    }

    /** The form of that name, whoever has sent it; the one by which a request begins is among them. */
    public Optional<Form> sent(@Nullable String id) {
        return Stream.concat(Stream.of(first()), all().stream()).filter(form -> form.id().equals(id)).findFirst();
    }

    /** Those that somebody may send. */
    public List<Form> names(Person person) {
        return all().stream().filter(form -> person.isOneOf(form.roles())).toList();
    }

    /** To which stage of a request's life each command belongs, by its name. */
    public Map<String, String> stages() {
        return all().stream().collect(Collectors.toMap(Form::id, Form::stage, (one, other) -> one));
    }

    /** All of them, in the order of the description. */
    List<Form> all() {
        return read().forms();
    }

    /** The one by which a request begins. */
    Form first() {
        return read().first();
    }

    private Read read() {
        Read known = read;
        if (known == null || known.at().plus(GOOD_FOR).isBefore(Instant.now())) {
            Description description = new Description(api.get(JsonNode.class, "/v3/api-docs"));
            known = new Read(description.forms(), description.first(), Instant.now());
            read = known;
        }
        return known;
    }
}
