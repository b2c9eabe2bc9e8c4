package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.QuestionRuled;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;
import uk.foiworkflow.store.StoredEvent;

/** Follows one question from stage to stage: what was decided, what changed and why, and whose position was upheld. */
final class Lineage {

    private final int question;
    private final List<LateExemption> late;
    private final List<FiledStage> stages = new ArrayList<>();
    private SortedSet<Integer> reviewed = Numbers.NONE;
    private @Nullable QuestionDecided last;
    private long sequence;

    private Lineage(int question, List<RequestEvent> events) {
        this.question = question;
        this.late = LateExemption.of(question, events);
    }

    @Rulebook("R6-late")
    static List<FiledStage> of(int question, List<StoredEvent> stored) {
        List<RequestEvent> events = stored.stream().map(StoredEvent::event).toList();
        Lineage lineage = new Lineage(question, events);
        for (int i = 0; i < events.size(); i++) {
            lineage.sequence = stored.get(i).sequence();
            lineage.tell(events.get(i), events.subList(i + 1, events.size()));
        }
        lineage.undecided();
        return lineage.stages;
    }

    private void tell(RequestEvent event, List<RequestEvent> after) {
        switch (event) {
            case QuestionDecided decided when decided.question() == question -> decided(decided);
            case ReviewRequested asked -> reviewed = asked.questions();
            case ReviewDecided review when reviewed.isEmpty() || reviewed.contains(question) -> reviewed(review);
            case DecisionNoticeReceived notice ->
                ruled(DecisionStage.COMMISSIONER, notice.on(), notice.finding(), after);
            case TribunalDecided appeal -> ruled(DecisionStage.TRIBUNAL, appeal.on(), appeal.result(), after);
            case RequestEvent other -> {
            }
        }
    }

    /** A first decision that was taken anew before or after its answer takes the place of the one before. */
    private void decided(QuestionDecided decided) {
        QuestionDecided before = last;
        last = decided;
        if (decided.stage() == DecisionStage.INITIAL) {
            stages.removeIf(stage -> stage.stage() == DecisionStage.INITIAL && stages.size() == 1);
            stages.add(stage(DecisionStage.INITIAL, decided.on(), List.of(), null, null, null,
                    Clear.text(decided.reasons())));
        } else {
            stages.add(stage(DecisionStage.REVIEW, decided.on(), changes(before, decided), null, null, null,
                    Clear.text(decided.reasons())));
        }
    }

    /** The review's own decision on the question was told just before; where there is none, nothing changed. */
    private void reviewed(ReviewDecided review) {
        FiledStage changed = stages.isEmpty() ? null : stages.getLast();
        boolean told = changed != null && changed.stage() == DecisionStage.REVIEW && review.on().equals(changed.on())
                && review.questions().contains(question);
        if (told) {
            stages.removeLast();
        }
        stages.add(stage(DecisionStage.REVIEW, review.on(), told && changed != null ? changed.changed() : List.of(),
                review.result(), Ruling.position(review.result()), null,
                told && changed != null ? changed.why() : null));
    }

    private void ruled(DecisionStage stage, LocalDate on, @Nullable Ruling whole, List<RequestEvent> after) {
        QuestionRuled ruling = null;
        for (RequestEvent event : after) {
            if (!(event instanceof QuestionRuled ruled)) {
                break;
            }
            ruling = ruled.question() == question ? ruled : ruling;
        }
        if (ruling == null) {
            String position = whole == null
                    ? Ruling.position(null)
                    : "of the request as a whole, " + Ruling.position(whole) + "; of this question it is not on record";
            stages.add(stage(stage, on, List.of(), null, position, null, null));
        } else {
            List<String> found = new ArrayList<>();
            ruling.engaged().forEach(exemption -> found.add(exemption.code() + " was found to apply"));
            ruling.notEngaged().forEach(exemption -> found.add(exemption.code() + " was found not to apply"));
            stages.add(stage(stage, on, found, ruling.result(), Ruling.position(ruling.result()), ruling,
                    Clear.text(ruling.reasons())));
        }
    }

    /** An exemption may be raised where nothing is decided yet. */
    private void undecided() {
        for (LateExemption raised : late) {
            if (stages.stream().noneMatch(stage -> stage.stage() == raised.stage())) {
                stages.add(stage(raised.stage(), null, List.of(), null, "nothing is decided yet", null, null));
            }
        }
    }

    private FiledStage stage(DecisionStage stage, @Nullable LocalDate on, List<String> changed,
            @Nullable Ruling result, @Nullable String position, @Nullable QuestionRuled ruling, @Nullable String why) {
        QuestionDecided standing = last;
        return new FiledStage(stage, on, on == null ? null : sequence, standing == null ? null : standing.outcome(),
                standing == null ? List.of() : Clear.codes(standing.exemptions()), changed,
                late.stream().filter(raised -> raised.stage() == stage).map(LateExemption::exemption).toList(), result,
                position, ruling == null ? null : ruling.ordered(), why);
    }

    private static List<String> changes(@Nullable QuestionDecided before, QuestionDecided after) {
        List<String> changes = new ArrayList<>();
        Outcome was = before == null ? null : before.outcome();
        if (was != null && was != after.outcome()) {
            changes.add(was + " became " + after.outcome());
        }
        List<String> old = before == null ? List.of() : Clear.codes(before.exemptions());
        List<String> now = Clear.codes(after.exemptions());
        old.stream().filter(code -> !now.contains(code)).forEach(code -> changes.add(code + " is relied on no more"));
        now.stream().filter(code -> !old.contains(code)).forEach(code -> changes.add(code + " is relied on now"));
        return changes;
    }
}
