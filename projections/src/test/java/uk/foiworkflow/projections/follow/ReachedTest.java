package uk.foiworkflow.projections.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReachedTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final Reached reached = new Reached(() -> {
    });

    @Test
    void nobodyWaitsForWhatCannotComeInTime() throws InterruptedException {
        reached.now(1);

        assertThat(reached.await(3_000_000, LONG)).isFalse();
    }

    @Test
    void whatIsNearIsWaitedFor() throws InterruptedException {
        reached.now(1);
        Thread follower = Thread.startVirtualThread(() -> reached.now(20_001));

        assertThat(reached.await(20_001, LONG)).isTrue();
        follower.join();
    }

    @Test
    void howFarItHasComeIsNotKnownBeforeTheFirstBatch() throws InterruptedException {
        Thread follower = Thread.startVirtualThread(() -> reached.now(3_000_000));

        assertThat(reached.await(3_000_000, LONG)).isTrue();
        follower.join();
    }
}
