package uk.foiworkflow.projections.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.words;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.projections.Letters;
import uk.foiworkflow.request.event.ClockEvent.ClarificationReceived;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.ClockEvent.FeeReceived;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.request.event.IntakeEvent.RequestWithdrawn;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;

class SentenceTest {

    @ParameterizedTest
    @MethodSource("examples")
    void everyEventIsASentence(RequestEvent event, String sentence) {
        assertThat(Sentence.of(event)).isEqualTo(sentence);
    }

    @Test
    void noEventIsWithoutAnExample() {
        Set<Class<?>> tried = Examples.SENTENCES.keySet().stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(tried).containsExactlyInAnyOrderElementsOf(leaves(RequestEvent.class).toList());
    }

    @Test
    void aRefusalNamesItsLimbs() {
        assertThat(Sentence.of(Letters.decided("2021-07-27", 1, Outcome.WITHHELD, "s40(2)", "s43(2)", "s36(2)(b)(i)")))
                .isEqualTo(
                        "Question 1 was decided by jo: withheld under s40(2), s43(2) and s36(2)(b)(i); the information is"
                                + " held.");
    }

    @Test
    void withoutQuestionsTheWholeRequestIsMeant() {
        assertThat(Sentence.of(new RequestWithdrawn(day("2021-07-13"), Numbers.NONE)))
                .isEqualTo("The request was withdrawn by the requester on 13 July 2021.");
    }

    @Test
    void whereDueDatesAreLeftOutNothingIsSaidOfWhatWasMoved() {
        assertThat(Sentence.withoutDueDates(new ClarificationReceived(day("2021-07-13"), Numbers.of(Set.of(2)),
                words("Councillors."), List.of())))
                .isEqualTo("The detail on question 2 arrived on 13 July 2021: “Councillors.”.");
        assertThat(Sentence.withoutDueDates(new FeeReceived(day("2021-07-13"), Numbers.NONE, List.of())))
                .isEqualTo("The fee was paid on 13 July 2021.");
        assertThat(Sentence.withoutDueDates(new ExtensionNotified(day("2021-07-13"), Numbers.NONE,
                ExtensionBasis.PUBLIC_INTEREST, List.of(), null, null, List.of(), null)))
                .isEqualTo("The requester was told on 13 July 2021 that more time is taken under s.10(3), to weigh the"
                        + " public interest.");
        assertThat(Sentence.withoutDueDates(new RequestWithdrawn(day("2021-07-13"), Numbers.NONE)))
                .isEqualTo(Sentence.of(new RequestWithdrawn(day("2021-07-13"), Numbers.NONE)));
    }

    @Test
    void aLongNoteIsCut() {
        assertThat(Sentence.of(new NoteAdded(day("2021-07-12"), words("🦢".repeat(500)))))
                .isEqualTo("A note was put on the file: “" + "🦢".repeat(300) + "…”.");
    }

    static Stream<Arguments> examples() {
        return Examples.SENTENCES.entrySet().stream()
                .map(example -> Arguments.of(example.getKey(), example.getValue()));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(SentenceTest::leaves)
                : Stream.of(type);
    }
}
