package uk.foiworkflow.projections.disclosure;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.disclosure.DisclosureEvent;
import uk.foiworkflow.disclosure.DisclosureEvent.DisclosureEntryUnpublished;
import uk.foiworkflow.disclosure.DisclosureStream;
import uk.foiworkflow.disclosure.Entry.State;
import uk.foiworkflow.projections.disclosure.EntryRow.Told;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.reader.Rows;
import uk.foiworkflow.projections.table.Column;
import uk.foiworkflow.projections.table.Table;
import uk.foiworkflow.projections.table.Views;
import uk.foiworkflow.store.StoredEvent;

/**
 * The table {@code views.disclosure_entry}: the entries of the log as they stand. Of one that was taken back its id alone is
 * left; of any other whose words are destroyed, nothing.
 */
public final class DisclosureTable implements Projection {

    private static final List<Column<EntryRow>> WORDS = List.of(told("authority", Told::authority),
            told("title", Told::title), told("subject", Told::subject), told("answered", Told::answered),
            told("outcome", Told::outcome), told("asked", Told::asked), told("answers", Told::answers),
            told("outcomes", Told::outcomes), told("exemptions", Told::exemptions),
            told("documents", Told::documents), told("files", Told::files), told("types", Told::types),
            told("words", Told::words));

    private static final Table<EntryRow> TABLE = new Table<>("disclosure_entry", List.of("reference", "number"),
            Stream.concat(Stream.of(Column.of("position", EntryRow::position),
                    Column.of("reference", EntryRow::reference), Column.of("number", EntryRow::number),
                    Column.of("state", EntryRow::state), Column.of("on_day", EntryRow::on),
                    Column.of("by_whom", EntryRow::by), Column.of("changed_at", EntryRow::changedAt),
                    Column.of("entry", EntryRow::entry)), WORDS.stream()).toList());

    private static final String WITHOUT_WORDS = WORDS.stream().map(column -> ", " + column.name() + " = NULL")
            .collect(Collectors.joining());

    @Override
    public String name() {
        return "disclosure";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean takes(StoredEvent event) {
        return DisclosureStream.is(event.stream());
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(TABLE);
    }

    @Override
    public void apply(Views views, List<StoredEvent> batch) {
        for (StoredEvent stored : batch) {
            if (stored.happening() instanceof DisclosureEvent event) {
                if (stored.sequence() == 0) {
                    TABLE.add(views, List.of(EntryRow.of(stored, event)));
                } else {
                    change(views, stored, event);
                }
            }
        }
    }

    /** Its entries are no request's: what becomes of a request leaves them as they are. */
    @Override
    public void anew(Views views, String reference, List<StoredEvent> events) {}

    @Override
    public void anew(Views views, List<Long> positions, List<StoredEvent> events) {
        views.jdbc().update("DELETE FROM " + views.table(TABLE.name()) + " WHERE position = ANY(?)",
                (Object) positions.toArray(Long[]::new));
        if (events.stream().anyMatch(event -> event.happening() instanceof DisclosureEntryUnpublished)) {
            apply(views, events);
        }
    }

    private static void change(Views views, StoredEvent stored, DisclosureEvent event) {
        State state = State.after(event);
        String more = switch (state) {
            case PUBLISHED -> ", published_at = :at";
            case UNPUBLISHED -> WITHOUT_WORDS;
            case PREPARED, SENT_BACK, LEFT_OUT -> "";
        };
        JdbcClient.create(views.jdbc()).sql("UPDATE " + views.table(TABLE.name())
                + " SET state = :state, on_day = :on, by_whom = :by, changed_at = :at" + more
                + " WHERE reference = :reference AND number = :number").param("state", state.name())
                .param("on", event.on()).param("by", event.by()).param("at", Rows.utc(stored.recordedAt()))
                .param("reference", event.reference()).param("number", DisclosureStream.number(stored.stream()))
                .update();
    }

    private static Column<EntryRow> told(String name, Function<Told, @Nullable Object> value) {
        return Column.of(name, row -> row.told() == null ? null : value.apply(row.told()));
    }
}
