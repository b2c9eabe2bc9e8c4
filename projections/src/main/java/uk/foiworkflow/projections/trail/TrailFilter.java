package uk.foiworkflow.projections.trail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.projections.reader.Rows;
import uk.foiworkflow.request.Role;

/** Which lines of the trail are wanted: those that all conditions hold for. Null asks for nothing in particular. */
public final class TrailFilter {

    /** Every line. */
    public static final TrailFilter ALL = new TrailFilter(List.of(), List.of(), Map.of());

    private final List<String> conditions;
    private final List<Lead> leads;
    private final Map<String, Object> values;

    private TrailFilter(List<String> conditions, List<Lead> leads, Map<String, Object> values) {
        this.conditions = List.copyOf(conditions);
        this.leads = List.copyOf(leads);
        this.values = Map.copyOf(values);
    }

    /** Of that user. */
    public TrailFilter actor(@Nullable String actor) {
        return indexed("actor", "t.actor = :actor", actor);
    }

    /** Of whoever acted in that role. */
    public TrailFilter role(@Nullable Role role) {
        return and("role", "t.role = :role", role == null ? null : role.toString());
    }

    /** Of that type of event. */
    public TrailFilter type(@Nullable String type) {
        return indexed("type", "t.type = :type", type);
    }

    /** Of that request. */
    public TrailFilter reference(@Nullable String reference) {
        return indexed("reference", "t.reference = :reference", reference);
    }

    /** About that question of its request. */
    public TrailFilter question(@Nullable Integer question) {
        return and("question", ":question = ANY(t.questions)", question);
    }

    /** Citing that exemption, or one of its limbs. */
    public TrailFilter exemption(@Nullable Exemption exemption) {
        return exemption == null
                ? this
                : and("citation", Lead.CITED, exemption.code()).led(Lead.CITATION);
    }

    /** Of what happened on that day or later, Europe/London. */
    public TrailFilter happenedFrom(@Nullable LocalDate day) {
        return and("happened_from", "t.happened_on >= :happened_from", day);
    }

    /** Of what happened on that day or earlier, Europe/London. */
    public TrailFilter happenedTo(@Nullable LocalDate day) {
        return and("happened_to", "t.happened_on <= :happened_to", day);
    }

    /** Recorded at that instant or later, UTC. */
    public TrailFilter recordedFrom(@Nullable Instant instant) {
        return and("recorded_from", "t.recorded_at >= :recorded_from", Rows.utc(instant));
    }

    /** Recorded before that instant, UTC. */
    public TrailFilter recordedTo(@Nullable Instant instant) {
        return and("recorded_to", "t.recorded_at < :recorded_to", Rows.utc(instant));
    }

    /** Recorded late, or not. */
    public TrailFilter late(@Nullable Boolean late) {
        return mark("late", late);
    }

    /** Saying that something on the file was wrong, or not. */
    public TrailFilter correction(@Nullable Boolean correction) {
        return mark("correction", correction);
    }

    /** Saying that somebody went past what stood in the way, or not. */
    public TrailFilter override(@Nullable Boolean override) {
        return mark("override", override);
    }

    /** Brought in from an older system, or not. */
    public TrailFilter imported(@Nullable Boolean imported) {
        return mark("imported", imported);
    }

    /** With these words in the sentence, the reason or the reference, whatever the case. */
    public TrailFilter words(@Nullable String words) {
        return and("words", "strpos(lower(concat_ws(' ', t.reference, t.sentence, t.why)), lower(:words)) > 0", words);
    }

    /** All conditions in SQL, on the table {@code views.trail t}. */
    String sql() {
        return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    }

    /** The ways to the lines that an index has. */
    List<Lead> leads() {
        return leads;
    }

    /** The parameters that the conditions name. */
    Map<String, Object> values() {
        return values;
    }

    /** Whether there is a condition with that parameter. */
    boolean asks(String name) {
        return values.containsKey(name);
    }

    private TrailFilter mark(String column, @Nullable Boolean wanted) {
        if (wanted == null) {
            return this;
        }
        String condition = (wanted ? "t." : "NOT t.") + column;
        TrailFilter filter = new TrailFilter(with(conditions, condition), leads, values);
        return wanted ? filter.led(Lead.of(condition)) : filter;
    }

    private TrailFilter indexed(String name, String condition, @Nullable Object value) {
        return value == null ? this : and(name, condition, value).led(Lead.of(condition));
    }

    private TrailFilter and(String name, String condition, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new HashMap<>(values);
        more.put(name, value);
        return new TrailFilter(with(conditions, condition), leads, more);
    }

    private TrailFilter led(Lead lead) {
        return new TrailFilter(conditions, with(leads, lead), values);
    }

    private static <T> List<T> with(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
