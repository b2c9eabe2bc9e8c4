package uk.foiworkflow.request;

import static uk.foiworkflow.request.Steps.accepts;
import static uk.foiworkflow.request.Steps.acknowledges;
import static uk.foiworkflow.request.Steps.advises;
import static uk.foiworkflow.request.Steps.agreesDate;
import static uk.foiworkflow.request.Steps.appeals;
import static uk.foiworkflow.request.Steps.appoints;
import static uk.foiworkflow.request.Steps.appointsAllTheSame;
import static uk.foiworkflow.request.Steps.asksForDetail;
import static uk.foiworkflow.request.Steps.asksForFee;
import static uk.foiworkflow.request.Steps.asksForReview;
import static uk.foiworkflow.request.Steps.assesses;
import static uk.foiworkflow.request.Steps.assignsTo;
import static uk.foiworkflow.request.Steps.bypasses;
import static uk.foiworkflow.request.Steps.changesRegime;
import static uk.foiworkflow.request.Steps.chases;
import static uk.foiworkflow.request.Steps.choosesRoute;
import static uk.foiworkflow.request.Steps.claims;
import static uk.foiworkflow.request.Steps.clears;
import static uk.foiworkflow.request.Steps.closes;
import static uk.foiworkflow.request.Steps.complaintArrives;
import static uk.foiworkflow.request.Steps.completesSteps;
import static uk.foiworkflow.request.Steps.correctsReceipt;
import static uk.foiworkflow.request.Steps.decides;
import static uk.foiworkflow.request.Steps.decidesReview;
import static uk.foiworkflow.request.Steps.decisionNotice;
import static uk.foiworkflow.request.Steps.decisionNoticeRuling;
import static uk.foiworkflow.request.Steps.decisionNoticeOrdering;
import static uk.foiworkflow.request.Steps.declaresNothingHeld;
import static uk.foiworkflow.request.Steps.declinesReview;
import static uk.foiworkflow.request.Steps.deliveryFails;
import static uk.foiworkflow.request.Steps.disclosed;
import static uk.foiworkflow.request.Steps.enquiryArrives;
import static uk.foiworkflow.request.Steps.escalates;
import static uk.foiworkflow.request.Steps.estimates;
import static uk.foiworkflow.request.Steps.extendsReview;
import static uk.foiworkflow.request.Steps.findsInvalid;
import static uk.foiworkflow.request.Steps.findsQuestions;
import static uk.foiworkflow.request.Steps.findsRepeated;
import static uk.foiworkflow.request.Steps.findsValid;
import static uk.foiworkflow.request.Steps.findsVexatious;
import static uk.foiworkflow.request.Steps.getsDetail;
import static uk.foiworkflow.request.Steps.getsFee;
import static uk.foiworkflow.request.Steps.informationNoticeArrives;
import static uk.foiworkflow.request.Steps.issues;
import static uk.foiworkflow.request.Steps.lapses;
import static uk.foiworkflow.request.Steps.mends;
import static uk.foiworkflow.request.Steps.namesHolder;
import static uk.foiworkflow.request.Steps.namesCommissionersOfficer;
import static uk.foiworkflow.request.Steps.notes;
import static uk.foiworkflow.request.Steps.notesCall;
import static uk.foiworkflow.request.Steps.notSent;
import static uk.foiworkflow.request.Steps.notesMissed;
import static uk.foiworkflow.request.Steps.order;
import static uk.foiworkflow.request.Steps.passesToSubjectAccess;
import static uk.foiworkflow.request.Steps.question;
import static uk.foiworkflow.request.Steps.reassigns;
import static uk.foiworkflow.request.Steps.receives;
import static uk.foiworkflow.request.Steps.rejects;
import static uk.foiworkflow.request.Steps.reopens;
import static uk.foiworkflow.request.Steps.resolvesInformally;
import static uk.foiworkflow.request.Steps.returns;
import static uk.foiworkflow.request.Steps.searches;
import static uk.foiworkflow.request.Steps.sent;
import static uk.foiworkflow.request.Steps.settlesRegime;
import static uk.foiworkflow.request.Steps.submitsDraft;
import static uk.foiworkflow.request.Steps.submitsToCommissioner;
import static uk.foiworkflow.request.Steps.supplies;
import static uk.foiworkflow.request.Steps.takesTimeForComplexity;
import static uk.foiworkflow.request.Steps.tasksBy;
import static uk.foiworkflow.request.Steps.transfers;
import static uk.foiworkflow.request.Steps.tribunalDecides;
import static uk.foiworkflow.request.Steps.varies;
import static uk.foiworkflow.request.Steps.weighsPublicInterest;
import static uk.foiworkflow.request.Steps.withdraws;
import static uk.foiworkflow.request.Steps.withdrawsAppeal;
import static uk.foiworkflow.request.Story.ANOTHER_HOLDER;
import static uk.foiworkflow.request.Story.APPROVER;
import static uk.foiworkflow.request.Story.ENGINE;
import static uk.foiworkflow.request.Story.HEAD;
import static uk.foiworkflow.request.Story.HOLDER;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.REVIEWER;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.domains.DomainContextBase;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.Channel;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.document.HiddenData;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.law.ErasureGround;
import uk.foiworkflow.law.AdviceAbout;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.EnvironmentalLimb;
import uk.foiworkflow.law.FormOfAccess;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.InvalidGround;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.LinkKind;
import uk.foiworkflow.law.MadeBy;
import uk.foiworkflow.law.Medium;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.law.Variation;
import uk.foiworkflow.law.VexatiousTheme;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.policy.ClearanceRoute;
import uk.foiworkflow.request.Steps.Issue;
import uk.foiworkflow.request.Story.Step;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.command.QuestionOutcome;
import uk.foiworkflow.request.command.QuestionRuling;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.NotSent;
import uk.foiworkflow.request.event.ReasonEvent.Conclusion;

/** Lives of requests, sensible or not: a receipt, and then anything by anybody on any day of a summer. */
public class Lives extends DomainContextBase {

    private static final LocalDate FIRST = LocalDate.of(2021, 7, 5);

    /** One command of somebody. */
    public record Act(Actor who, RequestCommand command) {}

    /** All that is tried with one request. */
    public record Life(List<Act> acts) {}

    /** A receipt, by the dice. */
    static Act receipt(Random random) {
        return new Chance(random).receipt();
    }

    /** Anything that somebody might try, by the dice. */
    static Act act(Random random) {
        return new Chance(random).act();
    }

    @Provide
    Arbitrary<Life> lives() {
        Arbitrary<Act> receipt = Arbitraries.randomValue(random -> new Chance(random).receipt());
        Arbitrary<Act> act = Arbitraries.randomValue(random -> new Chance(random).act());
        return Combinators
                .combine(receipt, act.list().ofMaxSize(200).withSizeDistribution(RandomDistribution.uniform()))
                .as((first, acts) -> new Life(Stream.concat(Stream.of(first), acts.stream()).toList()));
    }

    /** Throws the dice. What makes sense comes up more often, for most of what does not is refused at once. */
    private record Chance(Random random) {

        private static final List<String> CITATIONS = List.of("s40(2)", "s43(2)", "s36", "s41", "12(5)(e)",
                "12(4)(a)", "s25");

        Act receipt() {
            if (random.nextInt(10) == 0) {
                return new Act(OFFICER, Steps.takesOver(Story.received("2021-07-05"), 1, 2)
                        .apply(FIRST.plusDays(random.nextInt(10))));
            }
            return new Act(OFFICER, receives(of(Regime.values()), of(Jurisdiction.values()),
                    of(AuthorityKind.values()), random.nextInt(5)).apply(FIRST.plusDays(random.nextInt(10))));
        }

        Act act() {
            Actor who = of(OFFICER, HOLDER, ANOTHER_HOLDER, APPROVER, REVIEWER, HEAD, ENGINE);
            return new Act(who, step().apply(FIRST.plusDays(random.nextInt(90))));
        }

        private Step step() {
            return switch (random.nextInt(22)) {
                case 20 -> post();
                case 0, 1 -> intake();
                case 2, 3, 4 -> clock();
                case 5, 6, 7 -> handling();
                case 8, 9, 10, 11, 12 -> decision();
                case 13 -> reason();
                case 14, 15, 16 -> review();
                case 17 -> commissioner();
                case 18 -> assessment();
                case 19 -> document();
                default -> questionDecided();
            };
        }

        private Step intake() {
            return switch (random.nextInt(13)) {
                case 8 -> Steps.corrects(random.nextInt(-1, 12), of("It was mistyped.", " "));
                case 9 -> Steps.corrects(random.nextInt(-1, 12), FIRST.plusDays(random.nextInt(90)).toString(),
                        of(clock(), handling(), review(), questionDecided()));
                case 0 -> receives(2);
                case 1 -> acknowledges();
                case 2 -> findsQuestions(question(random.nextInt(7), "How many?"));
                case 3 -> changesRegime(of(Regime.values()), questions());
                case 4 -> correctsReceipt(FIRST.plusDays(random.nextInt(-10, 30)).toString());
                case 5 -> withdraws(questions());
                case 6 -> transfers("Camden", questions());
                case 7, 10 -> link();
                case 11 -> split();
                default -> kept();
            };
        }

        private Step kept() {
            return of(WishSteps.wants(of(FormOfAccess.values()), of(Medium.values())),
                    WishSteps.needs(of("Braille", " ")),
                    WishSteps.gives(), WishSteps.cannotGive(of("It is too long.", " ")), notes("He telephoned."),
                    notes(" "), Steps.classifies("housing"), Steps.findsRoutine("planning", " "),
                    Steps.holds("The police ask."),
                    Steps.lifts("They have it."), Steps.lifts("The case is over."),
                    Steps.shreds(ErasureGround.RETENTION), Steps.shredsAgain("2021-07-20", ErasureGround.ASKED_FOR),
                    Steps.lifts(" "), Steps.keepsUntil("2031-01-01", "It is of lasting interest."));
        }

        private Step document() {
            int[] about = of(new int[0], questions());
            return switch (random.nextInt(8)) {
                case 5 -> DocumentSteps.drawsUp(of(LetterKind.values()), of("one", "two"),
                        random.nextBoolean() ? null : of(1, 2));
                case 6 -> DocumentSteps.addsLetter(of("one", "two"));
                case 0 -> DocumentSteps.adds(of(DocumentKind.values()), of("Taxi account", " "), about);
                case 1 -> DocumentSteps.releases(random.nextInt(1, 4), "Taxi account", about, HiddenData.COMMENT);
                case 2 -> DocumentSteps.releasesAlone("Taxi account", about, of(HiddenData.values()));
                case 3 -> DocumentSteps.marks(random.nextInt(4), of(CITATIONS));
                default -> DocumentSteps.answersFor(random.nextInt(1, 3), random.nextInt(1, 3),
                        of("It is empty.", " "));
            };
        }

        private Step post() {
            int dispatch = random.nextInt(3);
            return switch (random.nextInt(7)) {
                case 0, 1 -> DispatchSteps.mails(random.nextInt(4), of("jo@example.org", "nobody"));
                case 2, 3 -> DispatchSteps.gives(random.nextInt(4), of(Channel.values()), of("1 High Street", " "));
                case 4 -> DispatchSteps.arrives(dispatch, of("Signed for.", " "));
                case 5 -> DispatchSteps.arrivesAsShown(dispatch, random.nextInt(4));
                default -> DispatchSteps.comesBack(dispatch, of("Gone away.", " "));
            };
        }

        private Step split() {
            Story old = Story.received("2021-07-05").does(OFFICER, "2021-07-06", asksForDetail(2));
            return switch (random.nextInt(3)) {
                case 0 -> Steps.splitsOff(questions());
                case 1 -> Steps.takesOver(old, of(new int[]{1}, new int[]{2, 3}));
                default -> Steps.givesBack();
            };
        }

        private Step link() {
            OtherCase other = of(Steps.other("7000002", "2021-06-01", 1), Steps.other("7000002", "2021-08-01"),
                    Steps.unknown("7000002"));
            if (random.nextInt(3) == 0) {
                return Steps.aggregates(of(MadeBy.values()), of("Taxis.", " "), other);
            }
            return random.nextBoolean() ? Steps.links(other, of(LinkKind.values())) : Steps.unlinks("7000002");
        }

        private Step assessment() {
            return switch (random.nextInt(10)) {
                case 9 -> Steps.assessesEmissions(random.nextBoolean(), questions());
                case 0 -> findsInvalid(of(InvalidGround.values()), questions());
                case 1 -> findsValid(questions());
                case 2 -> mends(questions());
                case 3 -> settlesRegime(of(Regime.values()), of(EnvironmentalLimb.values()), questions());
                case 4 -> passesToSubjectAccess(questions());
                case 5 -> namesHolder("Camden", random.nextBoolean(), questions());
                case 6 -> advises(of(AdviceAbout.values()), questions());
                case 7 -> findsVexatious(List.of(of(VexatiousTheme.values())), questions());
                default -> findsRepeated("2021-06-01", questions());
            };
        }

        private Step clock() {
            return switch (random.nextInt(9)) {
                case 7 -> varies(of(Variation.values()), questions());
                case 8 -> varies(of(Variation.values()), of(20, 45, 60, 61), of("2021-07-09", "2021-08-02"),
                        questions());
                case 0 -> asksForDetail(questions());
                case 1 -> getsDetail(questions());
                case 2 -> lapses(questions());
                case 3 -> asksForFee(of("12.50", "a lot"), questions());
                case 4 -> getsFee(questions());
                case 5 -> weighsPublicInterest(of("2021-08-24", "2021-10-01"), citations(), questions());
                default -> takesTimeForComplexity("2021-10-01", questions());
            };
        }

        private Step handling() {
            return switch (random.nextInt(15)) {
                case 13 -> sent(random.nextInt(-1, 5), of("harry", "hilda"));
                case 14 -> notSent(random.nextInt(-1, 5), "harry", of(NotSent.values()), of("She was rung.", " "));
                case 0 -> assignsTo(of("olive", " "));
                case 1, 2 -> tasksBy(of("2021-07-20", "2021-10-10"), of("harry", "hilda"), questions());
                case 3 -> chases(random.nextInt(3));
                case 4 -> searches(of("Case system", ""), random.nextInt(-1, 60), questions());
                case 5 -> supplies(random.nextInt(3));
                case 6 -> estimates(random.nextInt(-1, 2000), random.nextInt(500), questions());
                case 7 -> accepts(random.nextInt(3));
                case 8 -> rejects(random.nextInt(3), of("I am away.", " "));
                case 9 -> reassigns(random.nextInt(3), of("harry", "hilda"));
                case 10 -> escalates(random.nextInt(3));
                case 11 -> notesMissed(FIRST.plusDays(random.nextInt(25, 35)).toString(), questions());
                default -> declaresNothingHeld(random.nextInt(3));
            };
        }

        private Step decision() {
            return switch (random.nextInt(16)) {
                case 15 -> Steps.dispensesWithNotice(of("2021-06-01", "2021-12-01"), questions());
                case 0 -> claims(random.nextInt(1, 5), of(CITATIONS));
                case 1, 2 -> submitsDraft(of("Dear Sir", "Dear Madam", " "));
                case 3 -> DocumentSteps.puts(random.nextInt(4));
                case 4 -> returns(draft(), of("No.", " "));
                case 5, 6 -> clears(draft());
                case 7, 8 -> issued();
                case 9 -> deliveryFails();
                case 10 -> closes();
                case 11 -> choosesRoute(of(ClearanceRoute.values()), of("It is in the news.", " "));
                case 12 -> bypasses(draft(), of(ClearanceLayer.values()), of("Nobody is there.", " "));
                case 13 -> assesses(random.nextInt(1, 5), of("A neighbour", " "), of("By the year.", " "));
                default -> reopens(questions());
            };
        }

        private Step reason() {
            int question = random.nextInt(1, 4);
            String cited = of(CITATIONS);
            return switch (random.nextInt(6)) {
                case 0 -> ReasonSteps.assesses(question, cited);
                case 1 -> ReasonSteps.weighs(question, of(Conclusion.values()), cited);
                case 2 -> ReasonSteps.recordsOpinion(question, cited);
                case 3 -> ReasonSteps.consults(question, cited);
                case 4 -> ReasonSteps.hears(question, cited);
                default -> ReasonSteps.givesUp(question, cited);
            };
        }

        private Step issued() {
            @Nullable
            RollUp statement = random.nextInt(4) == 0 ? of(RollUp.values()) : null;
            Issue issue = issues(random.nextInt(8) == 0 ? null : draft(), questions());
            return (random.nextInt(4) == 0 ? issue.with(null) : issue).saying(statement);
        }

        private Step review() {
            return switch (random.nextInt(8)) {
                case 0, 1 -> asksForReview(questions());
                case 2 -> appoints(of("rhys", "olive", "hannah", " "));
                case 3 -> appointsAllTheSame(of("rhys", "olive", "hannah"), of("There is nobody else.", " "));
                case 4 -> extendsReview(of("2021-07-20", "2021-10-10"));
                case 5 -> declinesReview();
                case 6 -> decidesReview(of(Ruling.values()), outcome());
                default -> decidesReview(of(Ruling.values()), outcome(), outcome());
            };
        }

        private Step commissioner() {
            return switch (random.nextInt(14)) {
                case 11 -> namesCommissionersOfficer();
                case 12 -> agreesDate(of("2021-08-02", "2021-11-01"), of("2021-08-02", "2021-07-20"));
                case 13 -> notesCall(of("More time was asked for.", " "));
                case 0 -> complaintArrives("IC-1");
                case 1 -> enquiryArrives(of("2021-08-02", "2021-11-01"));
                case 2 -> informationNoticeArrives(of("2021-08-02", "2021-11-01"));
                case 3 -> submitsToCommissioner();
                case 4 -> resolvesInformally();
                case 5 -> random.nextInt(3) == 0
                        ? decisionNoticeOrdering(order(of(1, 2), of(0, 30)), order(null, 60, questions()))
                        : decisionNotice(of(Ruling.values()), of(0, 30, 35));
                case 6 -> random.nextInt(3) > 0 ? completesSteps() : completesSteps(random.nextInt(1, 4));
                case 7 -> random.nextBoolean() ? appeals("requester") : appeals("authority", random.nextInt(1, 4));
                case 8 -> withdrawsAppeal("2021-11-01");
                case 9 -> decisionNoticeRuling(
                        new QuestionRuling(1, of(Ruling.values()), null, List.of(), List.of(), null));
                default -> tribunalDecides(of(Ruling.values()), of("2021-08-02", "2021-11-01"));
            };
        }

        private Step questionDecided() {
            return decides(outcome());
        }

        private QuestionOutcome outcome() {
            return random.nextBoolean()
                    ? disclosed(random.nextInt(1, 5), "12")
                    : Steps.outcome(random.nextInt(1, 5), of(Held.values()), of(Outcome.values()), of("12", " "),
                            of("It would harm.", " "), citations().toArray(String[]::new));
        }

        private List<String> citations() {
            return random.nextInt(3) == 0 ? List.of() : List.of(of(CITATIONS));
        }

        private int draft() {
            return random.nextInt(1, 4);
        }

        private int[] questions() {
            return of(new int[0], new int[0], new int[0], new int[]{1}, new int[]{2}, new int[]{1, 3},
                    new int[]{2, 9});
        }

        @SafeVarargs
        private <T> T of(T... choices) {
            return choices[random.nextInt(choices.length)];
        }

        private <T> T of(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
