package uk.foiworkflow.api.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.files.MediaTypes;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * Which documents lie in the bag, and where. Each has a name of our own making; the same bytes lie there once. What may be
 * shown is numbered by itself, so that no gap tells of anything else.
 */
final class Papers {

    private static final String OPEN = "open/documents/";
    private static final String CLOSED = "closed/documents/";

    private final SequencedMap<Dossier.Entry, Paper> papers = new LinkedHashMap<>();
    private final Map<String, String> paths = new HashMap<>();

    /**
     * A document in the bag.
     *
     * @param added as it was recorded
     * @param shown as it is shown; null where it is withheld
     * @param path below {@code data}
     */
    record Paper(DocumentAdded added, @Nullable DocumentAdded shown, String path) {}

    private Papers() {}

    static Papers of(Dossier dossier) {
        Papers all = new Papers();
        dossier.shown().forEach((entry, reduced) -> {
            if (reduced instanceof DocumentAdded shown) {
                all.put(entry, shown, OPEN, shown.document());
            }
        });
        if (dossier.profile().closed()) {
            dossier.entries().forEach(entry -> {
                if (entry.event().event() instanceof DocumentAdded added && !all.papers.containsKey(entry)) {
                    all.put(entry, null, CLOSED, added.document());
                }
            });
        }
        return all;
    }

    private void put(Dossier.Entry entry, @Nullable DocumentAdded shown, String directory, int number) {
        RequestEvent event = entry.event().event();
        if (event instanceof DocumentAdded added) {
            String path = paths.computeIfAbsent(added.file().id(),
                    file -> directory + "%03d".formatted(number) + ending(added));
            papers.put(entry, new Paper(added, shown, path));
        }
    }

    /** A page that was drawn up here runs nothing. */
    private static String ending(DocumentAdded added) {
        String type = added.file().mediaType();
        return added.drawnUp() != null && type.equals("text/html") ? ".html" : MediaTypes.ending(type);
    }

    /** The document that an event added; null where it added none, or none that is here. */
    @Nullable
    Paper of(Dossier.Entry entry) {
        return papers.get(entry);
    }

    /** Those that may be shown, in the order of their numbers among them. */
    List<Paper> open() {
        return papers.values().stream().filter(paper -> paper.shown() != null).toList();
    }

    /** All of them, in the order in which they were added. */
    List<Paper> all() {
        return papers.values().stream().sorted(Comparator.comparingInt(paper -> paper.added().document())).toList();
    }

    /** The files that lie in the directory of a part, each once. */
    List<Paper> files(boolean closed) {
        List<Paper> files = new ArrayList<>();
        for (Paper paper : papers.values()) {
            boolean first = files.stream().noneMatch(file -> file.path().equals(paper.path()));
            if (first && paper.path().startsWith(closed ? CLOSED : OPEN)) {
                files.add(paper);
            }
        }
        return files;
    }
}
