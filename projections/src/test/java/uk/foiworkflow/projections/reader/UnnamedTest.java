package uk.foiworkflow.projections.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.document.Channel;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DispatchEvent.LetterDispatched;
import uk.foiworkflow.request.event.Requester;

/** Who asked is not told to those who need not know. */
class UnnamedTest {

    @Test
    void whateverTellsWhoAskedIsReplacedWhereverItStands() {
        Unnamed words = Unnamed.of(requester("Philippa Quarterstaff-Osei", "Swan Watch", "p.q+1@example.org"));

        assertThat(words.apply("Rang philippa quarterstaff-osei (p.q+1@example.org) of SWAN WATCH."))
                .isEqualTo("Rang [the requester] ([the requester]) of [the requester].");
        assertThat(words.apply("Dear Ms Quarterstaff-Osei,")).isEqualTo("Dear Ms [the requester],");
    }

    @Test
    void whateverTheLettersAndTheirCase() {
        assertThat(Unnamed.of(requester("Ödön Ünal-Şahin", null, null)).apply("Von ÖDÖN ÜNAL-ŞAHIN."))
                .isEqualTo("Von [the requester].");
        // Deseret, each letter of which is two characters.
        assertThat(
                Unnamed.of(requester("\uD801\uDC00\uD801\uDC01", null, null)).apply("Rang \uD801\uDC28\uD801\uDC29."))
                .isEqualTo("Rang [the requester].");
    }

    @Test
    void ordinaryWordsStay() {
        Unnamed words = Unnamed.of(requester("Ian Will", null, null));

        assertThat(words.apply("Mr Will will be told; his goodwill is Will's.")).isEqualTo(
                "Mr [the requester] will be told; his goodwill is [the requester]'s.");
        assertThat(Unnamed.of(requester("Xu Li", null, null)).apply("Li asked for the lists of Xu Li."))
                .isEqualTo("Li asked for the lists of [the requester].");
    }

    @Test
    void whereNobodyIsOnRecordOrTheNameIsGoneTheWordsStay() {
        assertThat(Unnamed.of(requester(null, null, null)).apply("Rang Jo.")).isEqualTo("Rang Jo.");
        assertThat(Unnamed.of(requester("[erased]", null, null)).apply("It was [erased]."))
                .isEqualTo("It was [erased].");
        assertThat(Unnamed.of(List.of()).apply("Rang Jo.")).isEqualTo("Rang Jo.");
    }

    @Test
    void norAnyOtherAddressToWhichALetterWent() {
        LocalDate day = LocalDate.of(2021, 7, 22);
        Unnamed words = Unnamed.of(new Journal().live("A", new LetterDispatched(day, 1, 1, new Confidential("ab12"),
                null, Channel.EMAIL, words("another@example.org"), null, "jo"),
                new LetterDispatched(day, 2, 1, new Confidential("ab12"), null, Channel.BY_HAND, null, null, "jo"))
                .stream("A"));

        assertThat(words.apply("It came back: another@example.org is unknown."))
                .isEqualTo("It came back: [the requester] is unknown.");
    }

    @Property(tries = 300)
    void noNameIsReadInAnyTextInWhichItStandsByItself(@ForAll @AlphaChars @StringLength(min = 1, max = 12) String first,
            @ForAll @AlphaChars @StringLength(min = 1, max = 12) String last, @ForAll String before,
            @ForAll String behind) {
        String name = first + " " + last;

        String read = Unnamed.of(requester(name, null, null)).apply(before + " " + name + ". " + behind);

        assertThat(read.toLowerCase(Locale.ROOT)).doesNotContain(" " + name.toLowerCase(Locale.ROOT) + ". ");
    }

    private static Requester requester(@Nullable String name, @Nullable String organisation, @Nullable String email) {
        return new Requester(words(name), words(organisation), words(email), null, null);
    }

    private static @Nullable Confidential words(@Nullable String text) {
        return text == null ? null : new Confidential(text);
    }
}
