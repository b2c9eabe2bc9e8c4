package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static uk.foiworkflow.request.ReasonSteps.consults;
import static uk.foiworkflow.request.ReasonSteps.engages;
import static uk.foiworkflow.request.ReasonSteps.givesUp;
import static uk.foiworkflow.request.ReasonSteps.hears;
import static uk.foiworkflow.request.Steps.accepts;
import static uk.foiworkflow.request.Steps.appeals;
import static uk.foiworkflow.request.Steps.appoints;
import static uk.foiworkflow.request.Steps.asksForDetail;
import static uk.foiworkflow.request.Steps.asksForReview;
import static uk.foiworkflow.request.Steps.bypasses;
import static uk.foiworkflow.request.Steps.claims;
import static uk.foiworkflow.request.Steps.closes;
import static uk.foiworkflow.request.Steps.complaintArrives;
import static uk.foiworkflow.request.Steps.corrects;
import static uk.foiworkflow.request.Steps.decides;
import static uk.foiworkflow.request.Steps.decidesReview;
import static uk.foiworkflow.request.Steps.decisionNoticeRuling;
import static uk.foiworkflow.request.Steps.deliveryFails;
import static uk.foiworkflow.request.Steps.disclosed;
import static uk.foiworkflow.request.Steps.extendsReview;
import static uk.foiworkflow.request.Steps.findsInvalid;
import static uk.foiworkflow.request.Steps.findsVexatious;
import static uk.foiworkflow.request.Steps.issues;
import static uk.foiworkflow.request.Steps.lapses;
import static uk.foiworkflow.request.Steps.mends;
import static uk.foiworkflow.request.Steps.namesHolder;
import static uk.foiworkflow.request.Steps.outcome;
import static uk.foiworkflow.request.Steps.reassigns;
import static uk.foiworkflow.request.Steps.rejects;
import static uk.foiworkflow.request.Steps.resolvesInformally;
import static uk.foiworkflow.request.Steps.submitsDraft;
import static uk.foiworkflow.request.Steps.tasks;
import static uk.foiworkflow.request.Steps.transfers;
import static uk.foiworkflow.request.Steps.withdrawsAppeal;
import static uk.foiworkflow.request.Steps.withheld;
import static uk.foiworkflow.request.Story.HEAD;
import static uk.foiworkflow.request.Story.HOLDER;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.REVIEWER;
import static uk.foiworkflow.request.Story.answered;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.numbers;
import static uk.foiworkflow.request.Story.received;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.facts.Compliance;
import uk.foiworkflow.facts.Facts;
import uk.foiworkflow.law.InvalidGround;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.law.VexatiousTheme;
import uk.foiworkflow.request.command.QuestionRuling;
import uk.foiworkflow.request.event.AssessmentEvent.DefectMended;
import uk.foiworkflow.request.event.AssessmentEvent.HolderNamed;
import uk.foiworkflow.request.event.AssessmentEvent.ValidityAssessed;
import uk.foiworkflow.request.event.AssessmentEvent.VexatiousDetermined;
import uk.foiworkflow.request.event.ClockEvent.ClarificationRequested;
import uk.foiworkflow.request.event.ClockEvent.RequestLapsed;
import uk.foiworkflow.request.event.CommissionerEvent.AppealLodged;
import uk.foiworkflow.request.event.CommissionerEvent.AppealWithdrawn;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintNotified;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintResolvedInformally;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.QuestionRuled;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.DecisionEvent.CaseClosed;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceBypassed;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.HandlingEvent.TaskAccepted;
import uk.foiworkflow.request.event.HandlingEvent.TaskReassigned;
import uk.foiworkflow.request.event.HandlingEvent.TaskRejected;
import uk.foiworkflow.request.event.IntakeEvent.RequestTransferred;
import uk.foiworkflow.request.event.ReasonEvent.ExemptionWithdrawn;
import uk.foiworkflow.request.event.ReasonEvent.PrejudiceAssessed;
import uk.foiworkflow.request.event.ReasonEvent.PublicInterestBalanced;
import uk.foiworkflow.request.event.ReasonEvent.ThirdPartyConsulted;
import uk.foiworkflow.request.event.ReasonEvent.ThirdPartyReplied;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;

/** An entry on which another hangs is not struck out before that one, and the refusal says which one it is. */
class WhatHangsOnAnEntryTest {

    @Test
    void aTaskIsTakenOnGivenBackAndPassedOnOnlyOnceItWasGiven() {
        hangs(tasked().does(HOLDER, "2021-07-12", accepts(1)), TaskAccepted.class, HolderTasked.class);
        hangs(tasked().does(HOLDER, "2021-07-12", rejects(1, "I am away.")), TaskRejected.class, HolderTasked.class);
        hangs(tasked().does(HOLDER, "2021-07-12", rejects(1, "I am away.")).does(OFFICER, "2021-07-13",
                reassigns(1, "hilda")).does(OFFICER, "2021-07-13", corrects(2, "He is back.")), TaskReassigned.class,
                HolderTasked.class);
    }

    private static Story tasked() {
        return received("2021-07-09").does(OFFICER, "2021-07-09", tasks("harry"));
    }

    @Test
    void whatNeverAwaitedAnythingDidNotLapse() {
        hangs(received("2021-07-09").does(OFFICER, "2021-07-12", asksForDetail(2)).does(OFFICER, "2021-09-30",
                lapses()), RequestLapsed.class, ClarificationRequested.class);
    }

    @Test
    void whatLackedNothingIsNotMended() {
        hangs(received("2021-07-09").does(OFFICER, "2021-07-12", findsInvalid(InvalidGround.NO_NAME)).does(OFFICER,
                "2021-07-14", mends()), DefectMended.class, ValidityAssessed.class);
    }

    @Test
    void aDecisionRestsOnWhatWasFound() {
        hangs(received("2021-07-09")
                .does(OFFICER, "2021-07-12", findsVexatious(List.of(VexatiousTheme.BURDEN), 1))
                .does(OFFICER, "2021-07-12", decides(outcome(1, null, Outcome.VEXATIOUS, null, null, "s14(1)"))),
                QuestionDecided.class, VexatiousDetermined.class);
    }

    @Test
    void aQuestionIsPassedOnUnderTheActOnlyWithPermission() {
        hangs(received("2021-07-09").does(OFFICER, "2021-07-12", namesHolder("Camden", true, 1)).does(OFFICER,
                "2021-07-13", transfers("Camden", 1)), RequestTransferred.class, HolderNamed.class);
    }

    @Test
    void whatWasNotClaimedIsNotWithdrawnAndWhoWasNotAskedDidNotReply() {
        hangs(received("2021-07-09").does(OFFICER, "2021-07-12", claims(1, "s41")).does(OFFICER, "2021-07-13",
                givesUp(1, "s41")), ExemptionWithdrawn.class, ExemptionClaimed.class);
        hangs(received("2021-07-09").does(OFFICER, "2021-07-12", consults(1, "s43(2)")).does(OFFICER, "2021-07-13",
                hears(1, "s43(2)")), ThirdPartyReplied.class, ThirdPartyConsulted.class);
    }

    @Test
    @Rulebook({"R6-prejudice", "R6-public-interest"})
    void aLetterThatHasGoneOutRestsOnTheHarmAndTheBalance() {
        Story refused = engages(received("2021-07-09"), "2021-07-12", 1, "s43(2)")
                .does(OFFICER, "2021-07-19", decides(withheld(1, "s43(2)"))).decided("2021-07-19", 2, 3)
                .cleared("2021-07-26").does(OFFICER, "2021-07-27", issues(1));

        hangs(refused, ResponseIssued.class, PrejudiceAssessed.class);
        hangs(refused, ResponseIssued.class, PublicInterestBalanced.class);
    }

    @Test
    void aLetterRestsOnItsClearanceAndAClearanceOnItsDraft() {
        hangs(answered(), ResponseIssued.class, ClearanceGiven.class);
        hangs(answered(), ClearanceGiven.class, DraftSubmitted.class);
        Story bypassed = received("2021-07-09").decided("2021-07-19", 1, 2, 3).does(OFFICER, "2021-07-26",
                submitsDraft("Dear Sir")).does(HEAD, "2021-07-26", bypasses(1, null, "She is away."));
        hangs(bypassed, ClearanceBypassed.class, DraftSubmitted.class);
        hangs(bypassed.does(OFFICER, "2021-07-27", issues(1)), ResponseIssued.class, ClearanceBypassed.class);
    }

    @Test
    void aReviewIsDecidedByWhomItWasGivenTo() {
        Story reviewed = answered().does(OFFICER, "2021-07-28", asksForReview(1)).does(OFFICER, "2021-07-28",
                appoints("rhys"));

        hangs(reviewed, ReviewerAppointed.class, ReviewRequested.class);
        reviewed.does(REVIEWER, "2021-08-16", decidesReview(Ruling.OVERTURNED, disclosed(1, "13")));
        hangs(reviewed, ReviewDecided.class, ReviewerAppointed.class);
        // The end of the review comes first, then what it decided.
        int decided = last(reviewed, QuestionDecided.class);
        hangs(reviewed, ReviewDecided.class, QuestionDecided.class);
        reviewed.does(HEAD, "2021-08-17", corrects(last(reviewed, ReviewDecided.class), "It was another case."))
                .does(HEAD, "2021-08-17", corrects(decided, "It was another case."));
        assertThat(reviewed.request().review().open()).isTrue();
        assertThat(reviewed.request().questions().get(1)).extracting(AskedQuestion::told)
                .isEqualTo(Outcome.DISCLOSED);
    }

    @Test
    void aCaseIsNotClosedWhileAReviewIsOpen() {
        hangs(answered().does(OFFICER, "2021-07-28", asksForReview(1)).does(OFFICER, "2021-07-28", appoints("rhys"))
                .does(REVIEWER, "2021-08-16", decidesReview(Ruling.AUTHORITY_UPHELD))
                .does(OFFICER, "2021-08-17", closes()), CaseClosed.class, ReviewDecided.class);
    }

    @Test
    void whatTheCommissionerAndTheTribunalSaidHangsOnTheirLetters() {
        hangs(answered().does(OFFICER, "2021-09-01", complaintArrives("IC-1")).does(OFFICER, "2021-09-02",
                resolvesInformally()), ComplaintResolvedInformally.class, ComplaintNotified.class);
        hangs(answered().does(OFFICER, "2021-09-01", appeals("requester")).does(OFFICER, "2021-09-02",
                withdrawsAppeal("2021-10-01")), AppealWithdrawn.class, AppealLodged.class);
        hangs(answered().does(OFFICER, "2021-09-01",
                decisionNoticeRuling(new QuestionRuling(1, Ruling.OVERTURNED, null, List.of(), List.of(), null))),
                QuestionRuled.class, DecisionNoticeReceived.class);
    }

    @Test
    @Rulebook({"R2.6", "R9.3"})
    void theDayOnWhichAReviewWasAskedForMovesItsLastDay() {
        Story right = answered().does(OFFICER, "2021-07-28", asksForReview(1)).does(OFFICER, "2021-07-30",
                extendsReview("2021-09-01"));
        Story corrected = answered().does(OFFICER, "2021-07-29", asksForReview(1))
                .does(OFFICER, "2021-07-30", extendsReview("2021-09-01"));
        corrected.does(OFFICER, "2021-08-02",
                corrects(last(corrected, ReviewRequested.class), "2021-07-28", asksForReview(1)));

        assertThat(corrected.request().review()).isEqualTo(right.request().review());
        assertThat(corrected.last(CorrectionMade.class).deadlines()).containsExactly(new Deadline(
                Provision.CODE_REVIEW, numbers(1), day("2021-07-28"), day("2021-09-24"), CALENDAR.version()));
        assertThat(compliance(corrected)).isEqualTo(compliance(right));
    }

    @Test
    @Rulebook("R7.5")
    void aClosedCaseIsNotLeftWithAQuestionUnanswered() {
        Story failed = answered().does(OFFICER, "2021-07-28", closes()).does(OFFICER, "2021-07-29", deliveryFails());

        failed.excludes(HEAD, "2021-07-30", corrects(failed.events().size() - 1, "It was never reopened."),
                "R7.5 entry");
    }

    @Test
    void nobodyKnowsOfADayToCome() {
        tasked().excludes(OFFICER, "2021-07-08", corrects(1, "It was another case."), "dated on")
                .excludes(OFFICER, "2021-07-12", corrects(1, "2021-07-13", tasks("harry")), "dated instead.on");
    }

    private static void hangs(Story story, Class<? extends RequestEvent> hanging,
            Class<? extends RequestEvent> struck) {
        int entry = last(story, struck);
        assertThat(story.objections(HEAD, "2021-12-01", corrects(entry, "It never happened."))).filteredOn(
                broken -> broken.rule().equals(Rules.IN_ORDER)).extracting(Broken::why).containsExactly("Entry "
                        + last(story, hanging) + " could not have happened without entry " + entry
                        + " as it is; correct that one first.");
    }

    private static int last(Story story, Class<? extends RequestEvent> type) {
        int place = story.events().size() - 1;
        while (!type.isInstance(story.events().get(place))) {
            place--;
        }
        return place;
    }

    private static Compliance compliance(Story story) {
        return Compliance.of(Facts.of(story.events(), day("2021-12-01")), CALENDAR);
    }
}
