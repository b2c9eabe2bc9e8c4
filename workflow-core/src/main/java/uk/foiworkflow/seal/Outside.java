package uk.foiworkflow.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import uk.foiworkflow.log.UntrustedNote;
import uk.foiworkflow.seal.Fault.Kind;

/** The heads that are held outside, against what is in the database. */
final class Outside {

    private final List<Claim> claims = new ArrayList<>();
    private final List<Fault> unbelievable = new ArrayList<>();

    Outside(Heads heads, List<Witnessed> witnessed) {
        for (Witnessed one : witnessed) {
            try {
                claims.add(Claim.of(one.witness(), heads.said(one.note())));
            } catch (UntrustedNote | IllegalArgumentException e) {
                unbelievable.add(unbelievable(one.witness(), e));
            }
        }
    }

    static Fault unbelievable(String witness, RuntimeException why) {
        return new Fault(Kind.STRANGE_KEY, 0,
                "What " + witness + " holds is no head of this log: " + why.getMessage());
    }

    /** Of which sizes the roots are wanted. */
    LongStream sizes() {
        return claims.stream().mapToLong(Claim::size);
    }

    /**
     * Who holds a head that agrees; what does not is added to the faults.
     *
     * @param restorations as the newest head of the database declares them
     */
    List<String> agree(Passage passage, List<Restoration> restorations, List<Fault> faults) {
        List<String> agree = new ArrayList<>();
        faults.addAll(unbelievable);
        long last = passage.complete() ? passage.last() : Long.MAX_VALUE;
        for (Claim claim : claims) {
            Fault fault = claim.fault(restorations, last, "there are " + passage.last() + " events", passage::root);
            if (fault != null && faults.stream().noneMatch(known -> known.kind() == fault.kind())) {
                faults.add(fault);
            } else if (fault == null && passage.root(claim.size()) != null && !claim.declaredLost(restorations)) {
                agree.add(claim.witness());
            }
        }
        return agree.stream().distinct().toList();
    }
}
