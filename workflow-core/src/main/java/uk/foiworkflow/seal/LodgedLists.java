package uk.foiworkflow.seal;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.log.Note;
import uk.foiworkflow.log.SigningKey;
import uk.foiworkflow.log.UntrustedNote;
import uk.foiworkflow.log.VerifierKey;

/**
 * What was shredded, as witnesses keep it beside the heads: in notes that are signed with the key of the log, so that nobody
 * who keeps them can have something shredded. The first line of a list is the name of the log and {@value #KIND}, each
 * further one is a line about a request that holds no word of it.
 */
public final class LodgedLists {

    private static final String KIND = "/shredded";
    private static final Logger LOG = LoggerFactory.getLogger(LodgedLists.class);

    private final Witnesses witnesses;
    private final List<VerifierKey> known;
    private final @Nullable SigningKey signing;
    private final Map<String, Set<String>> kept = new ConcurrentHashMap<>();

    /**
     * Lists with these witnesses.
     *
     * @param known the keys whose lists are believed
     * @param signing with which new ones are signed; null when this node leaves that to others
     */
    public LodgedLists(Witnesses witnesses, Collection<VerifierKey> known, @Nullable SigningKey signing) {
        this.witnesses = witnesses;
        this.known = List.copyOf(known);
        this.signing = signing;
    }

    /** All lines that are kept by witnesses who show them; of those who do not, they are asked for again the next time. */
    public Set<String> all() {
        Set<String> all = new LinkedHashSet<>();
        witnesses.all().forEach(witness -> all.addAll(with(witness)));
        return all;
    }

    /** Gives each witness the lines that it lacks; one that does not take them is given them the next time. */
    public void lodge(Collection<String> lines) {
        if (signing != null) {
            witnesses.all().forEach(witness -> lodge(lines, witness, signing));
        }
    }

    private void lodge(Collection<String> lines, Witness witness, SigningKey key) {
        Set<String> there = with(witness);
        List<String> lacking = lines.stream().filter(line -> !there.contains(line)).toList();
        if (lacking.isEmpty()) {
            return;
        }
        try {
            String text = Stream.concat(Stream.of(key.verifier().name() + KIND), lacking.stream())
                    .collect(Collectors.joining("\n", "", "\n"));
            if (witness.keep(Note.sign(text, List.of(key)))) {
                kept.computeIfPresent(witness.name(), (name, before) -> Stream.concat(before.stream(), lacking.stream())
                        .collect(Collectors.toUnmodifiableSet()));
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} does not take the list of what was shredded yet: {}", witness.name(), e.getMessage());
        }
    }

    private Set<String> with(Witness witness) {
        Set<String> known = kept.get(witness.name());
        if (known != null) {
            return known;
        }
        try {
            Set<String> read = witness.kept().stream().flatMap(note -> lines(note, witness).stream())
                    .collect(Collectors.toUnmodifiableSet());
            kept.put(witness.name(), read);
            return read;
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} does not show the list of what was shredded: {}", witness.name(), e.getMessage());
            return Set.of();
        }
    }

    private List<String> lines(Note note, Witness witness) {
        try {
            List<String> origins = note.signers(known).stream().map(key -> key.name() + KIND).toList();
            List<String> lines = note.text().lines().toList();
            return origins.contains(lines.getFirst()) ? lines.subList(1, lines.size()) : List.of();
        } catch (UntrustedNote e) {
            LOG.warn("{} holds a list of what was shredded that is passed over: {}", witness.name(), e.getMessage());
            return List.of();
        }
    }
}
