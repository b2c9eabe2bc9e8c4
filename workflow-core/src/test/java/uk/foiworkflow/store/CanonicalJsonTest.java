package uk.foiworkflow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The text of a value, held against an implementation of RFC 8785 by others. */
class CanonicalJsonTest {

    @Property(tries = 2000, seed = "8785")
    void itIsWhatOthersMakeOfIt(@ForAll("words") Map<String, String> words, @ForAll int number) throws IOException {
        ObjectNode tree = EventJson.object();
        words.forEach((name, text) -> {
            tree.put(name, text);
            tree.withArray("list").addObject().put(text, number).put(name, true).putNull("\u20ac");
        });

        assertThat(CanonicalJson.text(tree)).isEqualTo(new JsonCanonicalizer(tree.toString()).getEncodedString());
    }

    @Provide
    Arbitrary<Map<String, String>> words() {
        Arbitrary<String> words = Arbitraries.strings().withCharRange('\u0001', '\u00ff')
                .withChars('\u20ac', '\u2028', '\ufb33')
                .ofMaxLength(20).map(text -> text.length() % 5 == 0 ? text + "\ud83d\ude80" : text);
        return Arbitraries.maps(words, words).ofMaxSize(6).filter(map -> !map.containsKey("list"));
    }

    @Test
    void namesStandInTheOrderOfTheirUnitsAndControlCharactersInLowerCase() {
        ObjectNode tree = EventJson.object().put("\ufb33", 1).put("\ud83d\ude00", 2).put("\u20ac", "\u001f/\u007f\n\"");

        assertThat(CanonicalJson.text(tree))
                .isEqualTo("{\"\u20ac\":\"\\u001f/\u007f\\n\\\"\",\"\ud83d\ude00\":2,\"\ufb33\":1}");
    }
}
