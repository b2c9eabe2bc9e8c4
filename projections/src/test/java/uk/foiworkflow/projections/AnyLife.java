package uk.foiworkflow.projections;

import static uk.foiworkflow.projections.Letters.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.ComplaintAbout;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.LinkKind;
import uk.foiworkflow.law.MadeBy;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.policy.ClearanceRoute;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Broken.Bar;
import uk.foiworkflow.request.Context;
import uk.foiworkflow.request.Decision;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.command.AssessmentCommand.DetermineRepeated;
import uk.foiworkflow.request.command.ClockCommand.IssueFeesNotice;
import uk.foiworkflow.request.command.ClockCommand.LapseRequest;
import uk.foiworkflow.request.command.ClockCommand.NotifyExtension;
import uk.foiworkflow.request.command.ClockCommand.RecordClarification;
import uk.foiworkflow.request.command.ClockCommand.RecordFee;
import uk.foiworkflow.request.command.ClockCommand.RequestClarification;
import uk.foiworkflow.request.command.CommissionerCommand.AddTelephoneNote;
import uk.foiworkflow.request.command.CommissionerCommand.AgreeDate;
import uk.foiworkflow.request.command.CommissionerCommand.CompleteSteps;
import uk.foiworkflow.request.command.CommissionerCommand.MakeSubmission;
import uk.foiworkflow.request.command.CommissionerCommand.NameCommissionersOfficer;
import uk.foiworkflow.request.command.CommissionerCommand.RecordAppeal;
import uk.foiworkflow.request.command.CommissionerCommand.RecordComplaint;
import uk.foiworkflow.request.command.CommissionerCommand.RecordDecisionNotice;
import uk.foiworkflow.request.command.CommissionerCommand.RecordEnquiry;
import uk.foiworkflow.request.command.CommissionerCommand.RecordTribunalDecision;
import uk.foiworkflow.request.command.CommissionerCommand.WithdrawAppeal;
import uk.foiworkflow.request.command.DecisionCommand.AssessIdentification;
import uk.foiworkflow.request.command.DecisionCommand.BypassClearance;
import uk.foiworkflow.request.command.DecisionCommand.ChooseClearanceRoute;
import uk.foiworkflow.request.command.DecisionCommand.ClearDraft;
import uk.foiworkflow.request.command.DecisionCommand.CloseCase;
import uk.foiworkflow.request.command.DecisionCommand.DecideQuestion;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse;
import uk.foiworkflow.request.command.DecisionCommand.RecordDeliveryFailure;
import uk.foiworkflow.request.command.DecisionCommand.ReopenCase;
import uk.foiworkflow.request.command.DecisionCommand.SubmitDraft;
import uk.foiworkflow.request.command.FileCommand.AddNote;
import uk.foiworkflow.request.command.FileCommand.ClassifyRequest;
import uk.foiworkflow.request.command.FileCommand.CorrectEntry;
import uk.foiworkflow.request.command.FileCommand.LinkCase;
import uk.foiworkflow.request.command.FileCommand.LiftHold;
import uk.foiworkflow.request.command.FileCommand.PlaceHold;
import uk.foiworkflow.request.command.FileCommand.SetRetention;
import uk.foiworkflow.request.command.FileCommand.UnlinkCase;
import uk.foiworkflow.request.command.HandlingCommand.AcceptTask;
import uk.foiworkflow.request.command.HandlingCommand.AggregateCosts;
import uk.foiworkflow.request.command.HandlingCommand.AssignCase;
import uk.foiworkflow.request.command.HandlingCommand.EscalateTask;
import uk.foiworkflow.request.command.HandlingCommand.ReassignTask;
import uk.foiworkflow.request.command.HandlingCommand.RejectTask;
import uk.foiworkflow.request.command.HandlingCommand.SupplyRecords;
import uk.foiworkflow.request.command.HandlingCommand.TaskHolder;
import uk.foiworkflow.request.command.IntakeCommand.ChangeRegime;
import uk.foiworkflow.request.command.IntakeCommand.CorrectReceiptDate;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.command.IntakeCommand.SplitOffQuestions;
import uk.foiworkflow.request.command.IntakeCommand.TransferRequest;
import uk.foiworkflow.request.command.IntakeCommand.WithdrawRequest;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.command.OtherCase.Outline;
import uk.foiworkflow.request.command.QuestionOutcome;
import uk.foiworkflow.request.command.QuestionRuling;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.command.StepOrder;
import uk.foiworkflow.request.command.ReviewCommand.AppointReviewer;
import uk.foiworkflow.request.command.ReviewCommand.DecideReview;
import uk.foiworkflow.request.command.ReviewCommand.RecordReviewRequest;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.RequestEvent;

/** Lives of requests that the domain itself would record, lawful or not, from any source of chance. */
public final class AnyLife {

    private static final RequestDecider DECIDER = new RequestDecider(BankHolidays.under(Overlay.SHIPPED),
            Policy.STANDARD);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private static final int LATE = 12;

    private final RandomGenerator random;

    public AnyLife(RandomGenerator random) {
        this.random = random;
    }

    /** The events of a life of so many commands, those left out that could not be true. */
    public List<RequestEvent> of(String reference, int commands) {
        List<RequestEvent> events = new ArrayList<>();
        Request request = Request.NONE;
        LocalDate day = LocalDate.of(2021, 7, 9);
        for (int i = 0; i <= commands; i++) {
            RequestCommand command = i == 0 ? received(reference, day) : any(entered(day), request);
            Decision decision = DECIDER.decide(request, command, new Context(anybody(), TODAY, true));
            if (decision.broken().stream().noneMatch(broken -> broken.bar() == Bar.IMPOSSIBLE)) {
                for (RequestEvent event : decision.events()) {
                    events.add(event);
                    request = request.evolve(event);
                }
            }
            day = day.plusDays(random.nextInt(6));
        }
        return events;
    }

    /** Now and then something comes in late. */
    private LocalDate entered(LocalDate day) {
        return random.nextInt(LATE) == 0 ? day.minusDays(random.nextInt(9)) : day;
    }

    private static ReceiveRequest received(String reference, LocalDate day) {
        return new ReceiveRequest(day, reference, null,
                new Authority("London Borough of Barnet", AuthorityKind.LOCAL_AUTHORITY), Jurisdiction.ENGLAND,
                Regime.FOIA, null, List.of(question(1), question(2), question(3)));
    }

    private static Question question(int number) {
        return new Question(number, words("Question " + number + "?"), null);
    }

    private RequestCommand any(LocalDate on, Request request) {
        int draft = Math.max(1, request.drafting().draft());
        int task = Math.max(1, request.handling().tasks().size());
        return switch (random.nextInt(36)) {
            case 0 -> new AssignCase(on, user(), null);
            case 1 -> new TaskHolder(on, user(), some(), words("Count"), on.plusDays(5));
            case 2 -> new SupplyRecords(on, task, null);
            case 3 -> new RequestClarification(on, some(), null);
            case 4 -> new RecordClarification(on, some(), null);
            case 5 -> new LapseRequest(on, some());
            case 6 -> new IssueFeesNotice(on, some(), "10.00");
            case 7 -> new RecordFee(on, some());
            case 8 -> new NotifyExtension(on, some(), pick(ExtensionBasis.values()),
                    List.of(new Exemption("s36(2)(b)(i)")), on.plusDays(20), Held.YES);
            case 9 -> new ChangeRegime(on, some(), Regime.EIR);
            case 10 -> new TransferRequest(on, some(), "another council");
            case 11 -> new WithdrawRequest(on, some());
            case 12 -> new CorrectReceiptDate(on, LocalDate.of(2021, 7, 1 + random.nextInt(9)), null);
            case 13, 14, 15 -> new DecideQuestion(on, outcome());
            case 16 -> new SubmitDraft(on, words("Dear"));
            case 17 -> new ClearDraft(on, draft);
            case 18, 19 -> new IssueResponse(on, some(), null, null, null);
            case 20 -> new RecordDeliveryFailure(on, some());
            case 21 -> new CloseCase(on);
            case 22 -> new ReopenCase(on, Numbers.NONE, null);
            case 23 -> new RecordReviewRequest(on, some(), null);
            case 24 -> new AppointReviewer(on, user(), null, null);
            case 25 -> new DecideReview(on, pick(Ruling.values()), List.of(outcome()));
            case 26 -> new RecordComplaint(on, "IC-1", ComplaintAbout.HANDLING);
            case 27 -> pick(new RequestCommand[]{
                    new NameCommissionersOfficer(on, pick(new String[]{"IC-1", "IC-2"}), words("R. Smith"), null),
                    new AgreeDate(on, null, words("Answer"), on.plusDays(7), null, null),
                    new AddTelephoneNote(on, null, null, words("She rang")),
                    new RecordEnquiry(on, "IC-1", on.plusDays(14)),
                    new MakeSubmission(on, null), new CompleteSteps(on, null, someSteps(), null)});
            case 28 -> pick(new RequestCommand[]{
                    new RecordDecisionNotice(on, "IC-1", Ruling.OVERTURNED, List.of(), 35, null, List.of(),
                            List.of()),
                    new RecordDecisionNotice(on, "IC-1", Ruling.OVERTURNED, List.of(), null, null, List.of(),
                            List.of(new StepOrder(null, null, some(), 35, null),
                                    new StepOrder(null, null, some(), 60, null))),
                    new RecordAppeal(on, null, someSteps()), new WithdrawAppeal(on, null),
                    new RecordTribunalDecision(on, null, Ruling.PARTLY_UPHELD, null,
                            List.of(new QuestionRuling(1, Ruling.PARTLY_UPHELD, null, List.of(), List.of(), null)),
                            List.of())});
            case 29 -> new ChooseClearanceRoute(on, pick(ClearanceRoute.values()), words("In the news"));
            case 30 -> new BypassClearance(on, draft, null, words("Nobody is there"));
            case 31 -> new AssessIdentification(on, 1, false, null, words("No name is in it"));
            case 32 -> pick(new RequestCommand[]{new AcceptTask(on, task), new RejectTask(on, task, words("No")),
                    new ReassignTask(on, task, user(), null, null), new EscalateTask(on, task)});
            case 34 -> pick(new RequestCommand[]{
                    new LinkCase(on,
                            new OtherCase("A-1", new Outline(LocalDate.of(2021, 7, 1), Numbers.of(1),
                                    "London Borough of Barnet", 600, Set.of())),
                            pick(LinkKind.values()), words("Alike")),
                    new UnlinkCase(on, "A-1", words("Not alike")),
                    new SplitOffQuestions(on, some(), "A-3", null, words("Apart")),
                    new AggregateCosts(on, List.of(new OtherCase("A-2", new Outline(LocalDate.of(2021, 7, 1),
                            Numbers.NONE, "London Borough of Barnet", 600, Set.of()))), pick(MadeBy.values()),
                            words("Alike")),
                    new DetermineRepeated(on, some(), new OtherCase("A-2", null), LocalDate.of(2021, 7, 1),
                            words("Again"))});
            case 33 -> new CorrectEntry(on, 1 + random.nextInt(request.recorded().size()), words("Mistyped"),
                    random.nextBoolean() ? null : new DecideQuestion(on, outcome()));
            default -> pick(new RequestCommand[]{new AddNote(on, words("A note")), new PlaceHold(on, words("Police")),
                    new LiftHold(on, words("Done")), new SetRetention(on, on.plusYears(9), words("Of interest")),
                    new ClassifyRequest(on, pick(new String[]{"housing", "planning"}), random.nextBoolean(),
                            words("So"))});
        };
    }

    private QuestionOutcome outcome() {
        Outcome outcome = pick(Outcome.values());
        return new QuestionOutcome(1 + random.nextInt(3), pick(Held.values()), outcome,
                outcome.refuses() ? List.of(new Exemption("s40(2)")) : List.of(), null, null);
    }

    private SortedSet<Integer> some() {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (int number = 1; number <= 3; number++) {
            if (random.nextInt(3) == 0) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private SortedSet<Integer> someSteps() {
        return random.nextBoolean() ? Numbers.NONE : Numbers.of(1 + random.nextInt(2));
    }

    private Actor anybody() {
        return new Actor(user(), Role.OFFICER);
    }

    private String user() {
        return pick(new String[]{"jo", "sam", "alex", "robin"});
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
