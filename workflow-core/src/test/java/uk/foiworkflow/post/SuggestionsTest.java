package uk.foiworkflow.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.post.Suggestion.Kind;

/** What is suggested to the officer who opens the post, and why. */
class SuggestionsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 7, 5);

    @Test
    void theThreadIsSurerThanTheReferenceAndThatThanTheSender() {
        Around around = new Around(Set.of("A-1"), Set.of("A-1", "B-2"), Map.of("C-3", "Jo@Example.org", "B-2",
                "jo@example.org"), List.of(), 0);

        assertThat(Suggestions.of(from("jo@example.org", null), around)).extracting(Suggestion::why).containsExactly(
                "It answers a message of request A-1.", "It names the reference of request B-2.",
                "It is from the address of whoever made request C-3.");
    }

    @Test
    void theSameWordsFromTheSameSenderAreADuplicateAndFromOthersARoundRobin() {
        UUID first = new UUID(0, 1);
        Around around = new Around(Set.of(), Set.of(), Map.of("A-1", "jo@example.org"), List.of(
                new Alike(first, DAY, null, "A-1"), new Alike(new UUID(0, 2), DAY, "sam@example.org", null)), 0);

        assertThat(Suggestions.of(from("jo@example.org", null), around)).filteredOn(one -> one.post() != null)
                .containsExactly(new Suggestion(Kind.DUPLICATE, "A-1", first,
                        "The same words came on 5 July 2021 from the same sender and are on request A-1."),
                        new Suggestion(Kind.ROUND_ROBIN, null, new UUID(0, 2),
                                "The same words came on 5 July 2021."));
    }

    @Test
    void whatAMachineSentAndWhatComesByTheDozenIsSaid() {
        Around around = new Around(Set.of(), Set.of(), Map.of(), List.of(), Suggestions.MANY);

        assertThat(Suggestions.of(from(null, Automatic.OURS), around)).extracting(Suggestion::kind, Suggestion::why)
                .containsExactly(tuple(Kind.AUTOMATIC,
                        "It shows that it is a message of ours that has come back."),
                        tuple(Kind.MANY_AT_ONCE,
                                "The same sender wrote 10 others within an hour."));
    }

    private static Message from(@Nullable String sender, @Nullable Automatic automatic) {
        return new Message(sender, null, null, null, List.of(), automatic, "", List.of(), false);
    }
}
