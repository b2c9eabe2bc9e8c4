package uk.foiworkflow.api.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageIdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"7481896", "2025-17", ".", "..", "a..b", "-", "_", "FOI-2021-0001.split.1",
            "A23456789.123456789_123456789-123456789.123456789.123456789.1234"})
    void aMessageIdNamesItsCase(String reference) {
        String id = MessageIds.next(reference, "council.example");

        assertThat(MessageIds.reference(id)).hasValue(reference);
        assertThat(MessageIds.reference(id.substring(1, id.length() - 1))).hasValue(reference);
        assertThat(id).doesNotContain("..", "<.", ".@").hasSizeLessThan(200);
        assertThat(MessageIds.next(reference, "council.example")).isNotEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<>", "<a@b>", "<7481896@council.example>", "<7481896.1@council.example>",
            "<a b.7b1f6b42-6f6a-4bd5-a7a6-9f0a3c7b2a11@council.example>"})
    void anotherIsNoneOfOurs(String id) {
        assertThat(MessageIds.reference(id)).isEmpty();
    }

    @Test
    void whatIsNoReferenceIsNotFoundInOne() {
        assertThat(MessageIds.reference("<../etc.7b1f6b42-6f6a-4bd5-a7a6-9f0a3c7b2a11@x>")).isEmpty();
    }
}
