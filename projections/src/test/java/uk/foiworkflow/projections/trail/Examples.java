package uk.foiworkflow.projections.trail;

import static java.util.Map.entry;
import static uk.foiworkflow.projections.Letters.aimed;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.due;
import static uk.foiworkflow.projections.Letters.received;
import static uk.foiworkflow.projections.Letters.words;

import java.util.List;
import java.util.Map;
import uk.foiworkflow.document.Channel;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.document.HiddenData;
import uk.foiworkflow.document.Language;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.law.AdviceAbout;
import uk.foiworkflow.law.ComplaintAbout;
import uk.foiworkflow.law.CostActivity;
import uk.foiworkflow.law.EnvironmentalLimb;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ErasureGround;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.FormOfAccess;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.InvalidGround;
import uk.foiworkflow.law.Medium;
import uk.foiworkflow.law.NoEffect;
import uk.foiworkflow.law.Ordered;
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
import uk.foiworkflow.request.event.AssessmentEvent.AdviceGiven;
import uk.foiworkflow.request.event.AssessmentEvent.DefectMended;
import uk.foiworkflow.request.event.AssessmentEvent.EmissionsAssessed;
import uk.foiworkflow.request.event.AssessmentEvent.HolderNamed;
import uk.foiworkflow.request.event.AssessmentEvent.PassedToSubjectAccess;
import uk.foiworkflow.request.event.AssessmentEvent.RegimeDetermined;
import uk.foiworkflow.request.event.AssessmentEvent.RepeatDetermined;
import uk.foiworkflow.request.event.AssessmentEvent.ValidityAssessed;
import uk.foiworkflow.request.event.AssessmentEvent.VexatiousDetermined;
import uk.foiworkflow.request.event.ClockEvent.ClarificationReceived;
import uk.foiworkflow.request.event.ClockEvent.ClarificationRequested;
import uk.foiworkflow.request.event.ClockEvent.DeadlineRecalculated;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified.WithoutEffect;
import uk.foiworkflow.request.event.ClockEvent.FeeReceived;
import uk.foiworkflow.request.event.ClockEvent.FeesNoticeIssued;
import uk.foiworkflow.request.event.ClockEvent.LimitVaried;
import uk.foiworkflow.request.event.ClockEvent.RequestLapsed;
import uk.foiworkflow.request.event.CommissionerEvent.AppealLodged;
import uk.foiworkflow.request.event.CommissionerEvent.AppealWithdrawn;
import uk.foiworkflow.request.event.CommissionerEvent.CommissionersOfficerNamed;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintNotified;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintResolvedInformally;
import uk.foiworkflow.request.event.CommissionerEvent.DateAgreed;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.EnquiryReceived;
import uk.foiworkflow.request.event.CommissionerEvent.InformationNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.QuestionRuled;
import uk.foiworkflow.request.event.CommissionerEvent.StepsCompleted;
import uk.foiworkflow.request.event.CommissionerEvent.SubmissionMade;
import uk.foiworkflow.request.event.CommissionerEvent.TelephoneNoteAdded;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;
import uk.foiworkflow.request.event.DecisionEvent.CaseClosed;
import uk.foiworkflow.request.event.DecisionEvent.CaseReopened;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceBypassed;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceRouteChosen;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceVoided;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DecisionEvent.DraftReturned;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.DecisionEvent.IdentificationAssessed;
import uk.foiworkflow.request.event.DecisionEvent.NoticeDispensedWith;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted.Overridden;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted.Warning;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.DispatchEvent.LetterDelivered;
import uk.foiworkflow.request.event.DispatchEvent.LetterDispatched;
import uk.foiworkflow.request.event.DispatchEvent.LetterReturned;
import uk.foiworkflow.request.event.DrawnUp;
import uk.foiworkflow.request.event.EstimatedWork;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;
import uk.foiworkflow.request.event.DocumentEvent.DocumentMarked;
import uk.foiworkflow.request.event.DocumentEvent.FindingAnswered;
import uk.foiworkflow.request.event.FileEvent.CasesLinked;
import uk.foiworkflow.request.event.FileEvent.CasesUnlinked;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.FileEvent.FormDetermined;
import uk.foiworkflow.request.event.FileEvent.HoldLifted;
import uk.foiworkflow.request.event.FileEvent.HoldPlaced;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;
import uk.foiworkflow.request.event.FileEvent.PreferencesStated;
import uk.foiworkflow.request.event.FileEvent.RequestClassified;
import uk.foiworkflow.request.event.FileEvent.RetentionSet;
import uk.foiworkflow.request.event.Found;
import uk.foiworkflow.request.event.HandlingEvent.CaseAssigned;
import uk.foiworkflow.request.event.HandlingEvent.CostEstimated;
import uk.foiworkflow.request.event.HandlingEvent.CostsAggregated;
import uk.foiworkflow.request.event.HandlingEvent.CostsAggregated.Aggregated;
import uk.foiworkflow.request.event.HandlingEvent.CostsAggregated.Window;
import uk.foiworkflow.request.event.HandlingEvent.DeadlineMissed;
import uk.foiworkflow.request.event.HandlingEvent.HolderChased;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.HandlingEvent.MessageNotSent;
import uk.foiworkflow.request.event.HandlingEvent.MessageSent;
import uk.foiworkflow.request.event.HandlingEvent.NothingHeldDeclared;
import uk.foiworkflow.request.event.HandlingEvent.RecordsSupplied;
import uk.foiworkflow.request.event.HandlingEvent.SearchRecorded;
import uk.foiworkflow.request.event.HandlingEvent.TaskAccepted;
import uk.foiworkflow.request.event.HandlingEvent.TaskEscalated;
import uk.foiworkflow.request.event.HandlingEvent.TaskReassigned;
import uk.foiworkflow.request.event.HandlingEvent.TaskRejected;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsIdentified;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsSplitOff;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsTakenOver;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.IntakeEvent.RegimeChanged;
import uk.foiworkflow.request.event.IntakeEvent.RequestAcknowledged;
import uk.foiworkflow.request.event.IntakeEvent.RequestTransferred;
import uk.foiworkflow.request.event.IntakeEvent.RequestWithdrawn;
import uk.foiworkflow.request.event.NotSent;
import uk.foiworkflow.request.event.Notice;
import uk.foiworkflow.request.event.NumberedStep;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.Part;
import uk.foiworkflow.request.event.Preferences;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.ReasonEvent.Conclusion;
import uk.foiworkflow.request.event.ReasonEvent.ExemptionWithdrawn;
import uk.foiworkflow.request.event.ReasonEvent.Factor;
import uk.foiworkflow.request.event.ReasonEvent.Likelihood;
import uk.foiworkflow.request.event.ReasonEvent.PrejudiceAssessed;
import uk.foiworkflow.request.event.ReasonEvent.PublicInterestBalanced;
import uk.foiworkflow.request.event.ReasonEvent.QualifiedPersonOpinionRecorded;
import uk.foiworkflow.request.event.ReasonEvent.ThirdPartyConsulted;
import uk.foiworkflow.request.event.ReasonEvent.ThirdPartyReplied;
import uk.foiworkflow.request.event.ReasonEvent.Weight;
import uk.foiworkflow.request.event.ReasonEvent.Whose;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDeclined;
import uk.foiworkflow.request.event.ReviewEvent.ReviewExtended;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;
import uk.foiworkflow.request.event.VoidedBy;
import uk.foiworkflow.request.event.Want;
import uk.foiworkflow.request.event.StoredFile;

/** An event of every type, and what the trail says of it. */
final class Examples {

    private static final StoredFile TAXIS = new StoredFile("f", words("00"), words("4096"), "application/zip",
            "text/csv");

    static final Map<RequestEvent, String> SENTENCES = Map.ofEntries(
            entry(received("7481896", "FOI/2021/123", "2021-07-09", "2021-08-10", 3),
                    "London Borough of Barnet received the request on 9 July 2021, with 3 questions, under FOIA. Its former"
                            + " reference is FOI/2021/123. Questions 1, 2 and 3 are due on 10 August 2021 (FOIA s.10(1))."),
            entry(new CasesLinked(day("2021-07-12"), "2021-12", LinkKind.NARROWS, words("A month of it")),
                    "Since 12 July 2021 the request narrows request 2021-12."),
            entry(new CasesUnlinked(day("2021-07-13"), "2021-12", words("Another subject")),
                    "From 13 July 2021 on the request is linked no more with request 2021-12."),
            entry(new QuestionsSplitOff(day("2021-07-12"), Numbers.of(List.of(2, 3)), "2021-11-split-1",
                    words("For the archive")),
                    "Questions 2 and 3 left on 12 July 2021 for request 2021-11-split-1, and are owed there."),
            entry(new QuestionsTakenOver(day("2021-07-12"), Numbers.of(2), "2021-11", 4, words("For the archive"),
                    List.of(due("FOIA s.10(1)", "2021-07-09", "2021-08-10", 2))),
                    "Question 2 came on 12 July 2021 from request 2021-11, with all that had moved their time there."
                            + " Question 2 is due on 10 August 2021 (FOIA s.10(1))."),
            entry(new RequestAcknowledged(day("2021-07-12")), "The request was acknowledged on 12 July 2021."),
            entry(new QuestionsIdentified(day("2021-07-12"), List.of(new Question(4, words("And geese?"), null)),
                    List.of(due("FOIA s.10(1)", "2021-07-09", "2021-08-10", 4))),
                    "Question 4 was found in the request as well. Question 4 is due on 10 August 2021 (FOIA s.10(1))."),
            entry(new RegimeChanged(day("2021-07-13"), Numbers.of(List.of(1, 2)), Regime.EIR,
                    List.of(due("EIR reg.5(2)", "2021-07-09", "2021-08-10", 1, 2))),
                    "Questions 1 and 2 are answered under EIR from 13 July 2021 on. Questions 1 and 2 are due on 10 August"
                            + " 2021 (EIR reg.5(2))."),
            entry(new RequestTransferred(day("2021-07-13"), Numbers.of(2), "the Environment Agency"),
                    "Question 2 was transferred to the Environment Agency on 13 July 2021."),
            entry(new RequestWithdrawn(day("2021-07-13"), Numbers.of(List.of(1, 3))),
                    "Questions 1 and 3 were withdrawn by the requester on 13 July 2021."),
            entry(new ReceiptDateCorrected(day("2021-07-14"), day("2021-07-09"), day("2021-07-08"),
                    words("The postmark says so"), List.of(due("FOIA s.10(1)", "2021-07-08", "2021-08-09", 1))),
                    "The date of receipt was corrected from 9 July 2021 to 8 July 2021. Question 1 is due on 9 August 2021"
                            + " (FOIA s.10(1))."),
            entry(new ClarificationRequested(day("2021-07-14"), Numbers.of(3), words("Which year?")),
                    "The requester was asked on 14 July 2021 for more detail on question 3: “Which year?”."),
            entry(new ClarificationReceived(day("2021-07-20"), Numbers.of(3), null,
                    List.of(due("FOIA s.10(1)", "2021-07-20", "2021-08-18", 3))),
                    "The detail on question 3 arrived on 20 July 2021. Question 3 is due on 18 August 2021"
                            + " (FOIA s.10(1))."),
            entry(new RequestLapsed(day("2021-10-20"), Numbers.of(3), null, null),
                    "Question 3 lapsed on 20 October 2021, because the requester did not reply or pay."),
            entry(new RequestLapsed(day("2021-10-20"), Numbers.of(3), Want.FEE, null),
                    "Question 3 lapsed on 20 October 2021, because the requester did not pay the fee."),
            entry(new RequestLapsed(day("2021-10-20"), Numbers.of(3), Want.DETAIL, "2021-04"),
                    "Question 3 lapsed on 20 October 2021, because the requester did not send the detail that was asked for."
                            + " That is the time of the settings “2021-04”."),
            entry(new LimitVaried(day("2021-08-02"), Numbers.of(1), Variation.ARMED_FORCES, 45, day("2021-07-30"),
                    words("Only the ship's company knows"),
                    List.of(due("FOIA s.10(1)", "2021-07-09", "2021-09-15", 1))),
                    "Question 1 was found on 2 August 2021 to ask for what only an operation of the armed forces can tell"
                            + " (SI 2004/3364 reg.5), with a limit of 45 working days, as the Commissioner allowed on"
                            + " 30 July 2021. Question 1 is due on 15 September 2021 (FOIA s.10(1))."),
            entry(new ClarificationReceived(day("2021-07-09"), Numbers.of(1), null,
                    List.of(aimed("2021-08-10", "2021-08-03"))),
                    "The detail on question 1 arrived on 9 July 2021. Question 1 is due on 10 August 2021 (FOIA s.10(1));"
                            + " the authority means to answer by 3 August 2021."),
            entry(new DeadlineRecalculated(day("2021-07-20"), Numbers.of(1), words("A jubilee was proclaimed"),
                    List.of(due("FOIA s.10(1)", "2021-07-09", "2021-08-11", 1))),
                    "The days were counted anew on 20 July 2021 by the calendar “" + due("FOIA s.10(1)", "2021-07-09",
                            "2021-08-11", 1).calendar() + "”. Question 1 is due on 11 August 2021 (FOIA s.10(1))."),
            entry(new FeesNoticeIssued(day("2021-07-19"), Numbers.of(1), "12.50"),
                    "The requester was asked on 19 July 2021 for a fee of £12.50 for question 1."),
            entry(new FeeReceived(day("2021-08-05"), Numbers.of(1),
                    List.of(due("FOIA s.10(1)", "2021-07-09", "2021-08-27", 1))),
                    "The fee for question 1 was paid on 5 August 2021. Question 1 is due on 27 August 2021"
                            + " (FOIA s.10(1))."),
            entry(new ExtensionNotified(day("2021-08-09"), Numbers.of(1), ExtensionBasis.PUBLIC_INTEREST,
                    List.of(new Exemption("s36(2)(b)(i)")), day("2021-09-07"), Held.YES,
                    List.of(due("FOIA s.17(3)", "2021-07-09", "2021-09-08", 1)), null),
                    "The requester was told on 9 August 2021 that more time is taken for question 1 under s.10(3), to weigh"
                            + " the public interest under s36(2)(b)(i). A decision was promised by 7 September 2021. The"
                            + " notice said that the information is held. Question 1 is due on 8 September 2021"
                            + " (FOIA s.17(3))."),
            entry(new ExtensionNotified(day("2021-08-11"), Numbers.of(List.of(1, 2, 3)),
                    ExtensionBasis.COMPLEXITY_AND_VOLUME, List.of(), null, null, List.of(),
                    List.of(new WithoutEffect(Numbers.of(1), NoEffect.UNKNOWN_TO_THE_LAW),
                            new WithoutEffect(Numbers.of(List.of(2, 3)), NoEffect.TOO_LATE))),
                    "The requester was told on 11 August 2021 that more time is taken for questions 1, 2 and 3 under"
                            + " regulation 7, for complexity and volume. It has no effect on question 1: the law that"
                            + " applies knows no such extension. It has no effect on questions 2 and 3: the limit had run"
                            + " out."),
            entry(new CaseAssigned(day("2021-07-12"), "jo"), "The case was assigned to jo."),
            entry(new HolderTasked(day("2021-07-12"), 1, "sam", Numbers.of(1), words("Count them"), day("2021-07-20")),
                    "sam was asked (task 1) for the information on question 1, by 20 July 2021: “Count them”."),
            entry(new HolderChased(day("2021-07-21"), 1), "The holder of task 1 was reminded on 21 July 2021."),
            entry(new SearchRecorded(day("2021-07-22"), Numbers.of(1), words("Adoption register"), words("2020/21"), 90,
                    words("4 files")),
                    "A search for question 1 was made on 22 July 2021 and took 90 minutes. Searched: “Adoption register”."
                            + " Looked for: “2020/21”. Found: “4 files”."),
            entry(new RecordsSupplied(day("2021-07-22"), 1, Numbers.of(1), words("See attached")),
                    "The holder of task 1 supplied what was asked for on question 1: “See attached”."),
            entry(new NothingHeldDeclared(day("2021-07-22"), 2, Numbers.of(2), null),
                    "The holder of task 2 declared that nothing is held on question 2."),
            entry(new HolderChased(day("2021-07-21"), 1, "standard"),
                    "The holder of task 1 was reminded on 21 July 2021 by policy standard."),
            entry(new CostEstimated(day("2021-07-22"), Numbers.of(List.of(1, 2)),
                    List.of(new EstimatedWork(CostActivity.LOCATE, 300), new EstimatedWork(CostActivity.EXTRACT, 1)),
                    words("Ten files were timed"), words("Files 1 to 10")),
                    "What remains to be done on questions 1 and 2 was estimated: 300 minutes to locate and 1 minute to"
                            + " extract. Method: “Ten files were timed”. Sample: “Files 1 to 10”."),
            entry(new CostsAggregated(day("2021-07-22"), MadeBy.SAME_PERSON, words("All about taxis"),
                    day("2021-07-09"), List.of(new Aggregated("2021-11", day("2021-07-01"), 600),
                            new Aggregated("2021-12", day("2021-07-12"), 1)),
                    new Window(day("2021-07-01"), day("2021-07-12"), 7, "test")),
                    "Since 22 July 2021 the cost is counted together with that of request 2021-11 (received on 1 July 2021,"
                            + " 600 minutes) and request 2021-12 (received on 12 July 2021, 1 minute), made by the same"
                            + " person. All were received within 7 working days, from 1 July 2021 to 12 July 2021."),
            entry(new CaseAssigned(day("2021-07-12"), "jo", words("He has left")), "The case was assigned to jo."),
            entry(new TaskAccepted(day("2021-07-22"), 1), "The holder of task 1 took it on."),
            entry(new TaskAccepted(day("2021-07-22"), 1, "harry"), "harry took task 1 on."),
            entry(new TaskRejected(day("2021-07-22"), 1, words("I am away")), "The holder of task 1 gave it back."),
            entry(new TaskReassigned(day("2021-07-22"), 1, "alex", day("2021-07-29"), null, "standard"),
                    "Task 1 was given to alex, to be answered by 29 July 2021."),
            entry(new TaskEscalated(day("2021-07-26"), 1, "standard"),
                    "The head was told on 26 July 2021 that task 1 has no answer, by policy standard."),
            entry(new DeadlineMissed(day("2021-08-11"), Numbers.of(List.of(1, 2)), day("2021-08-10")),
                    "Questions 1 and 2 had no answer by 10 August 2021, the last day."),
            entry(new MessageSent(day("2021-07-20"), 4, "harry"), "harry was told of entry 4 by e-mail."),
            entry(new MessageNotSent(day("2021-07-20"), 4, "harry", NotSent.NO_SERVER, null),
                    "harry was not told of entry 4 by e-mail: no mail server is configured."),
            entry(new MessageNotSent(day("2021-07-20"), 4, "harry", NotSent.UNCERTAIN, null),
                    "Whether harry was told of entry 4 by e-mail is uncertain: nothing came back when the message was"
                            + " handed over."),
            entry(new MessageNotSent(day("2021-07-20"), 4, "harry", NotSent.DISMISSED, words("I rang him")),
                    "The message that was to tell harry of entry 4 was let go."),
            entry(new PrejudiceAssessed(day("2021-07-23"), 1, List.of(new Exemption("s43(2)")), words("Annex B"),
                    words("The price"), words("A rival would bid below it"), Likelihood.WOULD_BE_LIKELY,
                    Whose.THIRD_PARTY, null),
                    "The harm under s43(2) for question 1 (Annex B) was assessed: disclosure would be likely to cause it."
                            + " The interest: “The price”. How: “A rival would bid below it”."),
            entry(new PublicInterestBalanced(day("2021-07-23"), 1, List.of(new Exemption("s43(2)")), null,
                    List.of(new Factor(words("Openness"), Weight.SOME)),
                    List.of(new Factor(words("The next tender"), Weight.GREAT)), Conclusion.WITHHOLD),
                    "The public interest under s43(2) for question 1 was weighed: it lies in withholding. For disclosure:"
                            + " “Openness” (weight: some). Against: “The next tender” (weight: great)."),
            entry(new QualifiedPersonOpinionRecorded(day("2021-07-23"), 1, List.of(new Exemption("s36(2)(c)")), null,
                    words("Ms Monitor"), words("monitoring officer"), words("The minutes"), Likelihood.WOULD,
                    words("Less frank")),
                    "Ms Monitor (monitoring officer) gave an opinion under s36(2)(c) for question 1: prejudice would"
                            + " follow. The opinion: “Less frank”. Shown: “The minutes”."),
            entry(new ThirdPartyConsulted(day("2021-07-23"), 1, List.of(new Exemption("s41")), null, words("Acme Ltd"),
                    words("Do you object?")),
                    "Acme Ltd was consulted about s41 for question 1: “Do you object?”."),
            entry(new ThirdPartyReplied(day("2021-07-26"), 1, List.of(new Exemption("s41")), null, words("Acme Ltd"),
                    words("We do.")), "Acme Ltd replied about s41 for question 1: “We do.”."),
            entry(new ExemptionWithdrawn(day("2021-07-26"), 1, List.of(new Exemption("s41")), null, words("No duty")),
                    "The claim of s41 for question 1 was withdrawn."),
            entry(new ExemptionClaimed(day("2021-07-23"), 1, new Exemption("s40(2)/40(3A)(a)"), words("Small numbers"),
                    null),
                    "s40(2)/40(3A)(a) was claimed for question 1."),
            entry(new QuestionDecided(day("2021-07-26"), DecisionStage.INITIAL, 1, "jo", Held.PART,
                    Outcome.PARTLY_WITHHELD, List.of(new Exemption("s40(2)")), words("Less than 5"), words("Why")),
                    "Question 1 was decided by jo: partly withheld under s40(2); part of the information is held. The answer:"
                            + " “Less than 5”."),
            entry(new DraftSubmitted(day("2021-07-26"), 1, "jo", words("Dear…")),
                    "Draft 1 was put forward for clearance by jo."),
            entry(new DraftReturned(day("2021-07-26"), 1, words("Name the limb")),
                    "Draft 1 was sent back: “Name the limb”."),
            entry(new ClearanceGiven(day("2021-07-27"), 2, "alex"), "Draft 2 was cleared by alex."),
            entry(new ClearanceGiven(day("2021-07-27"), 2, "alex", ClearanceLayer.PRESS, words("ab12")),
                    "Draft 2 was cleared by alex as the press office; the SHA-256 of what was cleared is ab12."),
            entry(new ClearanceRouteChosen(day("2021-07-26"), ClearanceRoute.FULL,
                    List.of(ClearanceLayer.DISCLOSURE, ClearanceLayer.PRIVATE_OFFICE), "standard",
                    words("In the news")),
                    "The full clearance route was chosen: the disclosure specialist and the private office must clear a"
                            + " draft."),
            entry(new ClearanceVoided(day("2021-07-27"), 1, List.of(ClearanceLayer.DISCLOSURE), VoidedBy.NEW_DRAFT),
                    "The clearance of draft 1 by the disclosure specialist came to nothing: another text took its place."),
            entry(new ClearanceBypassed(day("2021-07-27"), 2, List.of(ClearanceLayer.PRESS), "sam", words("Closed")),
                    "Draft 2 was let past the press office by sam."),
            entry(new IdentificationAssessed(day("2021-07-26"), 1, "jo", true, words("a neighbour"),
                    words("By the year")),
                    "It was assessed by jo that the small counts in question 1 tell who is meant, to a neighbour."),
            entry(new WeaknessesAccepted(day("2021-07-27"), 1,
                    List.of(new Overridden("R5-why", 1, words("No reasons."), words("They would tell"))),
                    List.of(new Warning("R2.1", null, words("It is late."))), "standard"),
                    "Response 1 went out with what stood against it. Overridden (R5-why): No reasons. Because: “They would"
                            + " tell”. Warned (R2.1): It is late."),
            entry(new ResponseIssued(day("2021-07-27"), 1, Numbers.of(List.of(1, 2)), 2, RollUp.FULLY_WITHHELD,
                    new Notice(true, true, null, false)),
                    "Response 1 to questions 1 and 2 was sent on 27 July 2021 as cleared in draft 2. It says of the whole"
                            + " request: fully withheld. The refusal notice gave the complaints procedure and the right to go"
                            + " to the Commissioner. The refusal notice did not give why the exemption applies."),
            entry(new DeliveryFailed(day("2021-07-28"), 1, Numbers.of(List.of(1, 2))),
                    "Response 1 to questions 1 and 2 never reached the requester and answers nothing."),
            entry(new CaseClosed(day("2021-08-01"), RollUp.PARTLY_WITHHELD),
                    "The case was closed on 1 August 2021: partly withheld."),
            entry(new CaseReopened(day("2021-08-02"), words("Question 3 was forgotten"), Numbers.of(3)),
                    "The case was reopened on 2 August 2021 with question 3."),
            entry(new ReviewRequested(day("2021-08-03"), Numbers.of(1), words("I disagree"),
                    List.of(due("s.45 Code review", "2021-08-03", "2021-09-01", 1))),
                    "The requester asked on 3 August 2021 for a review of question 1. Question 1 is due on 1 September 2021"
                            + " (s.45 Code review)."),
            entry(new ReviewerAppointed(day("2021-08-04"), "robin", words("There is nobody else")),
                    "robin was appointed to review, although they took part in the first decision."),
            entry(new ReviewerAppointed(day("2021-08-04"), "robin", words("There is nobody else"),
                    List.of(Part.DECIDED, Part.CLEARED), null),
                    "robin was appointed to review, although they took part in the first decision: they decided a question"
                            + " and cleared a draft."),
            entry(new ReviewExtended(day("2021-08-30"), day("2021-09-20"), List.of()),
                    "The requester was told on 30 August 2021 that the review takes longer, until 20 September 2021."),
            entry(new ReviewDeclined(day("2021-08-30"), words("Out of time")),
                    "The review was declined on 30 August 2021."),
            entry(new ReviewDecided(day("2021-09-01"), "robin", Ruling.PARTLY_UPHELD, Numbers.of(1)),
                    "The review ended on 1 September 2021, decided by robin: the authority's position was upheld in part."
                            + " It changed the outcome of question 1."),
            entry(new ComplaintNotified(day("2021-10-01"), "IC-1", ComplaintAbout.HANDLING),
                    "The Commissioner told of a complaint about the handling (IC-1) on 1 October 2021."),
            entry(new EnquiryReceived(day("2021-10-05"), "IC-1", day("2021-10-19")),
                    "The Commissioner asked on 5 October 2021 for the authority's account (IC-1), by 19 October 2021."),
            entry(new InformationNoticeReceived(day("2021-11-01"), "IC-1", day("2021-12-01")),
                    "The Commissioner served an information notice on 1 November 2021 (IC-1), due by 1 December 2021."),
            entry(new SubmissionMade(day("2021-10-18"), words("Our account")),
                    "The authority answered the Commissioner on 18 October 2021: “Our account”."),
            entry(new ComplaintResolvedInformally(day("2021-12-01")),
                    "The complaint was resolved on 1 December 2021 without a notice."),
            entry(new DecisionNoticeReceived(day("2022-01-10"), "IC-1", Ruling.OVERTURNED, List.of("FOIA s.10(1)"), 35,
                    words("Disclose it"), day("2022-02-14")),
                    "The Commissioner decided on 10 January 2022 (IC-1): the authority's position was overturned; steps are"
                            + " to be taken by 14 February 2022. Breaches found: FOIA s.10(1). The steps: “Disclose it”."),
            entry(new EnquiryReceived(day("2023-11-15"), "IC-1", day("2023-11-29"), 10, "2021"),
                    "The Commissioner asked on 15 November 2023 for the authority's account (IC-1), by 29 November 2023. The"
                            + " letter gives no day; 10 working days were counted, as the Commissioner usually gives, by the"
                            + " calendar “2021”."),
            entry(new CommissionersOfficerNamed(day("2021-11-16"), "IC-1", words("R. Smith"), words("0303 123 1113")),
                    "The Commissioner's case officer is R. Smith (IC-1), reached at 0303 123 1113."),
            entry(new DateAgreed(day("2021-11-22"), "IC-1", words("Answer in full"), day("2021-12-06"),
                    words("R. Smith"), day("2021-11-15"), day("2021-11-29")),
                    "It was agreed with R. Smith on 22 November 2021 (IC-1) that by 6 December 2021, instead of 29 November"
                            + " 2021, this is to be done: “Answer in full”. It takes the place of the day of the letter of"
                            + " 15 November 2021."),
            entry(new TelephoneNoteAdded(day("2021-11-17"), null, words("R. Smith"), words("More time was asked for")),
                    "There was a telephone call with R. Smith on 17 November 2021: “More time was asked for”."),
            entry(new StepsCompleted(day("2022-02-01"), null),
                    "The steps that were ordered were completed on 1 February 2022."),
            entry(new StepsCompleted(day("2022-02-01"), words("The receipt"), Numbers.of(2), words("We disclosed it")),
                    "Step 2 was completed on 1 February 2022: “The receipt”. What was done: “We disclosed it”."),
            entry(new DecisionNoticeReceived(day("2022-01-10"), "IC-1", Ruling.OVERTURNED, List.of(), null, null, null,
                    List.of(new NumberedStep(1, Numbers.of(2), words("Disclose it"), 35, day("2022-02-14")),
                            new NumberedStep(2, Numbers.NONE, null, null, day("2022-03-01")))),
                    "The Commissioner decided on 10 January 2022 (IC-1): the authority's position was overturned. Step 1"
                            + " on question 2 is to be taken within 35 calendar days, by 14 February 2022: “Disclose it”."
                            + " Step 2 is to be taken by 1 March 2022."),
            entry(new AppealLodged(day("2022-02-02"), words("the authority"), Numbers.of(2)),
                    "An appeal was lodged by the authority on 2 February 2022. It affects step 2; the others run on."),
            entry(new AppealLodged(day("2022-02-02"), words("the authority")),
                    "An appeal was lodged by the authority on 2 February 2022."),
            entry(new TribunalDecided(day("2022-06-01"), words("the authority"), Ruling.AUTHORITY_UPHELD, null),
                    "The appeal by the authority was decided on 1 June 2022: the authority's position was upheld."),
            entry(new NoticeDispensedWith(day("2021-07-13"), Numbers.of(2), Outcome.VEXATIOUS, "2021-3",
                    day("2021-05-03"), words("He was told so")),
                    "Question 2 was settled on 13 July 2021 without a notice that it is refused as vexatious: one was"
                            + " given on 3 May 2021 in request 2021-3."),
            entry(new EmissionsAssessed(day("2021-07-12"), Numbers.of(4), false, words("It is about the contract")),
                    "Question 4 was found on 12 July 2021 not to ask for information on emissions."),
            entry(new ValidityAssessed(day("2021-07-12"), Numbers.of(3), InvalidGround.NO_NAME, words("Your name?")),
                    "Question 3 was found on 12 July 2021 to be no valid request, for it gave no name. The requester was"
                            + " told: “Your name?”."),
            entry(new DefectMended(day("2021-07-14"), Numbers.of(3), words("Jo"),
                    List.of(due("FOIA s.10(1)", "2021-07-14", "2021-08-12", 3))),
                    "What was lacking for question 3 arrived on 14 July 2021: “Jo”. Question 3 is due on 12 August 2021"
                            + " (FOIA s.10(1))."),
            entry(new RegimeDetermined(day("2021-07-12"), Numbers.of(List.of(1, 2)), Regime.EIR,
                    EnvironmentalLimb.FACTORS, new Exemption("s39(1)(a)"), words("Noise")),
                    "Questions 1 and 2 were found on 12 July 2021 to fall under EIR, by regulation 2(1)(b). They leave the"
                            + " Act by s39(1)(a)."),
            entry(new PassedToSubjectAccess(day("2021-07-12"), Numbers.of(3), "SAR-1", words("Own file")),
                    "Question 3 was passed to subject access on 12 July 2021 (SAR-1), as the requester's own personal"
                            + " data."),
            entry(new HolderNamed(day("2021-07-12"), Numbers.of(2), "Camden", true, words("Ask Camden")),
                    "The requester was told on 12 July 2021 that what is asked in question 2 is held by Camden: “Ask"
                            + " Camden”. The requester agreed that the request is passed on."),
            entry(new AdviceGiven(day("2021-07-12"), Numbers.of(2), AdviceAbout.NARROWING, words("One year")),
                    "The requester was advised on 12 July 2021 on the narrowing of question 2: “One year”."),
            entry(new VexatiousDetermined(day("2021-07-12"), Numbers.of(2),
                    List.of(VexatiousTheme.BURDEN, VexatiousTheme.HARASSMENT), words("The twelfth")),
                    "Question 2 was found vexatious on 12 July 2021, for the burden and harassment of staff."),
            entry(new RepeatDetermined(day("2021-07-12"), Numbers.of(2), "7000001", day("2021-06-09"), 30,
                    words("Nothing new")),
                    "Question 2 was found on 12 July 2021 to repeat request 7000001, complied with on 9 June 2021, 30 days"
                            + " before this one came."),
            entry(new QuestionRuled(day("2022-01-10"), DecisionStage.COMMISSIONER, 1, Ruling.OVERTURNED,
                    Ordered.DISCLOSE,
                    List.of(new Exemption("s40(2)")), List.of(new Exemption("s43(2)")),
                    words("No prejudice was shown")),
                    "The Commissioner decided on 10 January 2022 on question 1: the authority's position was overturned."
                            + " Found to apply: s40(2). Found not to apply: s43(2). The information is to be disclosed."),
            entry(new AppealWithdrawn(day("2022-04-04"), day("2022-05-03")),
                    "The appeal was withdrawn on 4 April 2022; the steps that it held up are owed again, by 3 May 2022."),
            entry(new AppealWithdrawn(day("2022-04-04"), null),
                    "The appeal was withdrawn on 4 April 2022; the steps that it held up are owed again."),
            entry(new DocumentAdded(day("2021-07-12"), 1, DocumentKind.INFORMATION, words("Taxi account"),
                    words("taxis.xlsx"), Numbers.of(List.of(1, 2)), day("2021-03-31"), 2, null, null, List.of(), TAXIS,
                    null, "jo"),
                    "Document 1, information as it is held, was added on 12 July 2021 to questions 1 and 2:"
                            + " “Taxi account”. By its name its file is text/csv, and it is application/zip."),
            entry(new DocumentAdded(day("2021-07-12"), 2, DocumentKind.RELEASED, words("Taxi account"), null,
                    Numbers.of(1), null, null, 1, 3, List.of(), TAXIS,
                    List.of(new Found(HiddenData.HIDDEN_SHEET, words("Names"))), "jo"),
                    "Document 2, to be released, was added on 12 July 2021 to question 1: “Taxi account”. It is a"
                            + " version of document 1. It stands in the place of document 3. By its name its file is"
                            + " text/csv, and it is application/zip. It has a hidden sheet (Names)."),
            entry(new DocumentMarked(day("2021-07-12"), 2, List.of(new Exemption("s40(2)")), "jo"),
                    "Document 2 was marked with s40(2)."),
            entry(new FindingAnswered(day("2021-07-12"), 2, 1, words("It is empty"), "jo"),
                    "jo answers for finding 1 on document 2."),
            entry(new DocumentAdded(day("2021-07-12"), 3, DocumentKind.LETTER, words("Our response"), null,
                    Numbers.NONE,
                    null, null, null, null, List.of(), new StoredFile("id", words("ab12"), words("12"),
                            "application/pdf", null),
                    null, "jo", new DrawnUp(LetterKind.RESPONSE, Language.CY)),
                    "Document 3, the letter response in Welsh, was added on 12 July 2021: “Our response”."),
            entry(new LetterDispatched(day("2021-07-27"), 1, 3, words("ab12"), 1, Channel.EMAIL,
                    words("jo@example.org"), "<7481896.1@example.org>", "jo"),
                    "Document 3, response 1, was given out to be sent by e-mail on 27 July 2021 to jo@example.org, as"
                            + " dispatch 1; the SHA-256 of its bytes is ab12, its Message-ID <7481896.1@example.org>."),
            entry(new LetterDispatched(day("2021-07-27"), 2, 3, words("ab12"), null, Channel.POST,
                    words("1 High Street"), null, "jo"),
                    "Document 3 was posted on 27 July 2021 to 1 High Street, as dispatch 2; the SHA-256 of its bytes is"
                            + " ab12."),
            entry(new LetterDelivered(day("2021-07-28"), 1, null, 4, "jo"),
                    "Dispatch 1 arrived, as document 4 shows."),
            entry(new LetterReturned(day("2021-07-28"), 2, words("Gone away."), null, "jo"),
                    "Dispatch 2 did not arrive: “Gone away.”."),
            entry(new PreferencesStated(day("2021-07-12"), new Preferences(FormOfAccess.DIGEST, Medium.PAPER, true,
                    Language.CY, words("Large print"))),
                    "The requester would have it: as a digest, on paper, in a form that can be used again, letters in"
                            + " Welsh; they need: Large print."),
            entry(new PreferencesStated(day("2021-07-12"), new Preferences(FormOfAccess.COPY, Medium.ELECTRONIC, null,
                    Language.EN, null)),
                    "The requester would have it: as a copy, by electronic means, letters in English."),
            entry(new PreferencesStated(day("2021-07-12"), new Preferences(FormOfAccess.INSPECTION, null, null, null,
                    null)),
                    "The requester would have it: by inspection."),
            entry(new PreferencesStated(day("2021-07-12"), new Preferences(null, null, null, null, null)),
                    "The requester has no wish for any form."),
            entry(new RequestClassified(day("2021-07-12"), "council-tax-and-benefits", false, "standard", null, "jo"),
                    "The request was filed under council tax and benefits."),
            entry(new RequestClassified(day("2021-07-12"), "housing", true, "standard", words("A form was asked for"),
                    "jo"),
                    "The request was filed under housing, as routine business, which official statistics do not count."),
            entry(new FormDetermined(day("2021-07-12"), true, null, "jo"),
                    "The information is given as the requester would have it."),
            entry(new FormDetermined(day("2021-07-12"), false, words("It is too long"), "jo"),
                    "The information is not given as the requester would have it: “It is too long”."),
            entry(new NoteAdded(day("2021-07-12"), words("Rang the requester")),
                    "A note was put on the file: “Rang the requester”."),
            entry(new HoldPlaced(day("2021-09-01"), words("The police ask")),
                    "On 1 September 2021 the request was held: nothing of it may be erased."),
            entry(new HoldLifted(day("2021-10-01"), words("They have it")),
                    "The hold by hand was lifted on 1 October 2021; what the law holds stays held."),
            entry(new RetentionSet(day("2021-10-01"), day("2031-12-31"), words("Of lasting interest")),
                    "It was settled that this request is kept until 31 December 2031."),
            entry(new PersonalDataShredded(day("2024-11-01"), ErasureGround.RETENTION, "granted", "standard",
                    day("2024-10-31"), day("2021-12-13")),
                    "The personal data of the request was shredded on 1 November 2024, for it is kept no longer under"
                            + " retention rule granted."),
            entry(new PersonalDataShredded(day("2024-11-01"), ErasureGround.ASKED_FOR, null, null, null, null),
                    "The personal data of the request was shredded on 1 November 2024, for whoever it was about had"
                            + " asked for it."),
            entry(new CorrectionMade(day("2021-07-20"), 4, 0, words("Never sent"), List.of()),
                    "Entry 4 was corrected on 20 July 2021: it was entered in error."));

    private Examples() {}
}
