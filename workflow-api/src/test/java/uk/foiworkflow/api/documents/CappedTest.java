package uk.foiworkflow.api.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;

/** A file whose size nobody said beforehand is taken as far as the limit, and refused at the first byte beyond it. */
class CappedTest {

    private static final DataSize TEN = DataSize.ofBytes(10);

    @Test
    void asManyBytesAsAreTakenComeThrough() throws IOException {
        assertThat(capped(10).readAllBytes()).hasSize(10);
        assertThat(capped(0).read()).isEqualTo(-1);
    }

    @Test
    void oneMoreIsTooLarge() {
        assertThatThrownBy(() -> capped(11).readAllBytes()).isInstanceOfSatisfying(ProblemException.class,
                refusal -> assertThat(refusal.problem().status())
                        .isEqualTo(ProblemType.TOO_LARGE.status().value()));
    }

    private static InputStream capped(int bytes) {
        return new Capped(new ByteArrayInputStream(new byte[bytes]), TEN);
    }
}
