package uk.foiworkflow.ui.forms;

import java.util.List;

/**
 * The form of a command, as the interface describes the call that leads to it.
 *
 * @param id its name, by which its texts and its address are found
 * @param stage of a request's life to which it belongs
 * @param path the address of the call, its variables in braces
 * @param summary what it does, in the interface's words
 * @param roles who may make the call
 * @param variables the variables of its address beside that of the request
 * @param fields what is written in its body
 */
public record Form(String id, String stage, String path, String summary, List<String> roles, List<String> variables,
        List<Field> fields) {

    public Form {
        roles = List.copyOf(roles);
        variables = List.copyOf(variables);
        fields = List.copyOf(fields);
    }

    /** All that is asked: what stands in the address, then what stands in the body. */
    List<Field> all() {
        return java.util.stream.Stream.concat(variables.stream().map(Field::number), fields.stream()).toList();
    }

    /** The key of its name. */
    public String key() {
        return "command." + id;
    }
}
