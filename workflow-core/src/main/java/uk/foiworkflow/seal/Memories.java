package uk.foiworkflow.seal;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.log.UntrustedNote;

/** What somebody holds, compared with the newest head of the database. */
final class Memories {

    private final TreeTables tables;
    private final Heads heads;

    Memories(TreeTables tables, Heads heads) {
        this.tables = tables;
        this.heads = heads;
    }

    /** Null when it agrees, or was declared to be lost. */
    @Nullable
    Doubt doubt(String witness, Held held, @Nullable TreeHead head) {
        Claim claim;
        try {
            claim = claim(witness, held);
        } catch (UntrustedNote | IllegalArgumentException e) {
            return new Doubt(Outside.unbelievable(witness, e), null);
        }
        Fault fault = fault(claim, head);
        return fault == null ? null : new Doubt(fault, claim);
    }

    /**
     * What was lost by it; null when that cannot be told.
     *
     * @param held all that the same witness holds
     */
    @Nullable
    Loss loss(Doubt doubt, @Nullable TreeHead head, List<Witnessed> held) {
        Claim claim = doubt.claim();
        if (claim == null) {
            return null;
        }
        long kept = size(head);
        List<Restoration> since = claim.concerning(tables.restorations());
        if (!since.isEmpty()) {
            kept = Math.min(kept, since.getFirst().kept());
        } else if (claim.size() <= kept) {
            kept = agreed(held, claim, head);
        }
        return new Loss(claim.epoch(), kept, Math.max(claim.size(), size(head)));
    }

    /** The greatest size before that claim on which the same witness agrees; 0 when it shows none. */
    private long agreed(List<Witnessed> held, Claim claim, @Nullable TreeHead head) {
        return held.stream().map(one -> Held.of(one.note()))
                .filter(one -> one.size() < claim.size() && doubt(claim.witness(), one, head) == null)
                .mapToLong(Held::size).max().orElse(0);
    }

    private Claim claim(String witness, Held held) {
        String note = held.note();
        return note == null
                ? new Claim(witness, held.epoch(), held.size(), null)
                : Claim.of(witness, heads.said(note));
    }

    private @Nullable Fault fault(Claim claim, @Nullable TreeHead head) {
        return claim.fault(tables.restorations(), size(head), "the newest head here is of " + size(head),
                size -> tables.tree(Objects.requireNonNull(head)).root(size));
    }

    private static long size(@Nullable TreeHead head) {
        return head == null ? 0 : head.size();
    }
}
