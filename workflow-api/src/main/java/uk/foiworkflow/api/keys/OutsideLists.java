package uk.foiworkflow.api.keys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.seal.LodgedLists;
import uk.foiworkflow.store.ShreddedKeys;
import uk.foiworkflow.store.ShreddedKeys.Entry;

/**
 * The list of what was shredded, in all its places outside of the database: the one of this installation, and those that
 * witnesses keep beside the heads of the log. What stands on any of them was shredded.
 */
final class OutsideLists {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideLists.class);

    private final ShreddedKeys here;
    private final LodgedLists lodged;

    OutsideLists(ShreddedKeys here, LodgedLists lodged) {
        this.here = here;
        this.lodged = lodged;
    }

    /** Adds one to the list of this installation, durably before it returns. */
    void add(Entry entry) {
        here.add(entry);
    }

    /** All of them, once each. */
    List<Entry> all() {
        Map<String, Entry> all = new LinkedHashMap<>();
        Stream.concat(here.all().stream(), lodged.all().stream().flatMap(line -> read(line).stream()))
                .forEach(entry -> all.putIfAbsent(entry.stream(), entry));
        return List.copyOf(all.values());
    }

    /** Those of the requests that stand on no list. */
    List<String> lacking(List<String> streams) {
        Set<String> listed = streams(all());
        return streams.stream().filter(stream -> !listed.contains(stream)).toList();
    }

    /** Sees that each place has these and what any other has; one that takes nothing now is given it the next time. */
    void lodge(List<Entry> shredded) {
        List<Entry> every = Stream.concat(all().stream(), shredded.stream()).toList();
        Set<String> listed = streams(here.all());
        every.stream().filter(entry -> !listed.contains(entry.stream())).forEach(here::add);
        lodged.lodge(every.stream().map(Entry::line).distinct().toList());
    }

    private static Set<String> streams(List<Entry> entries) {
        return entries.stream().map(Entry::stream).collect(Collectors.toSet());
    }

    private static Optional<Entry> read(String line) {
        Optional<Entry> entry = Entry.read(line);
        if (entry.isEmpty()) {
            LOG.error("A line of a lodged list of what was shredded cannot be read, and is not applied: {}", line);
        }
        return entry;
    }
}
