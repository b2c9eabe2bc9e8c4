package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.facts.Demand.Kind;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.OrderedStep;
import uk.foiworkflow.request.OrderedSteps;
import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.CommissionerEvent.AppealLodged;
import uk.foiworkflow.request.event.CommissionerEvent.AppealWithdrawn;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintNotified;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintResolvedInformally;
import uk.foiworkflow.request.event.CommissionerEvent.CommissionersOfficerNamed;
import uk.foiworkflow.request.event.CommissionerEvent.DateAgreed;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.EnquiryReceived;
import uk.foiworkflow.request.event.CommissionerEvent.InformationNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.QuestionRuled;
import uk.foiworkflow.request.event.CommissionerEvent.StepsCompleted;
import uk.foiworkflow.request.event.CommissionerEvent.SubmissionMade;
import uk.foiworkflow.request.event.CommissionerEvent.TelephoneNoteAdded;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;

/** Tells what the Commissioner and the Tribunal asked for and decided, in the order in which it happened. */
final class CommissionerFold {

    private final List<Demand> demands = new ArrayList<>();
    private final List<Ruled> rulings = new ArrayList<>();
    private OrderedSteps steps = OrderedSteps.NONE;
    private @Nullable LocalDate complained;
    private @Nullable LocalDate told;

    /** In the order of their letters. */
    List<Demand> demands() {
        return demands;
    }

    /** What was ordered, step by step, in the order of the decisions. */
    List<OrderedStep> steps() {
        return steps.all();
    }

    /** The last day on which anything was told of what was ordered; null when nothing was. */
    @Nullable
    LocalDate told() {
        return told;
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
        steps = steps.evolve(event);
        switch (event) {
            case EnquiryReceived enquiry -> {
                if (enquiry.due() != null) {
                    demands.add(new Demand(Kind.ENQUIRY, enquiry.on(), enquiry.due(), null, null,
                            Demand.counted(enquiry.workingDays())));
                }
            }
            case InformationNoticeReceived notice -> {
                if (notice.due() != null) {
                    demands.add(new Demand(Kind.INFORMATION, notice.on(), notice.due(), null, null, null));
                }
            }
            case SubmissionMade made -> demands.replaceAll(demand -> demand.metOn(made.on()));
            case ComplaintResolvedInformally ended -> demands.replaceAll(demand -> demand.liftedOn(ended.on()));
            case DecisionNoticeReceived notice -> ruled(notice);
            case AppealLodged appeal -> {
                told = appeal.on();
                appealed(appeal);
            }
            case TribunalDecided decided -> {
                told = decided.on();
                determined(decided);
            }
            case DateAgreed agreed -> agreed(agreed);
            case CommissionersOfficerNamed named -> {
            }
            case TelephoneNoteAdded note -> {
            }
            case AppealWithdrawn withdrawn -> told = withdrawn.on();
            case StepsCompleted done -> told = done.on();
            case ComplaintNotified complaint -> {
            }
            case QuestionRuled ruled -> {
            }
        }
    }

    /** The day that was agreed takes the place of the day of the letter. */
    private void agreed(DateAgreed agreed) {
        LocalDate from = agreed.letter() == null ? agreed.on() : agreed.letter();
        demands.removeIf(demand -> demand.kind() == Kind.ENQUIRY && from.equals(agreed.letter())
                && demand.from().equals(from) && demand.met() == null && demand.lifted() == null);
        demands.add(new Demand(Kind.ENQUIRY, from, agreed.due(), null, null, Demand.agreed(agreed)));
    }

    /** An appeal that names steps of a decision notice is none against an information notice. */
    private void appealed(AppealLodged appeal) {
        if (appeal.steps() == null) {
            demands.replaceAll(demand -> demand.kind() == Kind.INFORMATION ? demand.liftedOn(appeal.on()) : demand);
        }
    }

    private void ruled(DecisionNoticeReceived notice) {
        demands.replaceAll(demand -> demand.liftedOn(notice.on()));
        rulings.add(new Ruled(notice.on(), notice.commissionerReference(), notice.finding(), notice.breaches(),
                false));
    }

    /** The Tribunal's decision takes the place of the notice where it comes to another. */
    @Rulebook("R10.8")
    private void determined(TribunalDecided decided) {
        Ruling result = decided.result();
        Ruling before = rulings.isEmpty() ? null : rulings.getLast().finding();
        if (result != null && result != before) {
            if (before != null) {
                rulings.removeLast();
            }
            rulings.add(Ruled.onAppeal(decided.on(), result));
        }
    }
}
