package uk.foiworkflow.api.letters;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.letters.Words.TemplateFault;
import uk.foiworkflow.letter.Paragraph;
import uk.foiworkflow.letter.Say;

/**
 * The words of all paragraphs in one language. Values are escaped, whatever the template; it reaches what a paragraph tells
 * and nothing else, and one that has lost a paragraph, or a value of one, is no template.
 */
final class Template {

    private static final Pattern BLOCK = Pattern.compile(
            "\\G\\s*(?:\\{\\{!.*?}}\\s*)*\\{\\{#([a-z-]+)}}(.*?)\\{\\{/\\1}}",
            Pattern.DOTALL);
    private static final Pattern COMMENTS = Pattern.compile("(\\s*\\{\\{!.*?}})*\\s*", Pattern.DOTALL);
    /** Unescaped values, other delimiters, and whatever would bring in another file. */
    private static final Pattern FORBIDDEN = Pattern.compile("\\{\\{\\s*[{&=><$]");
    private static final Set<String> ALWAYS_KNOWN = Set.of(".", "this", "-first", "-last");
    private static final Mustache.Compiler COMPILER = Mustache.compiler().defaultValue("")
            .withCollector(new OnlyWhatIsTold());

    private final Words words;
    private final Map<Say, com.samskivert.mustache.Template> blocks = new EnumMap<>(Say.class);

    /** @throws TemplateFault when it cannot be used, with its name, the paragraph, and why */
    Template(String file, String text, Words words) {
        this.words = words;
        Matcher block = BLOCK.matcher(text);
        int end = 0;
        while (block.find()) {
            end = block.end();
            Say say = Say.of(block.group(1));
            if (say == null) {
                throw new TemplateFault(file, "no paragraph is called '" + block.group(1) + "'", null);
            }
            blocks.put(say, compiled(file, say, block.group(2)));
        }
        if (!COMMENTS.matcher(text.substring(end)).matches()) {
            throw new TemplateFault(file, "there are words outside of every paragraph, from line "
                    + (text.substring(0, end).lines().count() + 1), null);
        }
        for (Say say : Say.values()) {
            if (!blocks.containsKey(say)) {
                throw new TemplateFault(file, "the paragraph '" + say + "' is missing", null);
            }
        }
    }

    /** The paragraph in words, as HTML. */
    String html(Paragraph paragraph) {
        Map<String, Object> values = new HashMap<>();
        paragraph.values().forEach((name, value) -> values.put(name, words.shown(value)));
        com.samskivert.mustache.Template block = blocks.get(paragraph.say());
        if (block == null) {
            throw new IllegalStateException(paragraph.say().toString());
        }
        return block.execute(values).strip();
    }

    private static com.samskivert.mustache.Template compiled(String file, Say say, String text) {
        if (FORBIDDEN.matcher(text).find()) {
            throw new TemplateFault(file, "the paragraph '" + say
                    + "' holds a tag that is not for letters: only values, sections and comments are", null);
        }
        try {
            com.samskivert.mustache.Template block = COMPILER.compile(text);
            var names = new Names();
            block.visit(names);
            check(file, say, names.found);
            Map<String, Object> sample = new HashMap<>();
            say.known().forEach(name -> sample.put(name, "x"));
            Page.parse(block.execute(sample));
            return block;
        } catch (MustacheException | IllegalArgumentException e) {
            throw new TemplateFault(file, "the paragraph '" + say + "' cannot be read: " + e.getMessage(), e);
        }
    }

    private static void check(String file, Say say, Set<String> found) {
        List<String> lost = new ArrayList<>(say.shown());
        lost.removeAll(found);
        if (!lost.isEmpty()) {
            throw new TemplateFault(file, "the paragraph '" + say + "' does not show " + lost, null);
        }
        Set<String> strange = new HashSet<>(found);
        strange.removeAll(ALWAYS_KNOWN);
        say.known().forEach(strange::remove);
        if (!strange.isEmpty()) {
            throw new TemplateFault(file, "the paragraph '" + say + "' has no " + strange, null);
        }
    }

    /** The names that a template uses. */
    private static final class Names implements Mustache.Visitor {

        private final Set<String> found = new HashSet<>();

        @Override
        public void visitText(String text) {}

        @Override
        public void visitVariable(String name) {
            found.add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            return false;
        }

        @Override
        public boolean visitSection(String name) {
            found.add(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            return true;
        }
    }

    /** Reads maps, and no object's fields and methods. */
    private static final class OnlyWhatIsTold extends BasicCollector {

        @Override
        public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map ? MAP_FETCHER : null;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
