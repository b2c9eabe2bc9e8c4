package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static uk.foiworkflow.request.DocumentSteps.adds;
import static uk.foiworkflow.request.DocumentSteps.drawsUp;
import static uk.foiworkflow.request.DocumentSteps.puts;
import static uk.foiworkflow.request.DocumentSteps.answersFor;
import static uk.foiworkflow.request.DocumentSteps.marks;
import static uk.foiworkflow.request.DocumentSteps.releases;
import static uk.foiworkflow.request.DispatchSteps.arrives;
import static uk.foiworkflow.request.DispatchSteps.comesBack;
import static uk.foiworkflow.request.DispatchSteps.mails;
import static uk.foiworkflow.request.DispatchSteps.posts;
import static uk.foiworkflow.request.WishSteps.needs;
import static uk.foiworkflow.request.ReasonSteps.assesses;
import static uk.foiworkflow.request.ReasonSteps.consults;
import static uk.foiworkflow.request.ReasonSteps.givesUp;
import static uk.foiworkflow.request.ReasonSteps.hears;
import static uk.foiworkflow.request.ReasonSteps.recordsOpinion;
import static uk.foiworkflow.request.ReasonSteps.weighs;
import static uk.foiworkflow.law.ErasureGround.RETENTION;
import static uk.foiworkflow.request.Steps.shredsAgain;
import static uk.foiworkflow.request.Steps.shreds;
import static uk.foiworkflow.request.Steps.lifts;
import static uk.foiworkflow.request.Steps.keepsUntil;
import static uk.foiworkflow.request.Steps.holds;
import static uk.foiworkflow.request.Steps.accepts;
import static uk.foiworkflow.request.Steps.acknowledges;
import static uk.foiworkflow.request.Steps.advises;
import static uk.foiworkflow.request.Steps.aggregates;
import static uk.foiworkflow.request.Steps.agreesDate;
import static uk.foiworkflow.request.Steps.appeals;
import static uk.foiworkflow.request.Steps.appoints;
import static uk.foiworkflow.request.Steps.asksForDetail;
import static uk.foiworkflow.request.Steps.asksForFee;
import static uk.foiworkflow.request.Steps.asksForReview;
import static uk.foiworkflow.request.Steps.assesses;
import static uk.foiworkflow.request.Steps.assessesEmissions;
import static uk.foiworkflow.request.Steps.assignsTo;
import static uk.foiworkflow.request.Steps.bypasses;
import static uk.foiworkflow.request.Steps.changesRegime;
import static uk.foiworkflow.request.Steps.chases;
import static uk.foiworkflow.request.Steps.classifies;
import static uk.foiworkflow.request.Steps.choosesRoute;
import static uk.foiworkflow.request.Steps.claims;
import static uk.foiworkflow.request.Steps.clears;
import static uk.foiworkflow.request.Steps.closes;
import static uk.foiworkflow.request.Steps.complaintArrives;
import static uk.foiworkflow.request.Steps.completesSteps;
import static uk.foiworkflow.request.Steps.corrects;
import static uk.foiworkflow.request.Steps.correctsReceipt;
import static uk.foiworkflow.request.Steps.decides;
import static uk.foiworkflow.request.Steps.decidesReview;
import static uk.foiworkflow.request.Steps.decisionNotice;
import static uk.foiworkflow.request.Steps.decisionNoticeRuling;
import static uk.foiworkflow.request.Steps.declaresNothingHeld;
import static uk.foiworkflow.request.Steps.declinesReview;
import static uk.foiworkflow.request.Steps.deliveryFails;
import static uk.foiworkflow.request.Steps.disclosed;
import static uk.foiworkflow.request.Steps.enquiryArrives;
import static uk.foiworkflow.request.Steps.dispensesWithNotice;
import static uk.foiworkflow.request.Steps.escalates;
import static uk.foiworkflow.request.Steps.estimates;
import static uk.foiworkflow.request.Steps.extendsReview;
import static uk.foiworkflow.request.Steps.findsInvalid;
import static uk.foiworkflow.request.Steps.findsQuestions;
import static uk.foiworkflow.request.Steps.findsRepeated;
import static uk.foiworkflow.request.Steps.findsVexatious;
import static uk.foiworkflow.request.Steps.getsDetail;
import static uk.foiworkflow.request.Steps.getsFee;
import static uk.foiworkflow.request.Steps.informationNoticeArrives;
import static uk.foiworkflow.request.Steps.givesBack;
import static uk.foiworkflow.request.Steps.issues;
import static uk.foiworkflow.request.Steps.lapses;
import static uk.foiworkflow.request.Steps.links;
import static uk.foiworkflow.request.Steps.mends;
import static uk.foiworkflow.request.Steps.namesHolder;
import static uk.foiworkflow.request.Steps.namesCommissionersOfficer;
import static uk.foiworkflow.request.Steps.notHeld;
import static uk.foiworkflow.request.Steps.notSent;
import static uk.foiworkflow.request.Steps.notes;
import static uk.foiworkflow.request.Steps.notesCall;
import static uk.foiworkflow.request.Steps.notesMissed;
import static uk.foiworkflow.request.Steps.other;
import static uk.foiworkflow.request.Steps.passesToSubjectAccess;
import static uk.foiworkflow.request.Steps.question;
import static uk.foiworkflow.request.Steps.reassigns;
import static uk.foiworkflow.request.Steps.recalculates;
import static uk.foiworkflow.request.Steps.rejects;
import static uk.foiworkflow.request.Steps.reopens;
import static uk.foiworkflow.request.Steps.resolvesInformally;
import static uk.foiworkflow.request.Steps.returns;
import static uk.foiworkflow.request.Steps.searches;
import static uk.foiworkflow.request.Steps.sent;
import static uk.foiworkflow.request.Steps.settlesRegime;
import static uk.foiworkflow.request.Steps.splitsOff;
import static uk.foiworkflow.request.Steps.submitsDraft;
import static uk.foiworkflow.request.Steps.submitsToCommissioner;
import static uk.foiworkflow.request.Steps.supplies;
import static uk.foiworkflow.request.Steps.takesOver;
import static uk.foiworkflow.request.Steps.tasks;
import static uk.foiworkflow.request.Steps.transfers;
import static uk.foiworkflow.request.Steps.tribunalDecides;
import static uk.foiworkflow.request.Steps.unlinks;
import static uk.foiworkflow.request.Steps.varies;
import static uk.foiworkflow.request.Steps.weighsPublicInterest;
import static uk.foiworkflow.request.Steps.withdraws;
import static uk.foiworkflow.request.Steps.withdrawsAppeal;
import static uk.foiworkflow.request.Steps.withheld;
import static uk.foiworkflow.request.Story.answered;
import static uk.foiworkflow.request.Story.ANOTHER_HOLDER;
import static uk.foiworkflow.request.Story.APPROVER;
import static uk.foiworkflow.request.Story.ENGINE;
import static uk.foiworkflow.request.Story.HEAD;
import static uk.foiworkflow.request.Story.HOLDER;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.REVIEWER;
import static uk.foiworkflow.request.Story.begins;
import static uk.foiworkflow.request.Story.received;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.document.HiddenData;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.law.AdviceAbout;
import uk.foiworkflow.law.EnvironmentalLimb;
import uk.foiworkflow.law.InvalidGround;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.LinkKind;
import uk.foiworkflow.law.MadeBy;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.law.Variation;
import uk.foiworkflow.law.VexatiousTheme;
import uk.foiworkflow.policy.ClearanceRoute;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.command.QuestionRuling;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.NotSent;
import uk.foiworkflow.request.event.ReasonEvent.Conclusion;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.why.Retelling;

/** One request that goes through everything that can happen to one, so that no command or event is forgotten. */
class WholeLifeTest {

    private static final List<String> QUALIFIED = List.of("s43(2)");

    private static final WorkingCalendar NEW_HOLIDAY = BankHolidays.under(new Overlay("of the test",
            List.of(new Overlay.Added(LocalDate.of(2021, 8, 6), "A jubilee", Set.of(Jurisdiction.WALES))), List.of()));

    private static Story wholeLife() {
        return received("2021-07-09")
                .does(OFFICER, "2021-07-12", acknowledges())
                .does(HEAD, "2021-07-12", assignsTo("olive"))
                .does(OFFICER, "2021-07-12", correctsReceipt("2021-07-08"))
                .does(OFFICER, "2021-07-12", findsQuestions(question(4, "How many?"), question(5, "How many?"),
                        question(6, "How many?")))
                .does(OFFICER, "2021-07-12", changesRegime(Regime.EIR, 4))
                .does(OFFICER, "2021-07-12", findsInvalid(InvalidGround.NO_NAME, 5))
                .does(OFFICER, "2021-07-12", mends(5))
                .does(OFFICER, "2021-07-12", settlesRegime(Regime.EIR, EnvironmentalLimb.FACTORS, 4))
                .does(OFFICER, "2021-07-12", assessesEmissions(true, 4))
                .does(OFFICER, "2021-07-12", passesToSubjectAccess(5))
                .does(OFFICER, "2021-07-12", namesHolder("Environment Agency", null, 4))
                .does(OFFICER, "2021-07-12", advises(AdviceAbout.NARROWING, 3))
                .does(OFFICER, "2021-07-12", findsVexatious(List.of(VexatiousTheme.BURDEN), 3, 6))
                .does(OFFICER, "2021-07-12", findsRepeated("2021-06-01", 3))
                .does(OFFICER, "2021-07-12", transfers("Environment Agency", 4))
                .does(OFFICER, "2021-07-12", dispensesWithNotice("2021-06-01", 6))
                .does(OFFICER, "2021-07-13", notes("He telephoned."))
                .does(OFFICER, "2021-07-13", needs("Large print"))
                .does(OFFICER, "2021-07-13", WishSteps.gives())
                .does(OFFICER, "2021-07-13", links(other("7000002", "2021-07-01"), LinkKind.RELATED))
                .does(OFFICER, "2021-07-13", unlinks("7000002"))
                .does(OFFICER, "2021-07-13", classifies("housing"))
                .does(OFFICER, "2021-07-13", corrects(7, "2021-07-13", notes("She telephoned.")))
                .does(OFFICER, "2021-07-13", asksForDetail(2, 5))
                .does(OFFICER, "2021-07-15", getsDetail(2))
                .does(OFFICER, "2021-07-15", asksForFee("12.50", 2))
                .does(OFFICER, "2021-07-16", getsFee())
                .does(OFFICER, "2021-07-16", varies(Variation.TRANSFERRED_RECORDS, 3))
                .does(OFFICER, "2021-07-16", withdraws(3))
                .does(OFFICER, "2021-07-19", tasks("harry", 1))
                .does(OFFICER, "2021-07-19", tasks("hilda", 2))
                .does(OFFICER, "2021-07-26", chases(1))
                .does(HOLDER, "2021-07-27", searches("Case system", 45, 1))
                .does(HOLDER, "2021-07-27", supplies(1))
                .does(ANOTHER_HOLDER, "2021-07-27", declaresNothingHeld(2))
                .does(OFFICER, "2021-07-27", estimates(60, 90, 1))
                .does(HOLDER, "2021-07-27", adds("Taxi account", 1))
                .does(OFFICER, "2021-07-27", releases(1, "Taxi account", new int[]{1}, HiddenData.HIDDEN_ROWS))
                .does(OFFICER, "2021-07-27", marks(2, "s43(2)"))
                .does(OFFICER, "2021-07-27", answersFor(2, 1, "They are empty."))
                .does(OFFICER, "2021-07-27", aggregates(MadeBy.SAME_PERSON, "Taxis.", other("7000003", "2021-07-01")))
                .does(OFFICER, "2021-07-27", tasks("harry", 1))
                .does(HOLDER, "2021-07-27", accepts(3))
                .does(HOLDER, "2021-07-27", rejects(3, "I am away."))
                .does(OFFICER, "2021-07-27", reassigns(3, "hilda"))
                .does(OFFICER, "2021-07-27", escalates(3))
                .does(OFFICER, "2021-07-28", claims(1, "s43(2)"))
                .does(OFFICER, "2021-07-28", weighsPublicInterest("2021-08-24", QUALIFIED, 1))
                .does(OFFICER, "2021-07-28", claims(1, "s41"))
                .does(OFFICER, "2021-07-29", givesUp(1, "s41"))
                .does(OFFICER, "2021-07-29", consults(1, "s43(2)"))
                .does(OFFICER, "2021-08-05", hears(1, "s43(2)"))
                .does(OFFICER, "2021-08-06", assesses(1, "s43(2)"))
                .does(OFFICER, "2021-08-06", recordsOpinion(1, "s36(2)(c)"))
                .does(OFFICER, "2021-08-20", weighs(1, Conclusion.WITHHOLD, "s43(2)"))
                .does(ENGINE, "2021-08-17", notesMissed("2021-08-16", 2))
                .does(ENGINE, "2021-08-17", sent(2, "olive"))
                .does(ENGINE, "2021-08-17", notSent(2, "olive", NotSent.UNCERTAIN, null))
                .countedBy(NEW_HOLIDAY).does(HEAD, "2021-08-20", recalculates("6 August was proclaimed."))
                .countedBy(CALENDAR)
                .does(OFFICER, "2021-08-23", decides(withheld(1, "s43(2)")))
                .does(OFFICER, "2021-08-23", decides(notHeld(2)))
                .does(OFFICER, "2021-08-23", submitsDraft("Dear Sir"))
                .does(APPROVER, "2021-08-23", returns(1, "Madam."))
                .does(OFFICER, "2021-08-23", assesses(1, null, "No name is in it."))
                .cleared("2021-08-24")
                .does(OFFICER, "2021-08-24", choosesRoute(ClearanceRoute.TRIGGER, "It names a firm."))
                .does(HEAD, "2021-08-24", bypasses(2, null, "The specialist is away."))
                .cleared("2021-08-24").does(OFFICER, "2021-08-24", drawsUp(LetterKind.RESPONSE, "Dear Madam"))
                .does(OFFICER, "2021-08-24", puts(3))
                .does(APPROVER, "2021-08-24", clears(4))
                .does(OFFICER, "2021-08-24", issues(4).saying(RollUp.FULLY_WITHHELD))
                .does(OFFICER, "2021-08-24", mails(3, "jo@example.org"))
                .does(OFFICER, "2021-08-25", comesBack(1, "No such mailbox."))
                .does(OFFICER, "2021-08-25", issues(4).saying(RollUp.FULLY_WITHHELD))
                .does(OFFICER, "2021-08-25", posts(3))
                .does(OFFICER, "2021-08-26", arrives(2, "Signed for."))
                .does(OFFICER, "2021-08-26", deliveryFails())
                .does(OFFICER, "2021-08-26", issues(4).saying(RollUp.FULLY_WITHHELD))
                .does(OFFICER, "2021-09-30", lapses(5))
                .does(OFFICER, "2021-09-30", closes())
                .does(OFFICER, "2021-10-01", reopens(1))
                .does(OFFICER, "2021-10-01", asksForReview(1))
                .does(OFFICER, "2021-10-04", declinesReview())
                .does(OFFICER, "2021-10-05", asksForReview(1))
                .does(OFFICER, "2021-10-05", appoints("rhys"))
                .does(OFFICER, "2021-11-01", extendsReview("2021-11-15"))
                .does(REVIEWER, "2021-11-15", decidesReview(Ruling.OVERTURNED, disclosed(1, "12")))
                .does(OFFICER, "2021-11-16", closes())
                .does(OFFICER, "2021-12-01", complaintArrives("IC-1"))
                .does(OFFICER, "2021-12-02", resolvesInformally())
                .does(OFFICER, "2022-01-10", complaintArrives("IC-2"))
                .does(OFFICER, "2022-02-01", enquiryArrives("2022-02-15"))
                .does(OFFICER, "2022-02-02", informationNoticeArrives("2022-03-04"))
                .does(OFFICER, "2022-02-03", namesCommissionersOfficer())
                .does(OFFICER, "2022-02-03", notesCall("More time was asked for."))
                .does(OFFICER, "2022-02-04", agreesDate("2022-02-22", "2022-02-01"))
                .does(OFFICER, "2022-02-15", submitsToCommissioner())
                .does(OFFICER, "2022-04-01", decisionNotice(Ruling.PARTLY_UPHELD, 35, "10(1)"))
                .does(OFFICER, "2022-04-01", decisionNoticeRuling(
                        new QuestionRuling(1, Ruling.OVERTURNED, null, List.of(), List.of(), null)))
                .does(OFFICER, "2022-04-20", appeals("requester"))
                .does(OFFICER, "2022-04-25", withdrawsAppeal("2022-05-20"))
                .does(OFFICER, "2022-04-26", appeals("requester"))
                .does(OFFICER, "2022-10-03", tribunalDecides(Ruling.AUTHORITY_UPHELD, "2022-11-07"))
                .does(OFFICER, "2022-11-01", completesSteps());
    }

    /** A request that was held and kept by hand, and whose personal data was then erased. */
    private static Story shredded() {
        return answered().does(OFFICER, "2021-07-28", closes()).does(HEAD, "2021-07-29", holds("The police ask."))
                .does(HEAD, "2021-09-01", lifts("They have what they need."))
                .does(HEAD, "2021-09-01", keepsUntil("2023-12-31", "It was a trivial matter."))
                .does(HEAD, Story.TODAY.toString(), shreds(RETENTION));
    }

    /**
     * Beside it, the life of a request that begins and ends with questions of another one, one whose personal data was
     * erased, and one that a backup had brought back.
     */
    private static Stream<Story> lives() {
        Story old = received("2021-07-09");
        Story other = begins().does(OFFICER, "2021-07-12", takesOver(old, 2)).does(OFFICER, "2021-07-13", givesBack());
        Story broughtBack = received("2021-07-09").does(ENGINE, Story.TODAY.toString(),
                shredsAgain("2023-11-01", RETENTION));
        return Stream.of(wholeLife(), other, old.does(OFFICER, "2021-07-13", splitsOff(3)), shredded(), broughtBack);
    }

    @Test
    void aWholeLifeKnowsEveryCommand() {
        assertThat(lives().flatMap(life -> life.commands().stream()).map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(Family.records(RequestCommand.class));
    }

    @Test
    void aWholeLifeLeadsToEveryEvent() {
        assertThat(lives().flatMap(life -> life.events().stream()).map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(Family.records(RequestEvent.class));
    }

    @Test
    void eachCommandIsToldAgainByItsEventsAndComesToTheSame() {
        assertThat(lives().flatMap(life -> life.told().stream())).allSatisfy(told -> {
            String reference = told.command() instanceof ReceiveRequest received
                    ? received.reference()
                    : "7481896-split-1";
            RequestCommand again = new Retelling(reference, told.command().getClass().getSimpleName(),
                    named -> named.equals("7000001")
                            ? new OtherCase(named, null)
                            : other(named, "2021-07-01"))
                    .of(told.decision().events());
            assertThat(told.decider().decide(told.before(), Objects.requireNonNull(again), told.context()))
                    .isEqualTo(told.decision());
        });
    }

    @Test
    void aWholeLifeEndsClosedWithWhatTheReviewGave() {
        Story story = wholeLife();

        assertThat(story.stage()).isEqualTo(Stage.CLOSED);
        assertThat(story.rollUp()).isEqualTo(RollUp.PARTLY_WITHHELD);
        assertThat(story.request().open()).isEmpty();
    }
}
