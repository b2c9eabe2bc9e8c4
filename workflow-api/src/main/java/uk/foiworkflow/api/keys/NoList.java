package uk.foiworkflow.api.keys;

import java.util.List;
import uk.foiworkflow.store.ShreddedKeys;

/** Where no list is kept outside of the database. */
enum NoList implements ShreddedKeys {

    INSTANCE;

    @Override
    public void add(Entry entry) {
        // There is no place for it.
    }

    @Override
    public List<Entry> all() {
        return List.of();
    }
}
