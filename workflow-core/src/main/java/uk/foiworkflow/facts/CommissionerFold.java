package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.LastDay;
import uk.foiworkflow.facts.Demand.Kind;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.CommissionerEvent.AppealLodged;
import uk.foiworkflow.request.event.CommissionerEvent.AppealWithdrawn;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintNotified;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintResolvedInformally;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.EnquiryReceived;
import uk.foiworkflow.request.event.CommissionerEvent.InformationNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.QuestionRuled;
import uk.foiworkflow.request.event.CommissionerEvent.StepsCompleted;
import uk.foiworkflow.request.event.CommissionerEvent.SubmissionMade;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;

/** Tells what the Commissioner and the Tribunal asked for and decided, in the order in which it happened. */
final class CommissionerFold {

    private final List<Demand> demands = new ArrayList<>();
    private final List<Ruled> rulings = new ArrayList<>();
    private @Nullable LocalDate complained;

    /** In the order of their letters. */
    List<Demand> demands() {
        return demands;
    }

    /** The decisions that stand, in the order of their days. */
    List<Ruled> rulings() {
        return rulings;
    }

    /** The day of the first letter of the Commissioner; null when there is none. */
    @Nullable
    LocalDate complained() {
        return complained;
    }

    void apply(CommissionerEvent event) {
        if (complained == null) {
            complained = event.on();
        }
        switch (event) {
            case EnquiryReceived enquiry -> {
                if (enquiry.due() != null) {
                    demands.add(new Demand(Kind.ENQUIRY, enquiry.on(), enquiry.due(), null, null));
                }
            }
            case InformationNoticeReceived notice -> {
                if (notice.due() != null) {
                    demands.add(new Demand(Kind.INFORMATION, notice.on(), notice.due(), null, null));
                }
            }
            case SubmissionMade made -> each(Kind.STEPS, false, demand -> demand.metOn(made.on()));
            case ComplaintResolvedInformally ended -> each(Kind.STEPS, false, demand -> demand.liftedOn(ended.on()));
            case DecisionNoticeReceived notice -> ruled(notice);
            case StepsCompleted done -> each(Kind.STEPS, true, demand -> demand.metOn(done.on()));
            case AppealLodged appeal -> demands.replaceAll(
                    demand -> demand.kind() == Kind.ENQUIRY ? demand : demand.liftedOn(appeal.on()));
            case TribunalDecided decided -> appealed(decided);
            case AppealWithdrawn withdrawn -> withdrawn(withdrawn);
            case ComplaintNotified complaint -> {
            }
            case QuestionRuled ruled -> {
            }
        }
    }

    /** The steps are owed again by the day that was then given; where none was, no day is made up. */
    private void withdrawn(AppealWithdrawn appeal) {
        LocalDate stepsBy = appeal.stepsBy();
        if (stepsBy != null) {
            demands.removeIf(
                    demand -> demand.kind() == Kind.STEPS && demand.lifted() != null && demand.met() == null);
            demands.add(new Demand(Kind.STEPS, appeal.on(), stepsBy, null, null));
        }
    }

    private void ruled(DecisionNoticeReceived notice) {
        each(Kind.STEPS, false, demand -> demand.liftedOn(notice.on()));
        Integer days = notice.stepsWithinCalendarDays();
        if (days != null) {
            demands.add(new Demand(Kind.STEPS, notice.on(), LastDay.forSteps(notice.on(), days), null, null));
        }
        rulings.add(new Ruled(notice.on(), notice.commissionerReference(), notice.finding(), notice.breaches(),
                false));
    }

    /** The Tribunal's own day replaces that of the notice, and its decision the notice where it comes to another. */
    @Rulebook({"R10.6", "R10.8"})
    private void appealed(TribunalDecided decided) {
        LocalDate stepsBy = decided.stepsBy();
        if (stepsBy != null) {
            Predicate<Demand> suspended = demand -> demand.kind() == Kind.STEPS && demand.lifted() != null
                    && demand.met() == null;
            demands.removeIf(suspended);
            demands.add(new Demand(Kind.STEPS, decided.on(), stepsBy, null, null));
        }
        Ruling result = decided.result();
        Ruling before = rulings.isEmpty() ? null : rulings.getLast().finding();
        if (result != null && result != before) {
            if (before != null) {
                rulings.removeLast();
            }
            rulings.add(Ruled.onAppeal(decided.on(), result));
        }
    }

    private void each(Kind kind, boolean same, UnaryOperator<Demand> change) {
        demands.replaceAll(demand -> (demand.kind() == kind) == same ? change.apply(demand) : demand);
    }
}
