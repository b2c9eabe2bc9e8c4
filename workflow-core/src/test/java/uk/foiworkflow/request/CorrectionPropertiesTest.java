package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.lifecycle.AfterContainer;
import uk.foiworkflow.facts.Compliance;
import uk.foiworkflow.facts.Facts;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.Broken.Bar;
import uk.foiworkflow.request.Lives.Act;
import uk.foiworkflow.request.Lives.Life;
import uk.foiworkflow.request.command.FileCommand.CorrectEntry;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.request.event.RequestEvent;

/** A file that was corrected says what one says that was right from the beginning. */
@Domain(Lives.class)
@Domain(DomainContext.Global.class)
class CorrectionPropertiesTest {

    private static final RequestDecider DECIDER = new RequestDecider(CALENDAR, Policy.STANDARD);
    private static final LocalDate LATER = LocalDate.of(2021, 12, 1);
    private static int corrected;

    @Property(tries = 300, seed = "20050106", edgeCases = EdgeCasesMode.NONE)
    void aCorrectedFileIsJudgedLikeOneThatWasRight(@ForAll Life life, @ForAll @IntRange(min = 1, max = 20) int chosen) {
        List<RequestEvent> right = new ArrayList<>();
        List<Act> acts = new ArrayList<>();
        Request request = Request.NONE;
        for (Act act : life.acts()) {
            List<RequestEvent> events = decide(request, act).events();
            if (act.command() instanceof CorrectEntry || events.isEmpty()) {
                continue;
            }
            for (RequestEvent event : events) {
                request = request.evolve(event);
                right.add(event);
                acts.add(act);
            }
        }
        if (chosen >= right.size()) {
            return;
        }
        Act act = acts.get(chosen);
        Request wrong = Request.NONE;
        for (int i = 0; i < right.size(); i++) {
            wrong = wrong.evolve(i == chosen
                    ? new NoteAdded(right.get(i).on(), new Confidential("It was taken for a note."))
                    : right.get(i));
        }
        Decision decision = decide(wrong, new Act(act.who(),
                new CorrectEntry(LATER, chosen, new Confidential("It was no note."), act.command())));
        if (decision.events().size() != 2 || !decision.events().getLast().equals(right.get(chosen))) {
            return;
        }
        for (RequestEvent event : decision.events()) {
            wrong = wrong.evolve(event);
        }
        corrected++;
        assertThat(wrong.questions()).isEqualTo(request.questions());
        assertThat(wrong.receipt()).isEqualTo(request.receipt());
        assertThat(wrong.handling()).isEqualTo(request.handling());
        assertThat(wrong.drafting()).isEqualTo(request.drafting());
        assertThat(wrong.review()).isEqualTo(request.review());
        assertThat(wrong.commissioner()).isEqualTo(request.commissioner());
        Facts told = Facts.of(wrong.recorded(), LATER);
        // On what day a last day was put on file is told otherwise, and decides nothing here.
        assertThat(told).usingRecursiveComparison().ignoringFields("questions.filed", "reviews.filed")
                .isEqualTo(Facts.of(right, LATER));
        assertThat(Compliance.of(told, CALENDAR)).isEqualTo(Compliance.of(Facts.of(right, LATER), CALENDAR));
    }

    @AfterContainer
    static void manyWereCorrected() {
        assertThat(corrected).isGreaterThan(50);
    }

    private static Decision decide(Request request, Act act) {
        Decision decision = DECIDER.decide(request, act.command(), new Context(act.who(), Story.TODAY, true));
        return decision.broken().stream().anyMatch(broken -> broken.bar() == Bar.IMPOSSIBLE)
                ? new Decision(List.of(), decision.broken(), decision.checks())
                : decision;
    }
}
