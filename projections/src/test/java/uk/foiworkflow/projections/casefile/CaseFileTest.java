package uk.foiworkflow.projections.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uk.foiworkflow.policy.ClearanceLayer.DISCLOSURE;
import static uk.foiworkflow.policy.ClearanceLayer.PRESS;
import static uk.foiworkflow.policy.ClearanceLayer.PRIVATE_OFFICE;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.decided;
import static uk.foiworkflow.projections.Letters.due;
import static uk.foiworkflow.projections.Letters.issued;
import static uk.foiworkflow.projections.Letters.received;
import static uk.foiworkflow.projections.Letters.words;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import uk.foiworkflow.document.Channel;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.NoEffect;
import uk.foiworkflow.law.Ordered;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.law.Variation;
import uk.foiworkflow.policy.ClearanceRoute;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.projections.casefile.FiledResponse.PassedOver;
import uk.foiworkflow.projections.standing.DeadlineStanding;
import uk.foiworkflow.projections.standing.DeadlineStanding.State;
import uk.foiworkflow.request.Stage;
import uk.foiworkflow.request.event.ClockEvent.ClarificationReceived;
import uk.foiworkflow.request.event.ClockEvent.ClarificationRequested;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified.WithoutEffect;
import uk.foiworkflow.request.event.ClockEvent.LimitVaried;
import uk.foiworkflow.request.event.ClockEvent.RequestLapsed;
import uk.foiworkflow.request.event.CommissionerEvent.AppealLodged;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintNotified;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.QuestionRuled;
import uk.foiworkflow.request.event.CommissionerEvent.StepsCompleted;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceBypassed;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceRouteChosen;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DecisionEvent.DraftReturned;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted.Overridden;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted.Warning;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.DispatchEvent.LetterDelivered;
import uk.foiworkflow.request.event.DispatchEvent.LetterDispatched;
import uk.foiworkflow.request.event.DispatchEvent.LetterReturned;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.request.event.HandlingEvent.CaseAssigned;
import uk.foiworkflow.request.event.HandlingEvent.HolderChased;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.HandlingEvent.MessageNotSent;
import uk.foiworkflow.request.event.HandlingEvent.MessageSent;
import uk.foiworkflow.request.event.HandlingEvent.NothingHeldDeclared;
import uk.foiworkflow.request.event.HandlingEvent.SearchRecorded;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.NotSent;
import uk.foiworkflow.request.event.NumberedStep;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.Part;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;
import uk.foiworkflow.request.event.Want;
import uk.foiworkflow.store.UnreadableEvent;

class CaseFileTest {

    private final Journal journal = new Journal();

    @Test
    void theSeedLetterIsOnFile() {
        journal.imported("7481896", "2024-03-01T12:00:00Z", received("7481896", "2021-07-09", "2021-08-10", 3),
                decided("2021-07-27", 1, Outcome.PARTLY_WITHHELD, "s40(2)"),
                decided("2021-07-27", 2, Outcome.DISCLOSED),
                issued("2021-07-27", 1, 1, 2));
        CaseFile file = file();
        assertThat(file.reference()).isEqualTo("7481896");
        assertThat(file.version()).isEqualTo(3);
        assertThat(file.rollUp()).isEqualTo(RollUp.PARTLY_WITHHELD);
        assertThat(file.questions()).extracting(FiledQuestion::number, FiledQuestion::state).containsExactly(
                tuple(1, FiledQuestion.State.ANSWERED), tuple(2, FiledQuestion.State.ANSWERED),
                tuple(3, FiledQuestion.State.OPEN));
        assertThat(file.questions().getFirst().outcomes()).containsExactly(new FiledOutcome(DecisionStage.INITIAL,
                day("2021-07-27"), "jo", Held.YES, Outcome.PARTLY_WITHHELD, List.of("s40(2)"), null, null));
        assertThat(file.deadlines()).extracting(DeadlineStanding::questions, DeadlineStanding::due,
                DeadlineStanding::state).containsExactly(
                        tuple(Numbers.of(List.of(1, 2)), day("2021-08-10"), State.ENDED),
                        tuple(Numbers.of(3), day("2021-08-10"), State.RUNNING));
    }

    @Test
    @Rulebook("R2.10")
    void aLimitOfItsOwnIsShownWithTheQuestionThatHasIt() {
        journal.live("A", received("A", "2021-07-09", "2021-08-10", 2),
                new LimitVaried(day("2021-08-02"), Numbers.of(2), Variation.INFORMATION_ABROAD, 45, day("2021-07-30"),
                        words("It is in Brussels."), List.of(due("FOIA s.10(1)", "2021-07-09", "2021-09-15", 2))));

        assertThat(file().questions()).extracting(FiledQuestion::variation).containsExactly(null,
                new FiledVariation(day("2021-08-02"), Variation.INFORMATION_ABROAD, 45, day("2021-07-30"),
                        "It is in Brussels."));
        assertThat(file().deadlines()).extracting(DeadlineStanding::due).containsExactly(day("2021-08-10"),
                day("2021-09-15"));
    }

    @Test
    void theFileIsOpenedAsItStoodAtAnInstant() {
        journal.live("A", received("A", "2021-07-09", "2021-08-10", 1), new CaseAssigned(day("2021-07-12"), "jo"),
                new ReceiptDateCorrected(day("2021-07-14"), day("2021-07-09"), day("2021-07-08"), words("Postmark"),
                        List.of(due("FOIA s.10(1)", "2021-07-08", "2021-08-09", 1))));
        assertThat(CaseFile.of(journal.all(), Instant.parse("2021-07-09T09:59:59Z"))).isEmpty();
        assertThat(asOf("2021-07-12T09:59:59Z").assignedTo()).isNull();
        assertThat(asOf("2021-07-13T00:00:00Z")).satisfies(file -> {
            assertThat(file.assignedTo()).isEqualTo("jo");
            assertThat(file.received()).isEqualTo(day("2021-07-09"));
            assertThat(file.version()).isEqualTo(1);
        });
        assertThat(file().received()).isEqualTo(day("2021-07-08"));
    }

    @Test
    void whatWasImportedCountsAsKnownOnItsDay() {
        journal.imported("A", "2024-03-01T12:00:00Z", received("A", "2021-07-09", "2021-08-10", 1),
                issued("2021-07-27", 1, 1));
        assertThat(asOf("2021-07-26T22:59:59Z").stage()).isEqualTo(Stage.RECEIVED);
        assertThat(asOf("2021-07-26T23:00:00Z").stage()).isEqualTo(Stage.ANSWERED);
    }

    @Test
    void aReviewLeavesTheInitialOutcomeBesideItsOwn() {
        journal.live("A", received("A", "2021-07-09", "2021-08-10", 1),
                decided("2021-07-26", 1, Outcome.WITHHELD, "s43(2)"), issued("2021-07-27", 1, 1),
                new ReviewRequested(day("2021-08-03"), Numbers.of(1), words("I disagree"), List.of()),
                new ReviewerAppointed(day("2021-08-04"), "robin", null),
                new QuestionDecided(day("2021-08-20"), DecisionStage.REVIEW, 1, "robin", Held.YES, Outcome.DISCLOSED,
                        List.of(), words("42"), null),
                new ReviewDecided(day("2021-08-20"), "robin", Ruling.OVERTURNED, Numbers.of(1)));
        CaseFile file = file();
        assertThat(file.initialRollUp()).isEqualTo(RollUp.FULLY_WITHHELD);
        assertThat(file.rollUp()).isEqualTo(RollUp.GRANTED);
        assertThat(file.questions().getFirst().outcomes()).extracting(FiledOutcome::stage, FiledOutcome::outcome)
                .containsExactly(tuple(DecisionStage.INITIAL, Outcome.WITHHELD),
                        tuple(DecisionStage.REVIEW, Outcome.DISCLOSED));
        assertThat(file.review()).isEqualTo(new FiledReview(day("2021-08-03"), List.of(1), "I disagree", "robin", null,
                List.of(), null, null, null, day("2021-08-20"), Ruling.OVERTURNED,
                "the authority's position was overturned", List.of(1)));
    }

    @Test
    void tasksSearchesAndNotesAreKept() {
        journal.live("A", received("A", "2021-07-09", "2021-08-10", 1),
                new HolderTasked(day("2021-07-12"), 1, "sam", Numbers.of(1), words("Count"), day("2021-07-16")),
                new HolderChased(day("2021-07-19"), 1),
                new SearchRecorded(day("2021-07-20"), Numbers.of(1), words("Register"), words("swan"), 30, null),
                new NothingHeldDeclared(day("2021-07-20"), 1, Numbers.of(1), words("None")),
                new NoteAdded(day("2021-07-21"), words("Rang sam")));
        CaseFile file = file();
        assertThat(file.tasks()).containsExactly(new FiledTask(1, "sam", List.of(1), day("2021-07-12"), "Count",
                day("2021-07-16"), List.of(day("2021-07-19")), FiledTask.Reply.NOTHING_HELD, day("2021-07-20"),
                "None", null));
        assertThat(file.searches())
                .containsExactly(new FiledSearch(day("2021-07-20"), List.of(1), "Register", "swan", 30, null));
        assertThat(file.notes()).containsExactly(new FiledNote(day("2021-07-21"), "jo", "Rang sam"));
    }

    @Test
    void aDraftIsFollowedFromItsSubmissionToItsSending() {
        journal.live("A", received("A", "2021-07-09", "2021-08-10", 1),
                new DraftSubmitted(day("2021-07-20"), 1, "jo", words("one")),
                new DraftReturned(day("2021-07-21"), 1, words("No limb")),
                new DraftSubmitted(day("2021-07-22"), 2, "jo", words("two")),
                new ClearanceGiven(day("2021-07-23"), 2, "alex"), decided("2021-07-24", 1, Outcome.DISCLOSED));
        assertThat(file().drafts()).extracting(FiledDraft::number, FiledDraft::state, FiledDraft::clearedBy,
                FiledDraft::why).containsExactly(tuple(1, FiledDraft.State.SUPERSEDED, null, "No limb"),
                        tuple(2, FiledDraft.State.SUPERSEDED, "alex", null));
    }

    @Test
    void aDraftOnItsWayThroughItsLayersShowsWhoClearedItAndWhoIsStillToSeeIt() {
        journal.live("A", received("A", "2021-07-09", "2021-08-10", 1),
                new DraftSubmitted(day("2021-07-20"), 1, "jo", words("one"), null, List.of(DISCLOSURE), "ours"),
                new ClearanceGiven(day("2021-07-21"), 1, "alex", DISCLOSURE, null));
        assertThat(file().drafts().getFirst().state()).isEqualTo(FiledDraft.State.CLEARED);

        journal.live("A", new ClearanceRouteChosen(day("2021-07-22"), ClearanceRoute.FULL,
                List.of(DISCLOSURE, PRESS, PRIVATE_OFFICE), "ours", words("A newspaper asks")));
        assertThat(file().drafts().getFirst().state()).isEqualTo(FiledDraft.State.SUBMITTED);
        assertThat(file().drafts().getFirst().pending()).containsExactly(PRESS, PRIVATE_OFFICE);

        journal.live("A", new ClearanceBypassed(day("2021-07-23"), 1, List.of(PRESS, PRIVATE_OFFICE), "head",
                words("Nobody is there")));
        FiledDraft draft = file().drafts().getFirst();
        assertThat(draft.state()).isEqualTo(FiledDraft.State.CLEARED);
        assertThat(draft.decided()).isEqualTo(day("2021-07-23"));
        assertThat(draft.clearedBy()).isEqualTo("alex");
        assertThat(draft.cleared()).containsExactly(
                new FiledClearance(DISCLOSURE, day("2021-07-21"), "alex", null),
                new FiledClearance(PRESS, day("2021-07-23"), "head", "Nobody is there"),
                new FiledClearance(PRIVATE_OFFICE, day("2021-07-23"), "head", "Nobody is there"));
    }

    @Test
    void aLetterIsFollowedUntilItArrives() {
        journal.live("A", received("A", "2021-07-09", "2021-08-10", 1), dispatched(1, Channel.EMAIL),
                dispatched(2, Channel.EMAIL), dispatched(3, Channel.POST), dispatched(4, Channel.BY_HAND),
                dispatched(5, Channel.EMAIL), dispatched(6, Channel.EMAIL),
                new MessageSent(day("2021-07-22"), 2, "requester"),
                new MessageNotSent(day("2021-07-22"), 5, "requester", NotSent.UNCERTAIN, null),
                new MessageNotSent(day("2021-07-22"), 6, "requester", NotSent.REFUSED, null),
                new LetterReturned(day("2021-07-23"), 6, words("The mail server refused it."), null, null),
                new LetterDelivered(day("2021-07-24"), 4, null, 9, "jo"));

        assertThat(file().dispatches()).extracting(FiledDispatch::number, FiledDispatch::state, FiledDispatch::known)
                .containsExactly(tuple(1, FiledDispatch.State.WAITING, null),
                        tuple(2, FiledDispatch.State.SENT, day("2021-07-22")),
                        tuple(3, FiledDispatch.State.SENT, null),
                        tuple(4, FiledDispatch.State.DELIVERED, day("2021-07-24")),
                        tuple(5, FiledDispatch.State.NOT_SENT, day("2021-07-22")),
                        tuple(6, FiledDispatch.State.RETURNED, day("2021-07-23")));
        assertThat(file().dispatches().get(3).shownBy()).isEqualTo(9);
        assertThat(file().dispatches().get(5).evidence()).isEqualTo("The mail server refused it.");
    }

    private static LetterDispatched dispatched(int number, Channel channel) {
        return new LetterDispatched(day("2021-07-22"), number, 1, words("ab12"), null, channel,
                words("jo@example.org"), null, "jo");
    }

    @Test
    void aDraftThatNobodyClearsIsReadyAsItIsWritten() {
        journal.live("A", received("A", "2021-07-09", "2021-08-10", 1),
                new DraftSubmitted(day("2021-07-20"), 1, "jo", words("one"), null, List.of(), "ours"));
        assertThat(file().drafts().getFirst().state()).isEqualTo(FiledDraft.State.CLEARED);
    }

    @Test
    void aQuestionThatWasPutAwaySaysForWantOfWhat() {
        journal.live("A", received("A", "2021-07-09", "2021-08-10", 3),
                new ClarificationRequested(day("2021-07-12"), Numbers.of(List.of(1, 2)), null),
                new RequestLapsed(day("2021-09-13"), Numbers.of(List.of(1, 2)), Want.DETAIL, "ours"),
                new ClarificationReceived(day("2021-09-20"), Numbers.of(2), null, List.of()));
        assertThat(file().questions()).extracting(FiledQuestion::lapse)
                .containsExactly(new FiledLapse(day("2021-09-13"), Want.DETAIL, "ours"), null, null);
    }

    @Test
    void aNoticeOfMoreTimeSaysWhyItHasNoEffect() {
        journal.live("A", received("A", "2021-07-09", "2021-08-10", 1),
                new ExtensionNotified(day("2021-08-11"), Numbers.of(1), ExtensionBasis.PUBLIC_INTEREST,
                        List.of(new Exemption("s43(2)")), day("2021-08-31"), Held.YES, List.of(),
                        List.of(new WithoutEffect(Numbers.of(1), NoEffect.TOO_LATE))));
        assertThat(JsonMapper.shared().valueToTree(file()).at("/extensions/0/withoutEffect/0/why").asString())
                .isEqualTo("too-late");
        assertThat(file().extensions()).containsExactly(new FiledExtension(day("2021-08-11"), List.of(1),
                ExtensionBasis.PUBLIC_INTEREST, List.of("s43(2)"), day("2021-08-31"), Held.YES,
                List.of(new WithoutEffect(Numbers.of(1), NoEffect.TOO_LATE))));
    }

    @Test
    void aResponseThatNeverArrivedSaysSo() {
        journal.live("A", received("A", "2021-07-09", "2021-08-10", 1), issued("2021-07-27", 1, 1),
                new DeliveryFailed(day("2021-07-28"), 1, Numbers.of(1)), issued("2021-07-29", 2, 1));
        assertThat(file().responses()).extracting(FiledResponse::number, FiledResponse::delivered)
                .containsExactly(tuple(1, false), tuple(2, true));
    }

    @Test
    void aResponseShowsWhatWasOverriddenAndWhatWasPassedOver() {
        journal.live("A", received("A", "2021-07-09", "2021-08-10", 1), issued("2021-07-27", 1, 1),
                new WeaknessesAccepted(day("2021-07-27"), 1,
                        List.of(new Overridden("R6-small-numbers", 1, words("A count below 5."), words("Lorries."))),
                        List.of(new Warning("R7.4", null, words("It is late."))), "ours"),
                issued("2021-07-29", 2, 1));
        FiledResponse first = file().responses().getFirst();
        assertThat(first.overridden())
                .containsExactly(new PassedOver("R6-small-numbers", 1, "A count below 5.", "Lorries."));
        assertThat(first.warned()).containsExactly(new PassedOver("R7.4", null, "It is late.", null));
        assertThat(first.policy()).isEqualTo("ours");
        assertThat(file().responses().getLast()).extracting(FiledResponse::overridden, FiledResponse::warned,
                FiledResponse::policy).containsExactly(List.of(), List.of(), null);
    }

    @Test
    void theCommissionersLettersAreKeptInOrder() {
        journal.live("A", received("A", "2021-07-09", "2021-08-10", 1),
                new ComplaintNotified(day("2021-10-01"), null, null),
                new DecisionNoticeReceived(day("2022-01-10"), "IC-1",
                        Ruling.OVERTURNED, List.of("FOIA s.10(1)"), 35, words("Disclose"), day("2022-02-14")));
        FiledCommissioner filed = Objects.requireNonNull(file().commissioner());
        assertThat(filed.reference()).isEqualTo("IC-1");
        assertThat(filed.letters()).extracting(FiledLetter::what).containsExactly("complaint",
                "decision-notice");
    }

    @Test
    @Rulebook("R10.6")
    void eachStepIsFollowedToItsProof() {
        journal.live("A", received("A", "2021-07-09", "2021-08-10", 2),
                new DecisionNoticeReceived(day("2022-01-10"), "IC-1", Ruling.OVERTURNED, List.of(), null, null, null,
                        List.of(new NumberedStep(1, Numbers.of(1), words("Disclose"), 35, day("2022-02-14")),
                                new NumberedStep(2, Numbers.of(2), words("Answer"), 60, day("2022-03-11")))),
                new StepsCompleted(day("2022-02-01"), words("The receipt"), Numbers.of(1), words("We disclosed it")),
                new AppealLodged(day("2022-02-02"), null));
        assertThat(Objects.requireNonNull(file().commissioner()).steps()).containsExactly(
                new FiledStep(1, DecisionStage.COMMISSIONER, day("2022-01-10"), List.of(1), "Disclose", 35,
                        day("2022-02-14"), FiledStep.State.COMPLETED, null, null, day("2022-02-01"), "We disclosed it",
                        "The receipt"),
                new FiledStep(2, DecisionStage.COMMISSIONER, day("2022-01-10"), List.of(2), "Answer", 60,
                        day("2022-03-11"), FiledStep.State.STOPPED, day("2022-02-02"), null, null, null, null));
    }

    @Test
    void aQuestionShowsWhosePositionStoodAtEachStage() {
        journal.live("A", received("A", "2021-07-09", "2021-08-10", 1),
                decided("2021-07-26", 1, Outcome.WITHHELD, "s43(2)"), issued("2021-07-27", 1, 1),
                new QuestionRuled(day("2022-01-10"), DecisionStage.COMMISSIONER, 1, Ruling.OVERTURNED, Ordered.DISCLOSE,
                        List.of(), List.of(new Exemption("s43(2)")), words("No prejudice")),
                new QuestionRuled(day("2022-06-01"), DecisionStage.TRIBUNAL, 1, Ruling.AUTHORITY_UPHELD, null,
                        List.of(new Exemption("s43(2)")), List.of(), null));
        assertThat(file().questions().getFirst().rulings()).containsExactly(
                new FiledRuling(DecisionStage.COMMISSIONER, day("2022-01-10"), Ruling.OVERTURNED,
                        "the authority's position was overturned", Ordered.DISCLOSE, List.of(), List.of("s43(2)"),
                        "No prejudice"),
                new FiledRuling(DecisionStage.TRIBUNAL, day("2022-06-01"), Ruling.AUTHORITY_UPHELD,
                        "the authority's position was upheld", null, List.of("s43(2)"), List.of(), null));
    }

    @Test
    @Rulebook("R6-late")
    void anExemptionRaisedAfterTheAnswerIsShownAsLateWithTheStage() {
        journal.live("A", received("A", "2021-07-09", "2021-08-10", 1),
                decided("2021-07-26", 1, Outcome.WITHHELD, "s43(2)"), issued("2021-07-27", 1, 1),
                new ReviewRequested(day("2021-08-03"), Numbers.of(1), null, List.of()),
                new QuestionDecided(day("2021-08-20"), DecisionStage.REVIEW, 1, "robin", Held.YES, Outcome.WITHHELD,
                        List.of(new Exemption("s43(2)"), new Exemption("s40(2)")), null, null),
                new ComplaintNotified(day("2021-10-01"), null, null),
                new ExemptionClaimed(day("2021-10-04"), 1, new Exemption("s41(1)"), null, null),
                new AppealLodged(day("2022-02-02"), null),
                new ExemptionClaimed(day("2022-02-03"), 1, new Exemption("s31(1)(a)"), null, null));
        assertThat(file().questions().getFirst().raisedLate()).containsExactly(
                new LateExemption("s40(2)", DecisionStage.REVIEW, day("2021-08-20")),
                new LateExemption("s41(1)", DecisionStage.COMMISSIONER, day("2021-10-04")),
                new LateExemption("s31(1)(a)", DecisionStage.TRIBUNAL, day("2022-02-03")));
    }

    @Test
    @Rulebook("R7.2")
    void whatIsFirstAnsweredAfterAReviewIsInitialAllTheSame() {
        journal.live("A", received("A", "2021-07-09", "2021-08-10", 2),
                decided("2021-07-26", 1, Outcome.WITHHELD, "s43(2)"), issued("2021-07-27", 1, 1),
                new ReviewRequested(day("2021-08-11"), Numbers.of(List.of(1, 2)), null, List.of()),
                new QuestionDecided(day("2021-08-20"), DecisionStage.REVIEW, 1, "robin", Held.YES, Outcome.DISCLOSED,
                        List.of(), null, null),
                new ReviewDecided(day("2021-08-20"), "robin", Ruling.OVERTURNED, Numbers.of(1)));
        assertThat(file().initialRollUp()).isEqualTo(RollUp.FULLY_WITHHELD);

        journal.live("A", decided("2021-09-01", 2, Outcome.DISCLOSED), issued("2021-09-01", 2, 2));
        assertThat(file().rollUp()).isEqualTo(RollUp.GRANTED);
        assertThat(file().initialRollUp()).isEqualTo(RollUp.PARTLY_WITHHELD);
    }

    @Test
    @Rulebook("R7.2")
    void aReviewOfSilenceLeavesTheFirstAnswerInitial() {
        journal.live("A", received("A", "2021-07-09", "2021-08-10", 1),
                new ReviewRequested(day("2021-08-11"), Numbers.of(1), null, List.of()),
                new ReviewDecided(day("2021-08-20"), "robin", Ruling.OVERTURNED, Numbers.NONE));
        assertThat(file().initialRollUp()).isEqualTo(RollUp.OPEN);

        journal.live("A", decided("2021-09-01", 1, Outcome.WITHHELD, "s43(2)"), issued("2021-09-01", 1, 1));
        assertThat(file().initialRollUp()).isEqualTo(RollUp.FULLY_WITHHELD);
    }

    @Test
    @Rulebook("R6-late")
    void aQuestionIsFollowedFromStageToStage() {
        journal.live("A", received("A", "2021-07-09", "2021-08-10", 2),
                decided("2021-07-26", 1, Outcome.WITHHELD, "s43(2)"), decided("2021-07-26", 2, Outcome.DISCLOSED),
                issued("2021-07-27", 1, 1, 2),
                new ReviewRequested(day("2021-08-03"), Numbers.of(List.of(1, 2)), null, List.of()),
                new QuestionDecided(day("2021-08-20"), DecisionStage.REVIEW, 1, "robin", Held.YES,
                        Outcome.PARTLY_WITHHELD, List.of(new Exemption("s40(2)")), null, words("The price is old")),
                new ReviewDecided(day("2021-08-20"), "robin", Ruling.PARTLY_UPHELD, Numbers.of(1)),
                new DecisionNoticeReceived(day("2022-01-10"), "IC-1", Ruling.OVERTURNED, List.of(), null, null, null),
                new QuestionRuled(day("2022-01-10"), DecisionStage.COMMISSIONER, 1, Ruling.OVERTURNED, Ordered.DISCLOSE,
                        List.of(), List.of(new Exemption("s40(2)")), words("Nobody is told apart")),
                new AppealLodged(day("2022-01-20"), null), new TribunalDecided(day("2022-06-01"), null, null, null));
        FiledQuestion first = file().questions().getFirst();

        assertThat(first.lineage()).containsExactly(
                new FiledStage(DecisionStage.INITIAL, day("2021-07-26"), 1L, Outcome.WITHHELD, List.of("s43(2)"),
                        List.of(),
                        List.of(), null, null, null, null),
                new FiledStage(DecisionStage.REVIEW, day("2021-08-20"), 6L, Outcome.PARTLY_WITHHELD, List.of("s40(2)"),
                        List.of("withheld became partly-withheld", "s43(2) is relied on no more",
                                "s40(2) is relied on now"),
                        List.of("s40(2)"), Ruling.PARTLY_UPHELD, "the authority's position was upheld in part", null,
                        "The price is old"),
                new FiledStage(DecisionStage.COMMISSIONER, day("2022-01-10"), 7L, Outcome.PARTLY_WITHHELD,
                        List.of("s40(2)"), List.of("s40(2) was found not to apply"), List.of(), Ruling.OVERTURNED,
                        "the authority's position was overturned", Ordered.DISCLOSE, "Nobody is told apart"),
                new FiledStage(DecisionStage.TRIBUNAL, day("2022-06-01"), 10L, Outcome.PARTLY_WITHHELD,
                        List.of("s40(2)"),
                        List.of(), List.of(), null, "whose position was upheld is not on record", null, null));
        assertThat(file().questions().getLast().lineage()).extracting(FiledStage::stage, FiledStage::changed,
                FiledStage::position).containsExactly(tuple(DecisionStage.INITIAL, List.of(), null),
                        tuple(DecisionStage.REVIEW, List.of(), "the authority's position was upheld in part"),
                        tuple(DecisionStage.COMMISSIONER, List.of(),
                                "of the request as a whole, the authority's position"
                                        + " was overturned; of this question it is not on record"),
                        tuple(DecisionStage.TRIBUNAL, List.of(), "whose position was upheld is not on record"));
    }

    @Test
    @Rulebook("R9.4")
    void anOverrideIsMarkedWithTheWayInWhichTheReviewerTookPart() {
        journal.live("A", received("A", "2021-07-09", "2021-08-10", 1),
                decided("2021-07-26", 1, Outcome.WITHHELD, "s43(2)"),
                new ExemptionClaimed(day("2021-07-26"), 1, new Exemption("s43(2)"), null, null, "sam"),
                issued("2021-07-27", 1, 1),
                new ReviewRequested(day("2021-08-03"), Numbers.of(1), null, List.of()),
                new ReviewerAppointed(day("2021-08-04"), "jo", words("There is nobody else"), List.of(Part.DECIDED),
                        null));
        assertThat(file().tookPart()).containsExactly(new FiledPart("jo", List.of("decided a question")),
                new FiledPart("sam", List.of("claimed an exemption")));
        assertThat(Objects.requireNonNull(file().review()).tookPart()).containsExactly("decided a question");
        assertThat(Objects.requireNonNull(file().review()).override()).isEqualTo("There is nobody else");
    }

    @Test
    void anEventOfALaterReleaseIsNeverPassedOver() {
        journal.live("A", received("A", "2021-07-09", "2021-08-10", 1)).unreadable("A", "2021-07-10T00:00:00Z");
        assertThatThrownBy(this::file).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void asJsonItHasTheNamesThatClientsKnow() {
        journal.live("A", received("A", "2021-07-09", "2021-08-10", 1));
        var json = JsonMapper.shared().valueToTree(file());
        assertThat(json.get("roll-up").asString()).isEqualTo("open");
        assertThat(json.get("initial-roll-up").asString()).isEqualTo("open");
        assertThat(json.get("stage").asString()).isEqualTo("received");
        assertThat(json.at("/deadlines/0/provision").asString()).isEqualTo("FOIA s.10(1)");
        assertThat(json.at("/deadlines/0/due").asString()).isEqualTo("2021-08-10");
        assertThat(json.at("/questions/0/outcomes").isArray()).isTrue();
        assertThat(json.has("assignedTo")).isTrue();
    }

    private CaseFile file() {
        return CaseFile.of(journal.all()).orElseThrow();
    }

    private CaseFile asOf(String instant) {
        return CaseFile.of(journal.all(), Instant.parse(instant)).orElseThrow();
    }
}
