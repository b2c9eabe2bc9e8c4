package uk.foiworkflow.projections.lineage;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.projections.standing.Stages;
import uk.foiworkflow.request.AskedQuestion;
import uk.foiworkflow.request.Given;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.QuestionRuled;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;

/** Follows what was relied on for one question through the stages; at each of them its last decision counts. */
final class Trial {

    private final AskedQuestion question;
    private final Given first;
    private final Map<Exemption, Claim> claims = new LinkedHashMap<>();
    private final Set<Exemption> standing = new LinkedHashSet<>();
    private DecisionStage stage = DecisionStage.INITIAL;
    private boolean told;
    private SortedSet<Integer> asked = Numbers.NONE;
    private @Nullable QuestionDecided afresh;
    private @Nullable DecisionStage silent;

    private Trial(AskedQuestion question, Given first) {
        this.question = question;
        this.first = first;
    }

    /**
     * What was relied on in the first answer and later, each once.
     *
     * @param events in which every entry that was corrected is put right
     */
    static List<Claim> of(AskedQuestion question, Given first, List<RequestEvent> events) {
        Trial trial = new Trial(question, first);
        events.forEach(trial::tell);
        trial.unsaid();
        return List.copyOf(trial.claims.values());
    }

    /** Untried: no stage has decided on it. */
    static List<Claim> untried(Given first) {
        return reliedOn(first.decision()).stream().distinct()
                .map(exemption -> Claim.raised(exemption, DecisionStage.INITIAL)).toList();
    }

    private void tell(RequestEvent event) {
        if (silent != null && !(event instanceof QuestionRuled)) {
            unsaid();
        }
        stage = Stages.after(event, stage);
        switch (event) {
            case ResponseIssued sent when sent.questions().contains(question.number()) -> answered(sent);
            case QuestionDecided decided when about(decided.question()) && decided.stage() == DecisionStage.REVIEW ->
                afresh = decided;
            case ReviewRequested wanted -> asked = wanted.questions();
            case ReviewDecided review -> reviewed(review);
            case ExemptionClaimed claimed when told && about(claimed.question())
                    && stage.compareTo(DecisionStage.REVIEW) > 0 ->
                raise(List.of(claimed.exemption()));
            case DecisionNoticeReceived notice -> silent = DecisionStage.COMMISSIONER;
            case TribunalDecided appeal -> silent = DecisionStage.TRIBUNAL;
            case QuestionRuled ruled -> {
                silent = null;
                if (told && about(ruled.question())) {
                    ruled(ruled);
                }
            }
            case RequestEvent other -> {
            }
        }
    }

    private boolean about(int number) {
        return number == question.number();
    }

    /** A first answer, or one after a review: what never arrived is not among those that were given. */
    private void answered(ResponseIssued sent) {
        for (Given given : question.given()) {
            if (given.response() == sent.response() && (told || given.equals(first))) {
                told = true;
                relyOn(reliedOn(given.decision()));
            }
        }
    }

    private void relyOn(Collection<Exemption> exemptions) {
        standing.clear();
        raise(exemptions);
    }

    private void raise(Collection<Exemption> exemptions) {
        exemptions.forEach(exemption -> claims.putIfAbsent(exemption, Claim.raised(exemption, stage)));
        standing.addAll(exemptions);
    }

    private void reviewed(ReviewDecided review) {
        QuestionDecided decided = review.questions().contains(question.number()) ? afresh : null;
        afresh = null;
        if (!told) {
            if (first.byReview() && decided != null && decided.equals(first.decision())) {
                told = true;
                stage = DecisionStage.INITIAL;
                relyOn(decided.exemptions());
                stage = DecisionStage.REVIEW;
            }
        } else if (decided != null) {
            decidedAfresh(decided.exemptions());
        } else if (asked.isEmpty() || asked.contains(question.number())) {
            boolean stands = review.result() == Ruling.AUTHORITY_UPHELD
                    || (review.result() != null && !review.questions().isEmpty());
            atReview(standing, stands ? Fate.UPHELD : Fate.NOT_ON_RECORD);
        }
    }

    private void decidedAfresh(List<Exemption> now) {
        Set<Exemption> gone = new LinkedHashSet<>(standing);
        now.forEach(gone::remove);
        boolean others = !standing.containsAll(now);
        atReview(now, Fate.UPHELD);
        atReview(gone, others ? Fate.SUBSTITUTED : Fate.OVERTURNED);
        relyOn(now);
    }

    /** What a review added was not tried by it. */
    private void atReview(Collection<Exemption> exemptions, Fate fate) {
        exemptions.forEach(exemption -> claims.computeIfPresent(exemption,
                (same, claim) -> claim.raised() == DecisionStage.INITIAL
                        ? claim.at(DecisionStage.REVIEW, fate)
                        : claim));
    }

    private void ruled(QuestionRuled ruling) {
        Set<Exemption> spoken = new LinkedHashSet<>(ruling.engaged());
        spoken.addAll(ruling.notEngaged());
        claims.replaceAll((exemption, claim) -> before(ruling.stage(), claim)
                ? claim.at(ruling.stage(), fate(claim, ruling))
                : claim);
        spoken.stream().filter(exemption -> claims.values().stream().noneMatch(claim -> claim.cited(exemption)))
                .toList().forEach(exemption -> {
                    Claim late = Claim.raised(exemption, ruling.stage());
                    claims.put(exemption, late.at(ruling.stage(), fate(late, ruling)));
                });
    }

    /** What the authority still relies on, and what it took there from the stage before. */
    private boolean before(DecisionStage court, Claim claim) {
        return standing.contains(claim.exemption())
                || (court == DecisionStage.TRIBUNAL && claim.commissioner() != null);
    }

    private static Fate fate(Claim claim, QuestionRuled ruling) {
        if (ruling.engaged().contains(claim.exemption())) {
            return Fate.UPHELD;
        }
        if (ruling.notEngaged().contains(claim.exemption())) {
            return Fate.OVERTURNED;
        }
        if (ruling.engaged().stream().anyMatch(claim::cited)) {
            return Fate.UPHELD;
        }
        if (ruling.notEngaged().stream().anyMatch(claim::cited)) {
            return Fate.OVERTURNED;
        }
        boolean named = !ruling.engaged().isEmpty() || !ruling.notEngaged().isEmpty();
        return named ? Fate.NOT_ON_RECORD : switch (ruling.result()) {
            case AUTHORITY_UPHELD -> Fate.UPHELD;
            case OVERTURNED -> Fate.OVERTURNED;
            case PARTLY_UPHELD -> Fate.NOT_ON_RECORD;
        };
    }

    /** A decision that says nothing of any question says nothing of what is relied on, whatever it says of the whole. */
    private void unsaid() {
        DecisionStage court = silent;
        silent = null;
        if (court != null) {
            claims.replaceAll((exemption, claim) -> before(court, claim) && (court == DecisionStage.TRIBUNAL
                    ? claim.tribunal()
                    : claim.commissioner()) == null ? claim.at(court, Fate.NOT_ON_RECORD) : claim);
        }
    }

    private static List<Exemption> reliedOn(@Nullable QuestionDecided decision) {
        return decision == null ? List.of() : decision.exemptions();
    }
}
