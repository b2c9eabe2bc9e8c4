package uk.foiworkflow.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.AskedQuestion;
import uk.foiworkflow.request.Document;
import uk.foiworkflow.request.ResponseCheck;
import uk.foiworkflow.request.Rules;
import uk.foiworkflow.request.Weakness.Severity;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse;
import uk.foiworkflow.request.event.AssessmentEvent.AdviceGiven;
import uk.foiworkflow.request.event.AssessmentEvent.HolderNamed;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.FileEvent.FormDetermined;
import uk.foiworkflow.request.event.Notice;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * The answer to all questions that are decided and not yet answered; where there are none, the last that went out, as it
 * stood then. Each question of the request has its place in it, what is still open among them (R7.4, R7.5).
 */
final class Response {

    private static final Notice HOLDS_ALL = new Notice(true, true, true, true);

    private final Writing letter;
    private final Questions questions;
    private final SortedSet<Integer> answered;
    private final List<Entry<QuestionDecided>> decisions = new ArrayList<>();

    private Response(Writing letter, SortedSet<Integer> answered) {
        this.letter = letter;
        this.questions = new Questions(letter);
        this.answered = answered;
        answered.forEach(number -> questions.decided(number, DecisionStage.INITIAL).ifPresent(decisions::add));
    }

    static Written write(Entries entries, Office office, LocalDate today) {
        SortedSet<Integer> decided = Numbers.of(entries.request().open().stream()
                .filter(question -> question.decision() != null).map(AskedQuestion::number).toList());
        Entry<ResponseIssued> sent = entries.last(ResponseIssued.class, any -> true).orElse(null);
        if (!decided.isEmpty() || sent == null) {
            return new Response(new Writing(LetterKind.RESPONSE, entries, office, today, true), decided).write();
        }
        Entries before = entries.before(sent.sequence());
        var then = new Writing(LetterKind.RESPONSE, before, office, day(before, sent.event()), false);
        return new Response(then, sent.event().questions()).write();
    }

    /** A letter that was drawn up before it went out bears the day of that. */
    private static LocalDate day(Entries before, ResponseIssued sent) {
        Integer document = sent.draft() == null ? null : before.request().drafting().clearance().document();
        Document letter = document == null ? null : before.request().documents().all().get(document);
        return letter == null ? sent.on() : letter.added().on();
    }

    private Written write() {
        check();
        letter.head();
        if (decisions.isEmpty()) {
            return letter.close();
        }
        letter.say(Say.RECEIVED, letter.receiving(), "received", letter.receipt().on());
        List<Regime> regimes = questions.regimes(answered);
        for (Regime regime : regimes) {
            letter.say(Say.UNDER, decisions, "law", regime, "numbers", regimes.size() == 1 ? null : under(regime));
        }
        letter.say(Say.RESPONSE, decisions);
        summary();
        letter.entries().request().questions().values().stream()
                .filter(question -> answered.contains(question.number()) || question.open()).forEach(this::answer);
        refusals();
        advice();
        form();
        new Rights(letter, decisions).write(regimes, owesRights());
        return letter.close();
    }

    /** What stands against it, but for its draft: that the notice says all it must is this letter's own doing. */
    private void check() {
        var issue = new IssueResponse(letter.on(), answered, null, null, HOLDS_ALL);
        ResponseCheck.of(letter.entries().request(), issue, letter.office().policy()).stream()
                .filter(weakness -> weakness.severity() == Severity.BLOCKS
                        && !weakness.rule().equals(Rules.CLEARED))
                .forEach(weakness -> letter.lacks(weakness.rule(), weakness.field(), weakness.words()));
    }

    private void summary() {
        Say say = switch (RollUp.of(decisions.stream().map(decision -> decision.event().outcome()).toList())) {
            case GRANTED -> Say.SUMMARY_GRANTED;
            case PARTLY_WITHHELD -> Say.SUMMARY_PARTLY;
            case FULLY_WITHHELD -> Say.SUMMARY_NONE;
            case NOT_HELD -> decisions.stream().allMatch(one -> one.event().outcome() == Outcome.NOT_HELD)
                    ? Say.SUMMARY_NOT_HELD
                    : Say.SUMMARY_NONE;
            case OPEN, WITHDRAWN, LAPSED -> null;
        };
        if (say != null) {
            letter.say(say, decisions);
        }
    }

    @Rulebook("R7.4")
    private void answer(AskedQuestion question) {
        int number = question.number();
        questions.asked(number);
        if (answered.contains(number)) {
            questions.decided(number, DecisionStage.INITIAL)
                    .ifPresent(decision -> new Answering(letter, question.regime(), decision).write());
        } else {
            letter.say(Say.STILL_OPEN, number, letter.entries().dating(number), "due", question.due());
        }
    }

    private void refusals() {
        List<Entry<QuestionDecided>> refused = decisions.stream().filter(this::refused).toList();
        if (!refused.isEmpty()) {
            letter.say(Say.NOTICE, refused);
            refused.forEach(decision -> new Refusing(letter, regime(decision), decision).write());
        }
    }

    private void advice() {
        List<Entry<AdviceGiven>> advice = letter.entries().all(AdviceGiven.class, this::concerns);
        List<Entry<HolderNamed>> holders = letter.entries().all(HolderNamed.class, this::concerns);
        if (!advice.isEmpty() || !holders.isEmpty()) {
            letter.say(Say.ADVICE, advice.isEmpty() ? holders : advice);
            advice.forEach(given -> letter.say(Say.ADVISED, List.of(given), "text", given.event().text()));
            holders.forEach(named -> letter.say(Say.HOLDER, List.of(named), "holder", named.event().to()));
        }
    }

    /** Why it is not given as the requester would have it (FOIA s.11(3)). */
    @Rulebook("R3.13")
    private void form() {
        FormDetermined stands = letter.entries().request().wishes().determined();
        letter.entries().last(FormDetermined.class, made -> made.equals(stands) && !made.given())
                .ifPresent(made -> letter.say(Say.FORM, List.of(made), "reasons", made.event().why()));
    }

    /** In Scotland a notice that nothing is held gives them as well (FOISA s.19). */
    private boolean owesRights() {
        return decisions.stream().anyMatch(decision -> refused(decision)
                || (decision.event().outcome() == Outcome.NOT_HELD && regime(decision).scottish()));
    }

    private boolean refused(Entry<QuestionDecided> decision) {
        return Refusing.owed(regime(decision), decision.event());
    }

    private Regime regime(Entry<QuestionDecided> decision) {
        return questions.regime(decision.event().question());
    }

    private List<Integer> under(Regime regime) {
        return answered.stream().filter(number -> questions.regime(number) == regime).toList();
    }

    private boolean concerns(RequestEvent event) {
        return new TreeSet<>(event.questions()).removeAll(answered);
    }
}
