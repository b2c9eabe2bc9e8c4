package uk.foiworkflow.post;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final String WORDS = "Please tell me how many trees were felled in the park between January and June"
            + " of this year, and who decided that they had to go.";

    @Test
    void lettersAreAlikeWhoeverSignsThemAndHoweverTheirLinesBreak() {
        String one = "Dear Council,\n\n" + WORDS + "\n\nYours, Jo Smith\n";
        String other = "Hello!\r\n\r\n" + WORDS.replace(" who", "\r\nWHO")
                + "\r\n\r\nSam\r\n> an old message with more than"
                + " eight words in one line of it\r\n";

        assertThat(Wording.alike(one)).isEqualTo(Wording.alike(other)).isNotNull();
        assertThat(Wording.alike(one.replace("trees", "hedges"))).isNotEqualTo(Wording.alike(one));
    }

    @Test
    void aFewWordsTellNothing() {
        assertThat(Wording.alike("Please see the attached letter.\n\nJo\n")).isNull();
    }

    @Test
    void whatLooksLikeAReferenceIsFoundWhereverItStands() {
        assertThat(Wording.mentioned("Re: your ref FOI-2026-17. See also (7481896), and page three."))
                .containsExactly("7481896", "FOI-2026-17");
    }

    @Property(tries = 500, seed = "20210709")
    void anyWordsCanBeLookedAt(@ForAll String words) {
        assertThat(Wording.mentioned(words)).hasSizeLessThanOrEqualTo(200);
        Wording.alike(words);
    }
}
