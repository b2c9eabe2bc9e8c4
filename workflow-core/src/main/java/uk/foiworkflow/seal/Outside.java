package uk.foiworkflow.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.log.Hash;
import uk.foiworkflow.log.UntrustedNote;
import uk.foiworkflow.seal.Fault.Kind;

/** The heads that are held outside, against what is in the database. */
final class Outside {

    private record Held(String witness, Heads.Said said) {}

    private final List<Held> held = new ArrayList<>();
    private final List<Fault> unbelievable = new ArrayList<>();

    Outside(Heads heads, List<Witnessed> witnessed) {
        for (Witnessed one : witnessed) {
            try {
                held.add(new Held(one.witness(), heads.said(one.note())));
            } catch (UntrustedNote | IllegalArgumentException e) {
                unbelievable.add(new Fault(Kind.STRANGE_KEY, 0,
                        "What " + one.witness() + " holds is no head of this log: " + e.getMessage()));
            }
        }
    }

    /** Of which sizes the roots are wanted. */
    LongStream sizes() {
        return held.stream().mapToLong(one -> one.said.checkpoint().size());
    }

    /**
     * Who holds a head that agrees; what does not is added to the faults.
     *
     * @param restorations as the newest head of the database declares them
     */
    List<String> agree(Passage passage, List<Restoration> restorations, List<Fault> faults) {
        List<String> agree = new ArrayList<>();
        faults.addAll(unbelievable);
        for (Held one : held) {
            if (declaredLost(one, restorations)) {
                continue;
            }
            Fault fault = fault(one, passage, restorations);
            if (fault == null && passage.root(one.said.checkpoint().size()) != null) {
                agree.add(one.witness);
            } else if (fault != null && faults.stream().noneMatch(known -> known.kind() == fault.kind())) {
                faults.add(fault);
            }
        }
        return agree.stream().distinct().toList();
    }

    private static boolean declaredLost(Held one, List<Restoration> restorations) {
        long size = one.said.checkpoint().size();
        return restorations.stream().anyMatch(
                later -> later.epoch() > one.said.epoch() && later.kept() < size && size <= later.lost());
    }

    private static @Nullable Fault fault(Held one, Passage passage, List<Restoration> restorations) {
        long size = one.said.checkpoint().size();
        List<Restoration> since = restorations.stream()
                .filter(later -> later.epoch() > one.said.epoch() && later.kept() < size).toList();
        if (!since.isEmpty()) {
            return new Fault(Kind.ROLLED_BACK, since.getFirst().lost() + 1,
                    "Rolled back, undeclared: " + one.witness + " holds a head of " + size
                            + ", and only positions up to " + since.getFirst().lost() + " were declared lost");
        }
        if (passage.complete() && size > passage.last()) {
            return new Fault(Kind.ROLLED_BACK, passage.last() + 1, "Rolled back, undeclared: " + one.witness
                    + " holds a head of " + size + ", and there are " + passage.last() + " events");
        }
        Hash root = passage.root(size);
        return root == null || root.equals(one.said.checkpoint().root())
                ? null
                : new Fault(Kind.FORKED, size,
                        "Forked: the events up to " + size + " are not those under the head that "
                                + one.witness + " holds");
    }
}
