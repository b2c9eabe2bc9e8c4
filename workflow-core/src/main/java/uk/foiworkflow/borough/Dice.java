package uk.foiworkflow.borough;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way every time: each request has its own, so that none hangs on how many others there are. */
final class Dice {

    private static final long APART = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    Dice(long seed, int number) {
        this.random = new SplittableRandom(seed ^ (number * APART));
    }

    /** Happens so many times in a hundred. */
    boolean percent(double chance) {
        return random.nextDouble(100) < chance;
    }

    /** Any of these numbers, both ends included. */
    int from(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** The same, those in the middle three times as likely as those at the ends or more. */
    int around(int least, int most) {
        return (from(least, most) + from(least, most) + 1) / 2;
    }

    /** One of these, the first far more likely than the last. */
    <T> T oftenTheFirst(List<T> all) {
        double share = random.nextDouble();
        return all.get((int) (share * share * share * all.size()));
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** One of these, each as likely as its share says. */
    <T> T among(List<Share<T>> shares) {
        int rest = random.nextInt(shares.stream().mapToInt(Share::size).sum());
        for (Share<T> share : shares) {
            rest -= share.size();
            if (rest < 0) {
                return share.of();
            }
        }
        throw new IllegalStateException("There is nothing to choose from");
    }

    /** How likely one thing is beside others. */
    record Share<T>(T of, int size) {}
}
