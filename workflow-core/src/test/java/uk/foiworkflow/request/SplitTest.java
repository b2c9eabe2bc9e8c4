package uk.foiworkflow.request;

import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.request.Steps.asksForDetail;
import static uk.foiworkflow.request.Steps.asksForFee;
import static uk.foiworkflow.request.Steps.asksForReview;
import static uk.foiworkflow.request.Steps.assignsTo;
import static uk.foiworkflow.request.Steps.claims;
import static uk.foiworkflow.request.Steps.closes;
import static uk.foiworkflow.request.Steps.corrects;
import static uk.foiworkflow.request.Steps.correctsReceipt;
import static uk.foiworkflow.request.Steps.findsInvalid;
import static uk.foiworkflow.request.Steps.findsQuestions;
import static uk.foiworkflow.request.Steps.getsDetail;
import static uk.foiworkflow.request.Steps.getsFee;
import static uk.foiworkflow.request.Steps.givesBack;
import static uk.foiworkflow.request.Steps.issues;
import static uk.foiworkflow.request.Steps.mends;
import static uk.foiworkflow.request.Steps.question;
import static uk.foiworkflow.request.Steps.searches;
import static uk.foiworkflow.request.Steps.splitsOff;
import static uk.foiworkflow.request.Steps.takesOver;
import static uk.foiworkflow.request.Steps.weighsPublicInterest;
import static uk.foiworkflow.request.Steps.withdraws;
import static uk.foiworkflow.request.Story.HEAD;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.TODAY;
import static uk.foiworkflow.request.Story.begins;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.received;

import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.clock.Pause;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.foiworkflow.clock.ShippedCalendar;
import uk.foiworkflow.facts.Compliance;
import uk.foiworkflow.facts.DeadlineLine;
import uk.foiworkflow.facts.Facts;
import uk.foiworkflow.law.InvalidGround;
import uk.foiworkflow.law.LinkKind;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.request.event.FileEvent;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.AnyEvent;

/** Questions that leave for a request of their own, with their time as it was. */
class SplitTest {

    /** The new request, once the questions have left the old one, too. */
    private static Story split(Story old, String on, int... questions) {
        Story other = begins().does(OFFICER, on, takesOver(old, questions));
        old.does(OFFICER, on, splitsOff(questions));
        return other;
    }

    private static Compliance judged(Story story, String asOf) {
        return Compliance.of(Facts.of(story.events(), day(asOf)), ShippedCalendar.CALENDAR);
    }

    private static List<String> lines(Story story, int question) {
        return judged(story, TODAY.toString()).deadlines().stream().filter(line -> line.questions().contains(question))
                .map(line -> line.provision() + " " + line.from() + " " + line.due() + " " + line.state()).toList();
    }

    @Test
    void theQuestionsAreOwedInTheNewRequestAndInTheOldOneNoMore() {
        Story old = received("2021-07-09");
        Story other = split(old, "2021-07-12", 2, 3);

        assertThat(other.request().received().on()).isEqualTo(day("2021-07-09"));
        assertThat(other.request().received().reference()).isEqualTo("7481896-split-1");
        assertThat(other.request().open()).extracting(AskedQuestion::number).containsExactly(2, 3);
        assertThat(other.due(2)).isEqualTo("2021-08-10");
        assertThat(old.request().open()).extracting(AskedQuestion::number).containsExactly(1);
        assertThat(old.request().links().all()).extracting(Link::kind).containsExactly(LinkKind.SPLIT_INTO);
        assertThat(other.request().links().all()).extracting(Link::kind).containsExactly(LinkKind.SPLIT_FROM);
        old.refuses(OFFICER, "2021-07-13", searches("Case system", 45, 2), "split questions");
    }

    @Test
    void theOldCaseIsRolledUpAndJudgedWithoutThemWheneverOneAsks() {
        Story old = received("2021-07-09");
        Story other = split(old, "2021-08-20", 2, 3);
        old.decided("2021-08-20", 1).cleared("2021-08-20").does(OFFICER, "2021-08-20", issues(1))
                .does(OFFICER, "2021-08-20", closes());

        assertThat(old.rollUp()).isEqualTo(RollUp.GRANTED);
        assertThat(judged(old, "2021-08-20").rollUp()).isEqualTo(RollUp.GRANTED);
        for (String asOf : List.of("2021-08-11", "2021-09-01")) {
            assertThat(judged(old, asOf).findings()).allSatisfy(
                    finding -> assertThat(finding.questions()).containsExactly(1));
            assertThat(judged(other, asOf).findings()).allSatisfy(
                    finding -> assertThat(finding.questions()).doesNotContain(1)).isNotEmpty();
        }
    }

    @Test
    void theRestThatIsWithdrawnLeavesTheOldCaseWithdrawn() {
        Story old = received("2021-07-09");
        split(old, "2021-07-12", 2, 3);
        old.does(OFFICER, "2021-07-13", withdraws(1));

        assertThat(old.rollUp()).isEqualTo(RollUp.WITHDRAWN);
        assertThat(old.stage()).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void whatMovedTheirTimeGoesWithThem() {
        Story old = received("2021-07-09").does(OFFICER, "2021-07-12", correctsReceipt("2021-07-08"))
                .does(HEAD, "2021-07-12", assignsTo("olive"))
                .does(OFFICER, "2021-07-12", findsQuestions(question(4, "How many?"), question(5, "How many?")))
                .does(OFFICER, "2021-07-12", findsInvalid(InvalidGround.NO_NAME, 5))
                .does(OFFICER, "2021-07-14", mends(5))
                .does(OFFICER, "2021-07-12", asksForDetail(2, 4)).does(OFFICER, "2021-07-15", getsDetail(2))
                .does(OFFICER, "2021-07-19", asksForFee("12.50", 1, 3)).does(OFFICER, "2021-08-05", getsFee(1, 3))
                .does(OFFICER, "2021-08-05", claims(3, "s43(2)"))
                .does(OFFICER, "2021-08-05", weighsPublicInterest("2021-09-10", List.of("s43(2)"), 1, 3));
        List<AskedQuestion> before = List.of(old.question(2), old.question(3), old.question(4), old.question(5));
        List<List<String>> judged = List.of(lines(old, 2), lines(old, 3), lines(old, 4), lines(old, 5));

        Story other = split(old, "2021-08-06", 2, 3, 4, 5);

        assertThat(other.request().questions().values()).containsExactlyElementsOf(before);
        assertThat(List.of(lines(other, 2), lines(other, 3), lines(other, 4), lines(other, 5))).isEqualTo(judged);
        assertThat(lines(other, 4)).allSatisfy(line -> assertThat(line)
                .endsWith(DeadlineLine.State.STOPPED.toString()));
        assertThat(other.request().handling().assignedTo()).isEqualTo("olive");
    }

    @Test
    void aDueDateThatACorrectionSetGoesWithThemToo() {
        Story old = received("2021-07-09").does(OFFICER, "2021-07-12", asksForFee("12.50", 1, 2))
                .does(OFFICER, "2021-07-20", getsFee(1, 2))
                .does(OFFICER, "2021-07-21", corrects(2, "2021-07-16", getsFee(1, 2)));
        String due = old.due(2);

        Story other = split(old, "2021-07-22", 2, 3);

        assertThat(other.due(2)).isEqualTo(due);
        assertThat(pauses(other, 2)).isNotEmpty().isEqualTo(pauses(old, 1));
    }

    private static List<Pause> pauses(Story story, int question) {
        return new DueDates(CALENDAR, Policy.STANDARD)
                .time(story.request().received().authority(), story.question(question)).pauses();
    }

    @Test
    void workOnThemAloneGoesAlongAndSharedWorkStaysWhereItIs() {
        Story old = received("2021-07-09").does(OFFICER, "2021-07-12", searches("Case system", 45, 2))
                .does(OFFICER, "2021-07-12", searches("Paper files", 30, 1, 2));

        Story other = split(old, "2021-07-13", 2, 3);

        assertThat(Cost.of(other.request(), Regime.FOIA).total()).isEqualTo(45);
        assertThat(Cost.of(old.request(), Regime.FOIA).total()).isEqualTo(30);
    }

    @Test
    void somethingStaysAndNothingLeavesThatIsDecidedOrUnderReview() {
        received("2021-07-09").refuses(OFFICER, "2021-07-12", splitsOff(1, 2, 3), "split questions")
                .excludes(OFFICER, "2021-07-12", splitsOff(), "R1.2 questions")
                .excludes(OFFICER, "2021-07-12", splitsOff(9), "R1.2 questions").decided("2021-07-13", 1)
                .refuses(OFFICER, "2021-07-13", splitsOff(1), "split questions")
                .does(OFFICER, "2021-07-13", asksForReview(3))
                .refuses(OFFICER, "2021-07-14", splitsOff(2), "split reference");
        Story.answered().refuses(OFFICER, "2021-07-28", splitsOff(1), "in-order questions");
    }

    @Test
    void aSplitIsNotUndoneByACorrection() {
        Story old = received("2021-07-09");
        Story other = split(old, "2021-07-12", 2);
        old.excludes(HEAD, "2021-07-13", corrects(1, "It was a mistake."), "split entry");
        other.excludes(HEAD, "2021-07-13", corrects(1, "It was a mistake."), "split entry");
    }

    @TestFactory
    Stream<DynamicTest> whatGoesAlongGoesWhole() {
        RequestEvent receipt = received("2021-07-09").events().getFirst();
        return Family.records(RequestEvent.class).stream().filter(type -> !FileEvent.class.isAssignableFrom(type))
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
                    RequestEvent event = AnyEvent.filled(type.asSubclass(RequestEvent.class));
                    assertThat(Carried.of(List.of(receipt, event), Numbers.of(1), "S").told().stream().skip(1)
                            .filter(told -> !told.equals(event))).isEmpty();
                }));
    }

    @Test
    void whatTheOldRequestWentOnWithoutGoesBackAndTheNewOneIsClosed() {
        Story old = received("2021-07-09");
        Story other = begins().does(OFFICER, "2021-07-12", takesOver(old, 2)).does(OFFICER, "2021-07-13", givesBack());

        assertThat(other.request().open()).isEmpty();
        assertThat(other.stage()).isEqualTo(Stage.CLOSED);
        assertThat(Facts.of(other.events(), TODAY).questions()).isEmpty();
        other.excludes(OFFICER, "2021-07-13", givesBack(), "split reference")
                .excludes(OFFICER, "2021-07-13", asksForReview(), "split questions");
        old.excludes(OFFICER, "2021-07-13", givesBack(), "split to");
    }
}
