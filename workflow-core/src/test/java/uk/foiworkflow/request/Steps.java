package uk.foiworkflow.request;

import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.numbers;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.AdviceAbout;
import uk.foiworkflow.law.ErasureGround;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.ComplaintAbout;
import uk.foiworkflow.law.CostActivity;
import uk.foiworkflow.law.EnvironmentalLimb;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.InvalidGround;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.LinkKind;
import uk.foiworkflow.law.MadeBy;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.law.Variation;
import uk.foiworkflow.law.VexatiousTheme;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.policy.ClearanceRoute;
import uk.foiworkflow.request.Story.Step;
import uk.foiworkflow.request.command.AssessmentCommand.AssessEmissions;
import uk.foiworkflow.request.command.AssessmentCommand.AssessValidity;
import uk.foiworkflow.request.command.AssessmentCommand.DetermineRegime;
import uk.foiworkflow.request.command.AssessmentCommand.DetermineRepeated;
import uk.foiworkflow.request.command.AssessmentCommand.DetermineVexatious;
import uk.foiworkflow.request.command.AssessmentCommand.GiveAdvice;
import uk.foiworkflow.request.command.AssessmentCommand.MendDefect;
import uk.foiworkflow.request.command.AssessmentCommand.NameHolder;
import uk.foiworkflow.request.command.AssessmentCommand.PassToSubjectAccess;
import uk.foiworkflow.request.command.ClockCommand.IssueFeesNotice;
import uk.foiworkflow.request.command.ClockCommand.LapseRequest;
import uk.foiworkflow.request.command.ClockCommand.NotifyExtension;
import uk.foiworkflow.request.command.ClockCommand.RecalculateDeadlines;
import uk.foiworkflow.request.command.ClockCommand.RecordClarification;
import uk.foiworkflow.request.command.ClockCommand.RecordFee;
import uk.foiworkflow.request.command.ClockCommand.RequestClarification;
import uk.foiworkflow.request.command.ClockCommand.VaryLimit;
import uk.foiworkflow.request.command.CommissionerCommand.AddTelephoneNote;
import uk.foiworkflow.request.command.CommissionerCommand.AgreeDate;
import uk.foiworkflow.request.command.CommissionerCommand.CompleteSteps;
import uk.foiworkflow.request.command.CommissionerCommand.MakeSubmission;
import uk.foiworkflow.request.command.CommissionerCommand.NameCommissionersOfficer;
import uk.foiworkflow.request.command.CommissionerCommand.RecordAppeal;
import uk.foiworkflow.request.command.CommissionerCommand.RecordComplaint;
import uk.foiworkflow.request.command.CommissionerCommand.RecordDecisionNotice;
import uk.foiworkflow.request.command.CommissionerCommand.RecordEnquiry;
import uk.foiworkflow.request.command.CommissionerCommand.RecordInformalResolution;
import uk.foiworkflow.request.command.CommissionerCommand.RecordInformationNotice;
import uk.foiworkflow.request.command.CommissionerCommand.RecordTribunalDecision;
import uk.foiworkflow.request.command.CommissionerCommand.WithdrawAppeal;
import uk.foiworkflow.request.command.DecisionCommand.AssessIdentification;
import uk.foiworkflow.request.command.DecisionCommand.BypassClearance;
import uk.foiworkflow.request.command.DecisionCommand.ChooseClearanceRoute;
import uk.foiworkflow.request.command.DecisionCommand.ClaimExemption;
import uk.foiworkflow.request.command.DecisionCommand.ClearDraft;
import uk.foiworkflow.request.command.DecisionCommand.CloseCase;
import uk.foiworkflow.request.command.DecisionCommand.DecideQuestion;
import uk.foiworkflow.request.command.DecisionCommand.DispenseWithNotice;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse.Waiver;
import uk.foiworkflow.request.command.DecisionCommand.RecordDeliveryFailure;
import uk.foiworkflow.request.command.DecisionCommand.ReopenCase;
import uk.foiworkflow.request.command.DecisionCommand.ReturnDraft;
import uk.foiworkflow.request.command.DecisionCommand.SubmitDraft;
import uk.foiworkflow.request.command.FileCommand.AddNote;
import uk.foiworkflow.request.command.FileCommand.CorrectEntry;
import uk.foiworkflow.request.command.FileCommand.LinkCase;
import uk.foiworkflow.request.command.FileCommand.LiftHold;
import uk.foiworkflow.request.command.FileCommand.PlaceHold;
import uk.foiworkflow.request.command.FileCommand.SetRetention;
import uk.foiworkflow.request.command.FileCommand.ClassifyRequest;
import uk.foiworkflow.request.command.FileCommand.ShredAgain;
import uk.foiworkflow.request.command.FileCommand.ShredPersonalData;
import uk.foiworkflow.request.command.FileCommand.UnlinkCase;
import uk.foiworkflow.request.command.HandlingCommand.AcceptTask;
import uk.foiworkflow.request.command.HandlingCommand.AggregateCosts;
import uk.foiworkflow.request.command.HandlingCommand.AssignCase;
import uk.foiworkflow.request.command.HandlingCommand.ChaseHolder;
import uk.foiworkflow.request.command.HandlingCommand.DeclareNothingHeld;
import uk.foiworkflow.request.command.HandlingCommand.EscalateTask;
import uk.foiworkflow.request.command.HandlingCommand.EstimateCost;
import uk.foiworkflow.request.command.HandlingCommand.NoteMessageNotSent;
import uk.foiworkflow.request.command.HandlingCommand.NoteMessageSent;
import uk.foiworkflow.request.command.HandlingCommand.NoteMissedDeadline;
import uk.foiworkflow.request.command.HandlingCommand.ReassignTask;
import uk.foiworkflow.request.command.HandlingCommand.RecordSearch;
import uk.foiworkflow.request.command.HandlingCommand.RejectTask;
import uk.foiworkflow.request.command.HandlingCommand.SupplyRecords;
import uk.foiworkflow.request.command.HandlingCommand.TaskHolder;
import uk.foiworkflow.request.command.IntakeCommand.AcknowledgeRequest;
import uk.foiworkflow.request.command.IntakeCommand.ChangeRegime;
import uk.foiworkflow.request.command.IntakeCommand.CorrectReceiptDate;
import uk.foiworkflow.request.command.IntakeCommand.IdentifyQuestions;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.command.IntakeCommand.ReturnQuestions;
import uk.foiworkflow.request.command.IntakeCommand.SplitOffQuestions;
import uk.foiworkflow.request.command.IntakeCommand.TakeOverQuestions;
import uk.foiworkflow.request.command.IntakeCommand.TransferRequest;
import uk.foiworkflow.request.command.IntakeCommand.WithdrawRequest;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.command.OtherCase.Outline;
import uk.foiworkflow.request.command.QuestionOutcome;
import uk.foiworkflow.request.command.QuestionRuling;
import uk.foiworkflow.request.command.StepOrder;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.command.ReviewCommand.AppointReviewer;
import uk.foiworkflow.request.command.ReviewCommand.DecideReview;
import uk.foiworkflow.request.command.ReviewCommand.DeclineReview;
import uk.foiworkflow.request.command.ReviewCommand.ExtendReview;
import uk.foiworkflow.request.command.ReviewCommand.RecordReviewRequest;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.EstimatedWork;
import uk.foiworkflow.request.event.NotSent;
import uk.foiworkflow.request.event.Notice;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.Question;

/** What people do with a request, in their words. No question named means all that the step fits. */
final class Steps {

    /** A notice that says all that a refusal notice must say. */
    static final Notice FULL_NOTICE = new Notice(true, true, true, true);

    static final String REFERENCE = "7481896";
    private static final String BARNET = "London Borough of Barnet";

    private Steps() {}

    // Intake

    static Step receives(int questions) {
        return receives(Regime.FOIA, Jurisdiction.ENGLAND, AuthorityKind.LOCAL_AUTHORITY, questions);
    }

    static Step receives(Regime regime, Jurisdiction jurisdiction, AuthorityKind kind, int questions) {
        Question[] asked = IntStream.rangeClosed(1, questions).mapToObj(number -> question(number, "How many?"))
                .toArray(Question[]::new);
        return on -> new ReceiveRequest(on, REFERENCE, null, new Authority(BARNET, kind), jurisdiction, regime, null,
                List.of(asked));
    }

    static Step receives(String reference, String authority, Question... asked) {
        return on -> new ReceiveRequest(on, reference, null, new Authority(authority, AuthorityKind.LOCAL_AUTHORITY),
                Jurisdiction.ENGLAND, Regime.FOIA, null, List.of(asked));
    }

    static Step receivesQuestions(Question... asked) {
        return receives(REFERENCE, BARNET, asked);
    }

    static Question question(int number, String text) {
        return new Question(number, new Confidential(text), null);
    }

    static Question question(int number, Regime regime) {
        return new Question(number, new Confidential("How many?"), regime);
    }

    static Step acknowledges() {
        return AcknowledgeRequest::new;
    }

    static Step findsQuestions(Question... asked) {
        return on -> new IdentifyQuestions(on, List.of(asked));
    }

    static Step changesRegime(Regime regime, int... questions) {
        return on -> new ChangeRegime(on, numbers(questions), regime);
    }

    static Step transfers(String to, int... questions) {
        return on -> new TransferRequest(on, numbers(questions), to);
    }

    static Step withdraws(int... questions) {
        return on -> new WithdrawRequest(on, numbers(questions));
    }

    static Step correctsReceipt(String to) {
        return on -> new CorrectReceiptDate(on, day(to), words("The envelope was stamped on that day."));
    }

    // Assessment

    static Step findsValid(int... questions) {
        return on -> new AssessValidity(on, numbers(questions), null, null);
    }

    static Step findsInvalid(InvalidGround ground, int... questions) {
        return on -> new AssessValidity(on, numbers(questions), ground, words("Please tell us your name."));
    }

    static Step mends(int... questions) {
        return on -> new MendDefect(on, numbers(questions), words("I am A. Requester."));
    }

    static Step settlesRegime(Regime regime, @Nullable EnvironmentalLimb limb, int... questions) {
        return on -> new DetermineRegime(on, numbers(questions), regime, limb, words("It is about the air."));
    }

    static Step assessesEmissions(boolean emissions, int... questions) {
        return on -> new AssessEmissions(on, numbers(questions), emissions, new Confidential("It is about the stack."));
    }

    static Step passesToSubjectAccess(int... questions) {
        return on -> new PassToSubjectAccess(on, numbers(questions), "SAR-1", words("It is his own file."));
    }

    static Step namesHolder(String holder, @Nullable Boolean permission, int... questions) {
        return on -> new NameHolder(on, numbers(questions), holder, permission, words("Ask them."));
    }

    static Step advises(AdviceAbout about, int... questions) {
        return on -> new GiveAdvice(on, numbers(questions), about, new Confidential("Ask for one year."));
    }

    static Step findsVexatious(List<VexatiousTheme> themes, int... questions) {
        return on -> new DetermineVexatious(on, numbers(questions), themes,
                new Confidential("The twelfth of its kind."));
    }

    /** All that may have to be on file before a question of the story is set aside. */
    static Story assessed(Story story, String on, int question) {
        return story.does(Story.OFFICER, on, advises(AdviceAbout.NARROWING, question))
                .does(Story.OFFICER, on, findsVexatious(List.of(VexatiousTheme.BURDEN), question))
                .does(Story.OFFICER, on, findsRepeated("2021-06-01", question));
    }

    static Step findsRepeated(@Nullable String compliedWith, int... questions) {
        return on -> new DetermineRepeated(on, numbers(questions), new OtherCase("7000001", null),
                compliedWith == null ? null : day(compliedWith), new Confidential("Nothing has changed since."));
    }

    static Step findsRepeated(OtherCase earlier, String compliedWith, int... questions) {
        return on -> new DetermineRepeated(on, numbers(questions), earlier, day(compliedWith),
                new Confidential("Nothing has changed since."));
    }

    /** A request that is on file, received on that day, those questions of it refused for their cost. */
    static OtherCase other(String reference, String received, int... refusedForCost) {
        return new OtherCase(reference, new Outline(day(received), numbers(refusedForCost), BARNET, 600, Set.of()));
    }

    static OtherCase unknown(String reference) {
        return new OtherCase(reference, null);
    }

    static Step links(OtherCase with, LinkKind kind) {
        return on -> new LinkCase(on, with, kind, new Confidential("The same taxi account."));
    }

    static Step unlinks(String with) {
        return on -> new UnlinkCase(on, with, new Confidential("It is another account."));
    }

    static Step aggregates(MadeBy by, String why, OtherCase... with) {
        return on -> new AggregateCosts(on, List.of(with), by, new Confidential(why));
    }

    static Step splitsOff(int... questions) {
        return on -> new SplitOffQuestions(on, numbers(questions), REFERENCE + "-split-1", null,
                new Confidential("They are for the archive."));
    }

    /** The questions of another story, as they stand there. */
    static Step takesOver(Story from, int... questions) {
        Carried carried = Carried.of(from.request().recorded(), numbers(questions), REFERENCE + "-split-1");
        return on -> new TakeOverQuestions(on, REFERENCE + "-split-1", REFERENCE,
                from.request().recorded().size() - 1, numbers(questions),
                new Confidential("They are for the archive."), carried.told(), carried.deadlines());
    }

    static Step givesBack() {
        return on -> new ReturnQuestions(on, REFERENCE);
    }

    static Step receivesNarrowing(OtherCase old) {
        return on -> new ReceiveRequest(on, REFERENCE, null, new Authority(BARNET, AuthorityKind.LOCAL_AUTHORITY),
                Jurisdiction.ENGLAND, Regime.FOIA, null, List.of(question(1, "How many in May?")), old);
    }

    static Step corrects(int entry, String why) {
        return on -> new CorrectEntry(on, entry, new Confidential(why), null);
    }

    /** What stands in its place is told with its own day. */
    static Step corrects(int entry, String day, Step instead) {
        return on -> new CorrectEntry(on, entry, new Confidential("It was mistyped."), instead.apply(day(day)));
    }

    // Clock

    static Step asksForDetail(int... questions) {
        return on -> new RequestClarification(on, numbers(questions), words("Which year do you mean?"));
    }

    static Step getsDetail(int... questions) {
        return on -> new RecordClarification(on, numbers(questions), words("The last one."));
    }

    static Step varies(Variation variation, int... questions) {
        return on -> new VaryLimit(on, numbers(questions), variation, null, null,
                new Confidential("Transferred in 1999, and not open."));
    }

    /** As many working days as the Commissioner allowed on that day. */
    static Step varies(Variation variation, @Nullable Integer days, @Nullable String allowed, int... questions) {
        return on -> new VaryLimit(on, numbers(questions), variation, days, allowed == null ? null : day(allowed),
                new Confidential("Only the ship's company knows."));
    }

    static Step recalculates(String why) {
        return on -> new RecalculateDeadlines(on, new Confidential(why));
    }

    static Step lapses(int... questions) {
        return on -> new LapseRequest(on, numbers(questions));
    }

    static Step asksForFee(@Nullable String amount, int... questions) {
        return on -> new IssueFeesNotice(on, numbers(questions), amount);
    }

    static Step getsFee(int... questions) {
        return on -> new RecordFee(on, numbers(questions));
    }

    static Step weighsPublicInterest(@Nullable String target, List<String> exemptions, int... questions) {
        return on -> new NotifyExtension(on, numbers(questions), ExtensionBasis.PUBLIC_INTEREST,
                exemptions(exemptions), target == null ? null : day(target), Held.YES);
    }

    static Step takesTimeForComplexity(@Nullable String target, int... questions) {
        return on -> new NotifyExtension(on, numbers(questions), ExtensionBasis.COMPLEXITY_AND_VOLUME, List.of(),
                target == null ? null : day(target), null);
    }

    // Handling

    static Step assignsTo(String officer) {
        return on -> new AssignCase(on, officer, null);
    }

    static Step tasks(String holder, int... questions) {
        return tasksBy(null, holder, questions);
    }

    static Step tasksBy(@Nullable String due, String holder, int... questions) {
        return on -> new TaskHolder(on, holder, numbers(questions), words("Please search your case system."),
                due == null ? null : day(due));
    }

    static Step chases(int task) {
        return on -> new ChaseHolder(on, task);
    }

    static Step searches(String where, int minutes, int... questions) {
        return on -> new RecordSearch(on, numbers(questions), new Confidential(where), words("adoption"), minutes,
                words("Two files"));
    }

    static Step supplies(int task) {
        return on -> new SupplyRecords(on, task, words("See the table."));
    }

    static Step declaresNothingHeld(int task) {
        return on -> new DeclareNothingHeld(on, task, words("We keep no such record."));
    }

    static Step accepts(int task) {
        return on -> new AcceptTask(on, task);
    }

    static Step rejects(int task, String why) {
        return on -> new RejectTask(on, task, new Confidential(why));
    }

    static Step reassigns(int task, String holder) {
        return on -> new ReassignTask(on, task, holder, null, words("She has left."));
    }

    static Step escalates(int task) {
        return on -> new EscalateTask(on, task);
    }

    static Step sent(int entry, String recipient) {
        return on -> new NoteMessageSent(on, entry, recipient);
    }

    static Step notSent(int entry, String recipient, NotSent cause, @Nullable String why) {
        return on -> new NoteMessageNotSent(on, entry, recipient, cause, why == null ? null : new Confidential(why));
    }

    static Step notesMissed(String due, int... questions) {
        return on -> new NoteMissedDeadline(on, numbers(questions), day(due));
    }

    static Step estimates(int determine, int extract, int... questions) {
        return on -> new EstimateCost(on, numbers(questions),
                List.of(new EstimatedWork(CostActivity.DETERMINE, determine),
                        new EstimatedWork(CostActivity.EXTRACT, extract)),
                words("Ten files were timed."), null);
    }

    // Decision

    static Step claims(int question, String exemption) {
        return on -> new ClaimExemption(on, question, new Exemption(exemption), words("It would identify a child."),
                null);
    }

    static Step decides(QuestionOutcome outcome) {
        return on -> new DecideQuestion(on, outcome);
    }

    static QuestionOutcome disclosed(int question, @Nullable String answer) {
        return outcome(question, Held.YES, Outcome.DISCLOSED, answer, null);
    }

    static QuestionOutcome partlyWithheld(int question, String answer, String... exemptions) {
        return outcome(question, Held.YES, Outcome.PARTLY_WITHHELD, answer, "It would identify a child.", exemptions);
    }

    static QuestionOutcome withheld(int question, String... exemptions) {
        return outcome(question, Held.YES, Outcome.WITHHELD, null, "It would identify a child.", exemptions);
    }

    static QuestionOutcome notHeld(int question, String... exceptions) {
        return outcome(question, Held.NO, Outcome.NOT_HELD, null, null, exceptions);
    }

    static QuestionOutcome outcome(int question, Outcome outcome) {
        return outcome(question, null, outcome, null, null);
    }

    static QuestionOutcome outcome(int question, @Nullable Held held, Outcome outcome, @Nullable String answer,
            @Nullable String reasons, String... exemptions) {
        return new QuestionOutcome(question, held, outcome, exemptions(List.of(exemptions)), words(answer),
                words(reasons));
    }

    static Step dispensesWithNotice(String noticed, int... questions) {
        return on -> new DispenseWithNotice(on, numbers(questions), "7000001", day(noticed),
                new Confidential("He was told that further letters would not be answered."));
    }

    static Step submitsDraft(String text) {
        return on -> new SubmitDraft(on, new Confidential(text));
    }

    static Step returns(int draft, String why) {
        return on -> new ReturnDraft(on, draft, new Confidential(why));
    }

    static Step clears(int draft) {
        return on -> new ClearDraft(on, draft);
    }

    static Step clearsAs(int draft, ClearanceLayer layer) {
        return on -> new ClearDraft(on, draft, layer, null);
    }

    static Step clearsText(int draft, String sha256) {
        return on -> new ClearDraft(on, draft, null, sha256);
    }

    static Step choosesRoute(ClearanceRoute route, String why) {
        return on -> new ChooseClearanceRoute(on, route, new Confidential(why));
    }

    static Step bypasses(int draft, @Nullable ClearanceLayer layer, String why) {
        return on -> new BypassClearance(on, draft, layer, new Confidential(why));
    }

    static Step assesses(int question, @Nullable String byWhom, String means) {
        return on -> new AssessIdentification(on, question, byWhom != null, words(byWhom), new Confidential(means));
    }

    /** Sends that draft with a full notice and no word about the whole. */
    static Issue issues(@Nullable Integer draft, int... questions) {
        return new Issue(draft, numbers(questions), null, FULL_NOTICE, List.of());
    }

    /** The same of what has that digest. */
    static Step issuesText(int draft, String sha256) {
        return on -> new IssueResponse(on, numbers(), draft, null, FULL_NOTICE, sha256, List.of());
    }

    /** A response that goes out. */
    record Issue(@Nullable Integer draft, SortedSet<Integer> questions, @Nullable RollUp statement,
            @Nullable Notice notice, List<Waiver> overrides) implements Step {

        Issue saying(@Nullable RollUp whole) {
            return new Issue(draft, questions, whole, notice, overrides);
        }

        Issue with(@Nullable Notice other) {
            return new Issue(draft, questions, statement, other, overrides);
        }

        Issue overriding(String rule, @Nullable Integer question, String reason) {
            return new Issue(draft, questions, statement, notice,
                    List.of(new Waiver(rule, question, new Confidential(reason))));
        }

        @Override
        public RequestCommand apply(LocalDate on) {
            return new IssueResponse(on, questions, draft, statement, notice, null, overrides);
        }
    }

    static Step deliveryFails(int... questions) {
        return on -> new RecordDeliveryFailure(on, numbers(questions));
    }

    static Step closes() {
        return CloseCase::new;
    }

    static Step reopens(int... questions) {
        return on -> new ReopenCase(on, Story.numbers(questions), words("The requester wrote again."));
    }

    // Review

    static Step asksForReview(int... questions) {
        return on -> new RecordReviewRequest(on, numbers(questions), words("I do not believe it."));
    }

    static Step appoints(String reviewer) {
        return on -> new AppointReviewer(on, reviewer, null, null);
    }

    static Step appointsAllTheSame(String reviewer, String why) {
        return on -> new AppointReviewer(on, reviewer, new Confidential(why), null);
    }

    static Step extendsReview(@Nullable String target) {
        return on -> new ExtendReview(on, target == null ? null : day(target));
    }

    static Step declinesReview() {
        return on -> new DeclineReview(on, words("It was asked for two years later."));
    }

    static Step decidesReview(@Nullable Ruling result, QuestionOutcome... changed) {
        return on -> new DecideReview(on, result, List.of(changed));
    }

    // Commissioner and Tribunal

    static Step complaintArrives(@Nullable String commissionerReference) {
        return on -> new RecordComplaint(on, commissionerReference, ComplaintAbout.HANDLING);
    }

    static Step enquiryArrives(@Nullable String due) {
        return on -> new RecordEnquiry(on, null, due == null ? null : day(due));
    }

    static Step namesCommissionersOfficer() {
        return on -> new NameCommissionersOfficer(on, "IC-1", new Confidential("R. Smith"), words("0303 123 1113"));
    }

    static Step agreesDate(String due, @Nullable String letter) {
        return on -> new AgreeDate(on, null, new Confidential("Answer in full."), day(due), words("R. Smith"),
                letter == null ? null : day(letter));
    }

    static Step notesCall(String text) {
        return on -> new AddTelephoneNote(on, "IC-1", words("R. Smith"), new Confidential(text));
    }

    static Step informationNoticeArrives(@Nullable String due) {
        return on -> new RecordInformationNotice(on, "IC-1", due == null ? null : day(due));
    }

    static Step submitsToCommissioner() {
        return on -> new MakeSubmission(on, words("We rely on section 40(2)."));
    }

    static Step resolvesInformally() {
        return RecordInformalResolution::new;
    }

    static Step decisionNotice(@Nullable Ruling finding, @Nullable Integer stepsWithinDays, String... breaches) {
        return on -> new RecordDecisionNotice(on, "IC-1", finding, List.of(breaches), stepsWithinDays,
                stepsWithinDays == null ? null : new Confidential("Answer question 3."), List.of(), List.of());
    }

    static Step decisionNoticeOrdering(StepOrder... steps) {
        return on -> new RecordDecisionNotice(on, "IC-1", Ruling.OVERTURNED, List.of(), null, null, List.of(),
                List.of(steps));
    }

    static Step tribunalOrders(Ruling result, StepOrder... steps) {
        return on -> new RecordTribunalDecision(on, null, result, null, List.of(), List.of(steps));
    }

    static StepOrder order(@Nullable Integer number, int withinDays, int... questions) {
        return new StepOrder(number, words("Answer it."), numbers(questions), withinDays, null);
    }

    static Step completesSteps(Integer... steps) {
        return on -> new CompleteSteps(on, words("Our letter of today."), Numbers.of(List.of(steps)),
                words("We answered."));
    }

    static Step appeals(String by, Integer... steps) {
        return on -> new RecordAppeal(on, new Confidential(by), Numbers.of(List.of(steps)));
    }

    static Step tribunalDecides(@Nullable Ruling result, @Nullable String stepsBy) {
        return on -> new RecordTribunalDecision(on, new Confidential("requester"), result,
                stepsBy == null ? null : day(stepsBy), List.of(), List.of());
    }

    static Step decisionNoticeRuling(QuestionRuling... rulings) {
        return on -> new RecordDecisionNotice(on, "IC-1", Ruling.PARTLY_UPHELD, List.of(), 35, null, List.of(rulings),
                List.of());
    }

    static Step tribunalRules(QuestionRuling... rulings) {
        return on -> new RecordTribunalDecision(on, null, Ruling.AUTHORITY_UPHELD, null, List.of(rulings),
                List.of());
    }

    static Step withdrawsAppeal(@Nullable String stepsBy) {
        return on -> new WithdrawAppeal(on, stepsBy == null ? null : day(stepsBy));
    }

    // File

    static Step notes(String text) {
        return on -> new AddNote(on, new Confidential(text));
    }

    static Step shreds(ErasureGround ground) {
        return on -> new ShredPersonalData(on, ground);
    }

    static Step shredsAgain(String on, ErasureGround ground) {
        return today -> new ShredAgain(today,
                new PersonalDataShredded(day(on), ground, "granted", "standard", null, null));
    }

    static Step holds(String why) {
        return on -> new PlaceHold(on, new Confidential(why));
    }

    static Step lifts(String why) {
        return on -> new LiftHold(on, new Confidential(why));
    }

    static Step keepsUntil(String until, String why) {
        return on -> new SetRetention(on, day(until), new Confidential(why));
    }

    static Step classifies(String subject) {
        return on -> new ClassifyRequest(on, subject, null, null);
    }

    static Step findsRoutine(String subject, String why) {
        return on -> new ClassifyRequest(on, subject, true, new Confidential(why));
    }

    static List<Exemption> exemptions(List<String> codes) {
        return codes.stream().map(Exemption::new).toList();
    }

    static @Nullable Confidential words(@Nullable String text) {
        return text == null ? null : new Confidential(text);
    }
}
