package uk.foiworkflow.projections.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.projections.table.Column;
import uk.foiworkflow.projections.table.Table;
import uk.foiworkflow.projections.table.Views;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.projections.versions.Turn;
import uk.foiworkflow.request.event.DispatchEvent.LetterDispatched;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.StoredEvent;

/**
 * The table {@code views.word}: the words as they stand, for it is asked what is on file and not what was. Beside it stands
 * the {@link Vocabulary} of them.
 */
public final class WordTable implements Projection {

    private static final Table<WordRow> TABLE = new Table<>("word", List.of("reference", "place"),
            List.of(Column.of("reference", WordRow::reference), Column.of("place", WordRow::place),
                    Column.of("kind", WordRow::kind),
                    Column.of("question", WordRow::question), Column.of("on_day", WordRow::on),
                    Column.of("words", WordRow::words), Column.of("unnamed", WordRow::unnamed)));

    private final Standings standings;

    public WordTable(Standings standings) {
        this.standings = standings;
    }

    /** Where a request stood before a batch and after it, and whether its words may have changed. */
    private record Moved(Standing was, Standing is, boolean words) {

        Moved and(Turn turn) {
            return new Moved(was, turn.is(), words || changes(turn));
        }

        static Moved by(Turn turn) {
            return new Moved(turn.was(), turn.is(), changes(turn));
        }

        private static boolean changes(Turn turn) {
            RequestEvent event = turn.event().event();
            return WordRow.says(event) || event instanceof CorrectionMade || event instanceof LetterDispatched
                    || event instanceof PersonalDataShredded;
        }
    }

    @Override
    public String name() {
        return "words";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(TABLE, Vocabulary.TABLE);
    }

    @Override
    public void apply(Views views, List<StoredEvent> batch) {
        Map<String, Moved> moved = new LinkedHashMap<>();
        for (Turn turn : standings.turns(batch)) {
            moved.merge(turn.event().stream(), Moved.by(turn), (so, far) -> so.and(turn));
        }
        Vocabulary vocabulary = new Vocabulary();
        List<WordRow> added = new ArrayList<>();
        moved.forEach((reference, request) -> {
            if (request.words()) {
                added.addAll(come(views, vocabulary, reference, WordRow.of(request.was()), WordRow.of(request.is())));
            }
        });
        write(views, vocabulary, added);
    }

    @Override
    public void anew(Views views, String reference, List<StoredEvent> events) {
        write(views, new Vocabulary().go(views, reference), WordRow.of(Standing.after(events)));
    }

    /** The rows to be added; all of them where any is no longer so. */
    private static Set<WordRow> come(Views views, Vocabulary vocabulary, String reference, Set<WordRow> was,
            Set<WordRow> is) {
        if (!is.containsAll(was)) {
            vocabulary.go(views, reference);
            return is;
        }
        Set<WordRow> added = new HashSet<>(is);
        added.removeAll(was);
        return added;
    }

    private static void write(Views views, Vocabulary vocabulary, Collection<WordRow> added) {
        TABLE.add(views, added);
        vocabulary.come(added).write(views);
    }
}
