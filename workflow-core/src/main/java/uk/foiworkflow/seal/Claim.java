package uk.foiworkflow.seal;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.log.Hash;
import uk.foiworkflow.seal.Fault.Kind;

/**
 * What somebody outside says the log once was.
 *
 * @param witness who does
 * @param epoch in which that was, from 1
 * @param root null when only the size is told
 */
record Claim(String witness, int epoch, long size, @Nullable Hash root) {

    /** The roots of the database. */
    interface Roots {

        /** Null when it is not known. */
        @Nullable
        Hash of(long size);
    }

    static Claim of(String witness, Heads.Said said) {
        return new Claim(witness, said.epoch(), said.checkpoint().size(), said.checkpoint().root());
    }

    /** Whether it is of something that was declared to be lost. */
    boolean declaredLost(List<Restoration> restorations) {
        return restorations.stream().anyMatch(later -> later.declares(epoch, size));
    }

    /** The restorations that went back to before it. */
    List<Restoration> concerning(List<Restoration> restorations) {
        return restorations.stream().filter(later -> later.concerns(epoch, size)).toList();
    }

    /**
     * What it shows to be wrong; null when it shows nothing.
     *
     * @param restorations all that were declared
     * @param last how far the database goes
     * @param there the same in words
     */
    @Nullable
    Fault fault(List<Restoration> restorations, long last, String there, Roots roots) {
        if (declaredLost(restorations)) {
            return null;
        }
        List<Restoration> since = concerning(restorations);
        if (!since.isEmpty()) {
            return rolledBack(since.getFirst().lost(),
                    "only positions up to " + since.getFirst().lost() + " were declared lost");
        }
        if (size > last) {
            return rolledBack(last, there);
        }
        Hash ours = root == null ? null : roots.of(size);
        return ours == null || Objects.equals(ours, root) ? null : forked();
    }

    private Fault forked() {
        return new Fault(Kind.FORKED, size, "Forked: the events up to " + size
                + " are not those under the head that " + witness + " holds");
    }

    private Fault rolledBack(long to, String there) {
        return new Fault(Kind.ROLLED_BACK, to + 1, "Rolled back, undeclared: " + witness + " holds a head of " + size
                + ", and " + there);
    }
}
