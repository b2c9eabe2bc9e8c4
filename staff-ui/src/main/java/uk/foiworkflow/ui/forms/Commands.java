package uk.foiworkflow.ui.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.ui.client.Api;
import uk.foiworkflow.ui.client.Problem;
import uk.foiworkflow.ui.client.Refused;
import uk.foiworkflow.ui.client.Sending;

/** Asks the interface about a command that was typed, and sends it. */
@Component
class Commands {

    private static final String CASE = "/api/requests/{reference}";
    private static final String SAYS = "says.";

    private final Api api;
    private final Forms forms;

    Commands(Api api, Forms forms) {
        this.api = api;
        this.forms = forms;
    }

    FormCase at(String reference) {
        return api.get(FormCase.class, CASE, reference);
    }

    /** The fields of another command, where one stands within a form. */
    List<Field> within(String command) {
        return forms.named(command).map(Form::all).orElse(List.of());
    }

    /**
     * What the command would do; null where the interface only says so of others.
     *
     * @throws Refused when it cannot be read
     */
    @Nullable
    Preview look(String reference, Form form, Typed typed) {
        Map<String, Object> says = new LinkedHashMap<>(typed.body(form.all(), "", this::within));
        try {
            return api.send(Preview.class, new Sending(Api.expand(CASE + "/supposition", reference),
                    Map.of("command", form.id(), "says", says), null, null));
        } catch (Refused e) {
            if (e.problem().errors().stream().anyMatch(error -> error.field().equals("command"))) {
                return null;
            }
            throw e;
        }
    }

    /** The letter that goes out with it; null where none does, or where it cannot be told yet. */
    @Nullable
    Letter letter(String reference, Form form) {
        String kind = Letter.OF.get(form.id());
        if (kind == null) {
            return null;
        }
        try {
            return api.get(Letter.class, CASE + "/letters/{kind}", reference, kind);
        } catch (Refused e) {
            return null;
        }
    }

    /** Has it happen, once for that key, on the version that was seen. */
    void send(String reference, Form form, Typed typed, String key, String seen) {
        List<Object> variables = new ArrayList<>(List.of(reference));
        form.variables().forEach(name -> variables.add(typed.one(name).isEmpty() ? "0" : typed.one(name)));
        api.send(JsonNode.class, new Sending(Api.expand(form.path(), variables.toArray()),
                typed.body(form.fields(), "", this::within), key, seen));
    }

    /** What was entered since that version; nothing for those who may not read the trail. */
    List<Entries.Entry> since(String reference, long version) {
        try {
            return api.get(Entries.class, CASE + "/audit-trail", reference).after(version);
        } catch (Refused e) {
            return List.of();
        }
    }

    /** What is wrong, in the words of the form itself. */
    static List<Problem.Field> errors(Problem problem) {
        if (problem.errors().isEmpty()) {
            return List.of(new Problem.Field("", null, null, problem.detail()));
        }
        return problem.errors().stream().map(error -> error.field().startsWith(SAYS)
                ? new Problem.Field(error.field().substring(SAYS.length()), error.rule(), error.section(),
                        error.detail())
                : error).toList();
    }

    static String tag(long version) {
        return "\"" + version + "\"";
    }
}
