package uk.foiworkflow.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Who keeps the keys of the requests: wraps them anew under the present master key. Each change is one statement for many
 * keys, and leaves a key alone that is no more what it was read as: any number of keepers may be at work, be killed, and
 * begin again, while requests come in.
 */
public final class Keeper {

    private static final int BATCH = 500;

    private final KeyTable keys;
    private final MasterKeys masters;

    /** @param keeper connections of the keeper, or of the one login there is */
    public Keeper(DataSource keeper, MasterKeys masters) {
        this.keys = new KeyTable(new Database(keeper));
        this.masters = masters;
    }

    /**
     * What came of wrapping anew.
     *
     * @param looked how many keys another master key wrapped
     * @param renewed how many the present one wraps instead
     * @param failed how many stay as they are, for they do not open
     */
    public record Renewal(int looked, int renewed, int failed) {

        Renewal plus(Renewal other) {
            return new Renewal(looked + other.looked, renewed + other.renewed, failed + other.failed);
        }
    }

    /** How many keys each master key wraps, by its name. */
    public Map<String, Long> wrapped() {
        Map<String, Long> wrapped = new TreeMap<>();
        keys.masters().forEach(wrapping -> wrapped.put(wrapping.master(), wrapping.keys()));
        return wrapped;
    }

    /**
     * Wraps under the present master key what others wrap; ends early, to be called again, when the thread is interrupted.
     *
     * @throws StoreFailure when the database refuses or does not answer
     * @throws MasterKeyAway when the service that holds a master key does not answer
     */
    public Renewal renew() {
        Renewal all = new Renewal(0, 0, 0);
        List<KeyTable.Row> batch = after("");
        while (!batch.isEmpty() && !Thread.currentThread().isInterrupted()) {
            all = all.plus(renew(batch));
            batch = after(batch.getLast().stream());
        }
        return all;
    }

    private List<KeyTable.Row> after(String stream) {
        return keys.wrappedByOthers(masters.settled(), stream, BATCH);
    }

    private Renewal renew(List<KeyTable.Row> batch) {
        List<KeyTable.Row> before = new ArrayList<>();
        List<KeyTable.Row> after = new ArrayList<>();
        for (KeyTable.Row row : batch) {
            try {
                after.add(new KeyTable.Row(row.stream(), masters.rewrap(row.stream(), row.wrapped())));
                before.add(row);
            } catch (WrongMasterKey unopened) {
                // It is counted, and keeps no other key from being wrapped anew.
            }
        }
        return new Renewal(batch.size(), keys.replace(before, after), batch.size() - before.size());
    }
}
