package uk.foiworkflow.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static uk.foiworkflow.facts.PastCase.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.law.Variation;
import uk.foiworkflow.request.event.ClockEvent.ClarificationReceived;
import uk.foiworkflow.request.event.ClockEvent.ClarificationRequested;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.ClockEvent.FeeReceived;
import uk.foiworkflow.request.event.ClockEvent.FeesNoticeIssued;
import uk.foiworkflow.request.event.ClockEvent.LimitVaried;
import uk.foiworkflow.request.event.ClockEvent.RequestLapsed;
import uk.foiworkflow.request.event.CommissionerEvent.AppealLodged;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.StepsCompleted;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.DecisionEvent.CaseReopened;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DecisionEvent.NoticeDispensedWith;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsIdentified;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.IntakeEvent.RegimeChanged;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.IntakeEvent.RequestWithdrawn;
import uk.foiworkflow.request.event.NumberedStep;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewExtended;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;

/**
 * What a case is found to be does not hang on the order in which it was written down, though the dates on its file were
 * counted by another calendar. Not covered, for there the order of recording is what tells: two things of one day, and a
 * correction, which is about the entries before it.
 */
class RecordingOrderPropertiesTest {

    private static final LocalDate RECEIVED = LocalDate.of(2021, 7, 9);
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());
    private static final List<Ruling> RULINGS = List.of(Ruling.values());
    private static final Confidential TEXT = new Confidential("How many?");

    @Property(tries = 400, seed = "2000")
    void theOrderOfRecordingChangesNothing(@ForAll("stories") List<RequestEvent> story, @ForAll Random order,
            @ForAll("daysAfter") int asOf) {
        List<RequestEvent> recorded = new ArrayList<>(story);
        Collections.shuffle(recorded, order);
        LocalDate day = RECEIVED.plusDays(asOf);
        assertThat(compliance(recorded, day)).isEqualTo(compliance(story, day));
        assertThat(Facts.of(recorded, day).initialRollUp()).isEqualTo(Facts.of(story, day).initialRollUp());
    }

    @Property(tries = 400, seed = "2000")
    void whatHappensLaterChangesNothingOfADay(@ForAll("stories") List<RequestEvent> story,
            @ForAll("daysAfter") int asOf) {
        LocalDate day = RECEIVED.plusDays(asOf);
        List<RequestEvent> soFar = story.stream()
                .filter(event -> !event.on().isAfter(day) || event instanceof ReceiptDateCorrected
                        || event instanceof QuestionsIdentified)
                .toList();
        // But for one thing: by whose calendar its days are told hangs on whether it is settled by now.
        assertThat(Facts.of(story, day)).usingRecursiveComparison()
                .ignoringFields("questions.settled", "reviews.settled").isEqualTo(Facts.of(soFar, day));
    }

    @Property(tries = 400, seed = "2000")
    void aQuestionIsFoundToHaveBrokenAProvisionOnce(@ForAll("stories") List<RequestEvent> story,
            @ForAll("daysAfter") int asOf) {
        Set<String> seen = new HashSet<>();
        for (Finding finding : compliance(story, RECEIVED.plusDays(asOf)).findings()) {
            assertThat(finding.questions()).isNotEmpty();
            finding.questions().forEach(question -> assertThat(
                    seen.add(finding.provision() + " " + finding.kind() + " " + question)).isTrue());
        }
    }

    @Provide
    Arbitrary<Integer> daysAfter() {
        return Arbitraries.integers().between(0, 200);
    }

    /** A receipt and up to twelve events after it, each on a day of its own. */
    @Provide
    Arbitrary<List<RequestEvent>> stories() {
        Arbitrary<List<Integer>> days = Arbitraries.integers().between(1, 180).list().uniqueElements().ofMaxSize(12)
                .map(list -> list.stream().sorted().toList());
        return Combinators.combine(days, Arbitraries.integers().between(0, 100_000).list().ofSize(12))
                .as((happened, choices) -> {
                    List<RequestEvent> story = new ArrayList<>();
                    story.add(new RequestReceived(RECEIVED, "1", null,
                            new Authority("Anytown Council", AuthorityKind.LOCAL_AUTHORITY), Jurisdiction.ENGLAND,
                            Regime.FOIA, null, List.of(new Question(1, TEXT, null), new Question(2, TEXT, Regime.EIR)),
                            filed(RECEIVED, Numbers.of(List.of(1, 2)), choices.getFirst())));
                    for (int i = 0; i < happened.size(); i++) {
                        story.add(event(RECEIVED.plusDays(happened.get(i)), choices.get(i)));
                    }
                    return story;
                });
    }

    private static RequestEvent event(LocalDate on, int choice) {
        var questions = choice % 3 == 0 ? Numbers.of(List.of(1, 2)) : Numbers.of(choice % 3);
        Outcome outcome = OUTCOMES.get(choice / 60 % OUTCOMES.size());
        Ruling ruling = RULINGS.get(choice / 60 % RULINGS.size());
        boolean even = choice / 60 % 2 == 0;
        return switch (choice / 3 % 20) {
            case 0 -> new ClarificationRequested(on, questions, null);
            case 1 -> new ClarificationReceived(on, questions, null, filed(on, questions, choice));
            case 2 -> new FeesNoticeIssued(on, questions, null);
            case 3 -> new FeeReceived(on, questions, filed(RECEIVED, questions, choice));
            case 4 -> even
                    ? new RequestLapsed(on, questions, null, null)
                    : new LimitVaried(on, questions, Variation.INFORMATION_ABROAD, 45, on, TEXT,
                            filed(RECEIVED, questions, choice));
            case 5 -> new ExtensionNotified(on, questions,
                    even ? ExtensionBasis.PUBLIC_INTEREST : ExtensionBasis.COMPLEXITY_AND_VOLUME,
                    List.of(new Exemption("s42")), on.plusDays(10), Held.YES, List.of(), null);
            case 6, 7 -> decided(on, choice % 2 + 1, DecisionStage.INITIAL, outcome);
            case 8, 9, 10 -> new ResponseIssued(on, choice % 2 + 1, questions, null, null, null);
            case 11 -> new DeliveryFailed(on, choice % 2 + 1, questions);
            case 12 -> even
                    ? new ReviewRequested(on, questions, null, filed(on, questions, choice))
                    : new NoticeDispensedWith(on, questions, Outcome.VEXATIOUS, "2", RECEIVED, TEXT);
            case 13 -> decided(on, choice % 2 + 1, DecisionStage.REVIEW, outcome);
            case 14 -> new ReviewDecided(on, null, ruling, questions);
            case 15 -> even ? new ReviewExtended(on, null, List.of()) : new CaseReopened(on, null, null);
            case 16 -> even
                    ? new RequestWithdrawn(on, questions)
                    : new RegimeChanged(on, questions, Regime.EIR, filed(RECEIVED, questions, choice));
            case 17 -> even
                    ? new ReceiptDateCorrected(on, RECEIVED, RECEIVED.minusDays(choice / 60 % 5), null, List.of())
                    : new QuestionsIdentified(on, List.of(new Question(3, TEXT, null)), List.of());
            case 18 -> even
                    ? choice % 2 == 0
                            ? new DecisionNoticeReceived(on, null, ruling, List.of(), 35, null, on.plusDays(35))
                            : new DecisionNoticeReceived(on, null, ruling, List.of(), null, null, null,
                                    List.of(new NumberedStep(1, Numbers.NONE, null, 35, on.plusDays(35)),
                                            new NumberedStep(2, questions, null, 60, on.plusDays(60))))
                    : new StepsCompleted(on, null, choice % 2 == 0 ? null : Numbers.of(1), null);
            default -> even
                    ? new AppealLodged(on, null, choice % 2 == 0 ? null : Numbers.of(2))
                    : new TribunalDecided(on, null, ruling, on.plusDays(20));
        };
    }

    /** As an older calendar counted them. */
    private static List<Deadline> filed(LocalDate from, SortedSet<Integer> questions, int choice) {
        return List.of(Provision.FOIA_10_1, Provision.EIR_5_2, Provision.CODE_REVIEW, Provision.EIR_11_4).stream()
                .map(provision -> new Deadline(provision, questions, from, from.plusDays(25 + choice % 7),
                        choice % 2 == 0 ? "an older calendar" : CALENDAR.version()))
                .toList();
    }

    private static QuestionDecided decided(LocalDate on, int question, DecisionStage stage, Outcome outcome) {
        return new QuestionDecided(on, stage, question, null, Held.YES, outcome, List.of(new Exemption("s42")), null,
                null);
    }
}
