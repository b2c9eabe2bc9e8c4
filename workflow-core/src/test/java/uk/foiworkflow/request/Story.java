package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.directory.Directory;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.Broken.Bar;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * A request as it is told in a scenario: what is done on which day and by whom, and what comes of it. A broken rule is
 * written as its number, a space, and the field at fault.
 */
final class Story {

    /** What is done, but for the day on which it is done. */
    interface Step extends Function<LocalDate, RequestCommand> {}

    /** Something that was done, on the request as it was before. */
    record Told(Request before, RequestCommand command, Context context, RequestDecider decider, Decision decision) {}

    static final LocalDate TODAY = LocalDate.of(2024, 1, 15);

    static final Actor OFFICER = new Actor("olive", Role.OFFICER);
    static final Actor HOLDER = new Actor("harry", Role.HOLDER);
    static final Actor ANOTHER_HOLDER = new Actor("hilda", Role.HOLDER);
    static final Actor APPROVER = new Actor("asha", Role.APPROVER);
    static final Actor REVIEWER = new Actor("rhys", Role.REVIEWER);
    static final Actor HEAD = new Actor("hannah", Role.HEAD);
    static final Actor ENGINE = new Actor("engine", Role.ENGINE);
    static final Actor IMPORTER = new Actor("admin", Role.ADMIN);

    private final List<Told> told = new ArrayList<>();
    private final List<RequestEvent> events = new ArrayList<>();
    private List<RequestEvent> last = List.of();
    private Request request = Request.NONE;
    private RequestDecider decider = new RequestDecider(CALENDAR, Policy.STANDARD);
    private Directory directory = Directory.NONE;

    /** Nothing has arrived yet. */
    static Story begins() {
        return new Story();
    }

    /** A request of three questions under FOIA to an English council, logged by an officer. */
    static Story received(String on) {
        return begins().does(OFFICER, on, Steps.receives(3));
    }

    /** The same, under another law. */
    static Story received(String on, Regime regime) {
        Jurisdiction jurisdiction = regime.scottish() ? Jurisdiction.SCOTLAND : Jurisdiction.ENGLAND;
        return begins().does(OFFICER, on, Steps.receives(regime, jurisdiction, AuthorityKind.LOCAL_AUTHORITY, 3));
    }

    /** Received on 9 July 2021, and every question disclosed in a letter of 27 July. */
    static Story answered() {
        return received("2021-07-09").decided("2021-07-19", 1, 2, 3).cleared("2021-07-26").does(OFFICER, "2021-07-27",
                Steps.issues(1));
    }

    /** It is done, and no rule is broken. */
    Story does(Actor who, String on, Step step) {
        Decision decision = decide(who, on, step, false);
        assertThat(decision.broken()).isEmpty();
        return tell(step.apply(day(on)), new Context(who, TODAY, false, directory), decision);
    }

    /** It is brought in as it was, with the rules that it broke; never refused. */
    Story records(String on, Step step, String... broken) {
        Decision decision = decide(IMPORTER, on, step, true);
        assertThat(rules(decision)).containsExactly(broken);
        assertThat(decision.events()).isNotEmpty();
        return tell(step.apply(day(on)), new Context(IMPORTER, TODAY, true, directory), decision);
    }

    /** It is refused for defects that can be cured, and would be recorded of the past. */
    Story refuses(Actor who, String on, Step step, String... broken) {
        Decision decision = refused(who, on, step, Bar.CURABLE, broken);
        assertThat(decision.events()).isNotEmpty();
        return this;
    }

    /** It cannot be true, now or in the past. */
    Story excludes(Actor who, String on, Step step, String... broken) {
        Decision decision = refused(who, on, step, Bar.IMPOSSIBLE, broken);
        assertThat(decision.events()).isEmpty();
        assertThat(decide(who, on, step, true).events()).isEmpty();
        return this;
    }

    /** It is somebody else's to do. */
    Story turnsAway(Actor who, String on, Step step, String... broken) {
        refused(who, on, step, Bar.NOT_YOURS, broken);
        return this;
    }

    /** From here on the authority's settings are these. */
    Story settledBy(Policy policy) {
        decider = new RequestDecider(CALENDAR, policy);
        return this;
    }

    /** From here on the authority keeps that directory. */
    Story within(Directory kept) {
        directory = kept;
        return this;
    }

    /** From here on days are counted by that calendar. */
    Story countedBy(WorkingCalendar calendar) {
        decider = new RequestDecider(calendar, Policy.STANDARD);
        return this;
    }

    /** Questions that are decided as disclosed by an officer. */
    Story decided(String on, int... questions) {
        for (int question : questions) {
            does(OFFICER, on, Steps.decides(Steps.disclosed(question, "12")));
        }
        return this;
    }

    /** A search for everything that is open. */
    Story searched(String on) {
        return does(OFFICER, on, Steps.searches("Case system", 45));
    }

    /** An estimate that finding out alone whether anything is held takes a minute more than the 18 hours of a council. */
    Story estimatedOver(String on) {
        return does(OFFICER, on, Steps.estimates(1081, 0));
    }

    /** A draft that is submitted by the officer and cleared by the approver. */
    Story cleared(String on) {
        does(OFFICER, on, Steps.submitsDraft("Dear Sir or Madam, …"));
        return does(APPROVER, on, Steps.clears(request.drafting().draft()));
    }

    /** What stands against it, as an officer would see it. */
    List<Broken> objections(Actor who, String on, Step step) {
        return decide(who, on, step, false).broken();
    }

    /** What the last thing that was done led to. */
    List<RequestEvent> last() {
        return last;
    }

    /** The one event of that type that the last thing led to. */
    <E extends RequestEvent> E last(Class<E> type) {
        return last.stream().filter(type::isInstance).map(type::cast).findFirst()
                .orElseThrow(() -> new AssertionError("No " + type.getSimpleName() + " in " + last));
    }

    List<RequestCommand> commands() {
        return told.stream().map(Told::command).toList();
    }

    /** All that was done. */
    List<Told> told() {
        return told;
    }

    List<RequestEvent> events() {
        return events;
    }

    Request request() {
        return request;
    }

    AskedQuestion question(int number) {
        return Objects.requireNonNull(request.questions().get(number));
    }

    String due(int question) {
        return question(question).due().toString();
    }

    Stage stage() {
        return request.stage();
    }

    RollUp rollUp() {
        return request.rollUp();
    }

    @Nullable
    Integer draft() {
        return request.drafting().draft();
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static SortedSet<Integer> numbers(int... questions) {
        Collection<Integer> all = new ArrayList<>();
        for (int question : questions) {
            all.add(question);
        }
        return Numbers.of(all);
    }

    private Story tell(RequestCommand command, Context context, Decision decision) {
        told.add(new Told(request, command, context, decider, decision));
        last = decision.events();
        last.forEach(event -> {
            events.add(event);
            request = request.evolve(event);
        });
        return this;
    }

    private Decision refused(Actor who, String on, Step step, Bar bar, String... broken) {
        Decision decision = decide(who, on, step, false);
        assertThat(rules(decision)).containsExactly(broken);
        assertThat(decision.broken()).isNotEmpty().extracting(Broken::bar).containsOnly(bar);
        return decision;
    }

    private Decision decide(Actor who, String on, Step step, boolean past) {
        Decision decision = decider.decide(request, step.apply(day(on)), new Context(who, TODAY, past, directory));
        assertThat(decision.broken()).extracting(Broken::why)
                .allSatisfy(why -> assertThat(why).matches("(?s)['\\p{L}\\d].{10,}\\."));
        return decision;
    }

    private static List<String> rules(Decision decision) {
        return decision.broken().stream().map(broken -> broken.rule().id() + " " + broken.field()).toList();
    }
}
