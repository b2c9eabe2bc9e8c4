package uk.foiworkflow.seal;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All witnesses of a log, each of another name; none as a rule. */
public record Witnesses(List<Witness> all) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]*");
    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);

    /** @throws IllegalArgumentException when one has no proper name, or two have the same */
    public Witnesses {
        all = List.copyOf(all);
        for (Witness witness : all) {
            if (!NAME.matcher(witness.name()).matches()) {
                throw new IllegalArgumentException("Not the name of a witness: '" + witness.name() + "'");
            }
        }
        if (all.stream().map(Witness::name).distinct().count() < all.size()) {
            throw new IllegalArgumentException("Two witnesses have the same name");
        }
    }

    /** The heads that they hold, of those who show them now. */
    public List<Witnessed> held() {
        return all.stream().map(Witnesses::heldBy).flatMap(List::stream).toList();
    }

    /** The heads that the one of this name holds; none when there is no such, or it does not show them now. */
    List<Witnessed> heldBy(String name) {
        return all.stream().filter(witness -> witness.name().equals(name)).map(Witnesses::heldBy)
                .flatMap(List::stream).toList();
    }

    private static List<Witnessed> heldBy(Witness witness) {
        try {
            return witness.held();
        } catch (IOException e) {
            LOG.warn("{} does not show what it holds: {}", witness.name(), e.getMessage());
            return List.of();
        }
    }
}
