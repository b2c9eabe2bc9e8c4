package uk.foiworkflow.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The master keys at hand: the present one wraps, and each opens what it has wrapped, until that is wrapped anew. */
public final class MasterKeys {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final MasterKey present;
    private final Map<String, MasterKey> all = new LinkedHashMap<>();
    private final Set<String> lost;

    /**
     * @param earlier those that wrapped before and may still be needed
     * @param lost names of keys that will never be found again: what they protected reads as erased
     * @throws IllegalArgumentException when a name cannot be one, stands twice, or is of a key that is at hand and lost
     */
    public MasterKeys(MasterKey present, List<MasterKey> earlier, Set<String> lost) {
        this.present = present;
        this.lost = Set.copyOf(lost);
        List<MasterKey> keys = new ArrayList<>(List.of(present));
        keys.addAll(earlier);
        for (MasterKey key : keys) {
            if (!NAME.matcher(key.name()).matches()) {
                throw new IllegalArgumentException(
                        "The name of a master key has 1 to 64 letters, digits, '.', '_' or '-'");
            }
            if (lost.contains(key.name())) {
                throw new IllegalArgumentException("Master key '" + key.name() + "' is given, and called lost");
            }
            if (all.put(key.name(), key) != null) {
                throw new IllegalArgumentException("Two master keys have the name '" + key.name() + "'");
            }
        }
    }

    /** One alone. */
    public static MasterKeys of(MasterKey only) {
        return new MasterKeys(only, List.of(), Set.of());
    }

    /** The name of the key that wraps. */
    public String present() {
        return present.name();
    }

    /** The names of the keys that leave nothing to be wrapped anew: the present one, and those that are lost. */
    Set<String> settled() {
        Set<String> settled = new HashSet<>(lost);
        settled.add(present.name());
        return settled;
    }

    WrappedKey wrap(String stream, RequestKey key) {
        return new WrappedKey(present.name(), present.wrap(key.bytes(), bound(present.name(), stream)));
    }

    /**
     * The key of a request; null when the master key that wraps it is lost.
     *
     * @throws WrongMasterKey when the one that wraps it is not at hand, or is another key than the one of that name
     */
    @Nullable
    RequestKey unwrap(String stream, WrappedKey wrapped) {
        String name = wrapped.master();
        if (lost.contains(name)) {
            return null;
        }
        MasterKey master = all.get(name);
        if (master == null) {
            throw new WrongMasterKey(
                    "Master key '" + name + "' is wanted, which wraps the key of " + stream + "; at hand "
                            + (all.size() == 1 ? "is " : "are ")
                            + all.keySet().stream().map(each -> "'" + each + "'").collect(Collectors.joining(" and ")));
        }
        return master.unwrap(wrapped.bytes(), bound(name, stream)).map(RequestKey::new)
                .orElseThrow(() -> new WrongMasterKey("Master key '" + name + "' does not open the key of " + stream
                        + ": it is not the master key that wrapped it, or the row was altered"));
    }

    /**
     * The same key of a request under the present master key, which was seen to open it: the old form is given up for it.
     *
     * @throws WrongMasterKey when either form does not open
     */
    WrappedKey rewrap(String stream, WrappedKey wrapped) {
        RequestKey key = unwrap(stream, wrapped);
        if (key == null) {
            throw new WrongMasterKey("Master key '" + wrapped.master() + "' is lost");
        }
        WrappedKey renewed = wrap(stream, key);
        if (!key.same(unwrap(stream, renewed))) {
            throw new WrongMasterKey("Master key '" + renewed.master() + "' does not give back what it wrapped");
        }
        return renewed;
    }

    private static byte[] bound(String name, String stream) {
        return AesGcm.bound("request key", name, stream);
    }

    @Override
    public String toString() {
        return "MasterKeys " + all.keySet();
    }
}
