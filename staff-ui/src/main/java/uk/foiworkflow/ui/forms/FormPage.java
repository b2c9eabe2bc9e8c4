package uk.foiworkflow.ui.forms;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import uk.foiworkflow.ui.client.Problem;
import uk.foiworkflow.ui.page.Words;

/**
 * The page of a form.
 *
 * @param key under which it is sent, so that it counts once
 * @param seen the version of the case on which what was typed rests
 */
record FormPage(Form form, Words words, FormCase file, Typed typed, Function<String, List<Field>> commands, String key,
        long seen) {

    /**
     * What is wrong.
     *
     * @param words with the label of its field
     * @param anchor where a link to it leads; null where that is nowhere in the form
     */
    record Wrong(String words, @Nullable String anchor) {

        static Wrong of(List<Input> all, Problem.Field error, Words words) {
            return all.stream().filter(input -> input.name().equals(error.field())).findFirst()
                    .map(input -> new Wrong(words.label(input.labels(), input.field().name()) + ": "
                            + Inputs.words(error), Inputs.anchor(input)))
                    .orElseGet(() -> new Wrong(Inputs.words(error), null));
        }
    }

    ModelAndView shown() {
        return view(List.of(), null, seen);
    }

    /** As it was typed before a session ended. */
    ModelAndView kept() {
        return shown().addObject("kept", true);
    }

    ModelAndView more(String field) {
        return view(List.of(), field, seen);
    }

    ModelAndView wrong(List<Problem.Field> errors) {
        return view(errors, null, seen);
    }

    /** With what would happen, or with what stands in the way of it. */
    ModelAndView lookedAt(Commands asked) {
        if (seen != file.version()) {
            return changed(asked);
        }
        Preview preview = asked.look(file.reference(), form, typed);
        if (preview != null && !preview.broken().isEmpty()) {
            return wrong(preview.broken().stream().map(Preview.Broken::error).toList());
        }
        return shown().addObject("ready", true).addObject("preview", preview).addObject("letter",
                asked.letter(file.reference(), form));
    }

    /** With what others entered meanwhile; whoever sends it now has seen that. */
    ModelAndView changed(Commands asked) {
        return view(List.of(), null, file.version()).addObject("changed", true).addObject("entries",
                asked.since(file.reference(), seen));
    }

    private ModelAndView view(List<Problem.Field> errors, @Nullable String more, long version) {
        List<Input> inputs = new Inputs(form.id(), typed, Inputs.wrong(errors), more, commands).of(form.all(), "");
        List<Input> all = Inputs.flat(inputs);
        List<Wrong> wrong = errors.stream().map(error -> Wrong.of(all, error, words)).toList();
        return new ModelAndView("pages/form",
                Map.of("form", form, "title", words.or(form.key(), form.summary()), "case", file, "inputs", inputs,
                        "errors", wrong,
                        "key", key, "seen", version));
    }
}
