package uk.foiworkflow.api.commands;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;
import uk.foiworkflow.api.json.StrictJson;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.command.RequestCommand;

/**
 * One call that leads to a command: a POST to an address below a request, or to the requests themselves.
 *
 * @param path the address
 * @param command what it leads to
 * @param body the record of what is written, in the body and in the variables of the address: the command itself unless
 *            the interface has other words for it
 * @param reading what is written as the command, with what is on file of the other requests that it names
 * @param roles who may make the call
 * @param restsOnVersion whether the caller must name the version that they saw
 * @param summary what the call does, in an officer's words
 * @param example a body, as JSON
 */
public record Call<B>(String path, Class<? extends RequestCommand> command, Class<B> body,
        BiFunction<B, Function<String, OtherCase>, ? extends RequestCommand> reading, Set<Role> roles,
        boolean restsOnVersion, String summary,
        String example) {

    /** The variable of the address that is no part of the command: it says which request. */
    static final String REFERENCE = "reference";

    private static final String REQUESTS = "/api/requests";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    public Call {
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    /** The call by which a request begins. */
    static <C extends RequestCommand> Call<C> first(Class<C> command, String summary, Role... roles) {
        return at(REQUESTS, command, summary, roles);
    }

    /** A call on a request that is on file, at the address below it. */
    static <C extends RequestCommand> Call<C> on(String path, Class<C> command, String summary, Role... roles) {
        return at(REQUESTS + "/{" + REFERENCE + "}/" + path, command, summary, roles);
    }

    private static <C extends RequestCommand> Call<C> at(String path, Class<C> command, String summary,
            Role... roles) {
        return new Call<>(path, command, command, (own, others) -> own, Set.of(roles), false, summary, "{}");
    }

    /** The same call for a command that rests on what was read. */
    Call<B> restingOnVersion() {
        return new Call<>(path, command, body, reading, roles, true, summary, example);
    }

    /** The same call, written in another record's words. */
    <W> Call<W> written(Class<W> words, Function<W, ? extends RequestCommand> meaning) {
        return naming(words, (written, others) -> meaning.apply(written));
    }

    /** The same for words that name other requests, of which the command carries what is on file. */
    <W> Call<W> naming(Class<W> words, BiFunction<W, Function<String, OtherCase>, ? extends RequestCommand> meaning) {
        return new Call<>(path, command, words, meaning, roles, restsOnVersion, summary, example);
    }

    /** The same call with that example. */
    Call<B> example(String json) {
        return new Call<>(path, command, body, reading, roles, restsOnVersion, summary, json);
    }

    /** The stage of a request's life to which the command belongs. */
    String stage() {
        return command.getEnclosingClass().getSimpleName().replace("Command", "");
    }

    /** Its name in the description of the interface. */
    String operation() {
        String name = command.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /**
     * The command that is written as a part of another call, with what would stand in the address.
     *
     * @param field where that part stands
     * @param others what is on file of other requests
     * @throws uk.foiworkflow.api.problem.ProblemException as {@link StrictJson#read(ObjectNode, String, Class)}
     */
    RequestCommand read(ObjectNode part, String field, Function<String, OtherCase> others) {
        return reading.apply(StrictJson.read(part, field, body), others);
    }

    /** Whether the request must be on file: every call but the first. */
    boolean onFile() {
        return variables().contains(REFERENCE);
    }

    /** The variables of the address. */
    List<String> variables() {
        return VARIABLE.matcher(path).results().map(variable -> variable.group(1)).toList();
    }

    /** The variables of the address that are parts of the command. */
    List<String> parts() {
        return variables().stream().filter(name -> !name.equals(REFERENCE)).toList();
    }

    /**
     * The command that is written in a call.
     *
     * @param written the body, JSON in UTF-8
     * @param variables the variables of the address
     * @param others what is on file of other requests
     * @throws uk.foiworkflow.api.problem.ProblemException as {@link StrictJson#read(byte[], Map, Class)}
     */
    RequestCommand read(byte[] written, Map<String, String> variables, Function<String, OtherCase> others) {
        Map<String, String> address = new HashMap<>(variables);
        address.remove(REFERENCE);
        return reading.apply(StrictJson.read(written, address, body), others);
    }
}
