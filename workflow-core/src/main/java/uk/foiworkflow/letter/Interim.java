package uk.foiworkflow.letter;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.LastDay;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.AskedQuestion;
import uk.foiworkflow.request.Rule;
import uk.foiworkflow.request.Rules;
import uk.foiworkflow.request.event.ClockEvent.ClarificationRequested;
import uk.foiworkflow.request.event.ClockEvent.FeesNoticeIssued;
import uk.foiworkflow.request.event.IntakeEvent.RequestAcknowledged;
import uk.foiworkflow.request.event.RequestEvent;

/** The letters before the answer: that the request has arrived, and what is needed for it. */
final class Interim {

    private Interim() {}

    /** It stops no clock (R2.12), tells by when the answer is due, and gives the code of its receipt. */
    static Written acknowledgement(Entries entries, Office office, LocalDate today, @Nullable ReceiptGiven receipt) {
        Optional<Entry<RequestAcknowledged>> told = entries.last(RequestAcknowledged.class, any -> true);
        LocalDate on = told.map(entry -> entry.event().on()).orElse(today);
        var letter = new Writing(LetterKind.ACKNOWLEDGEMENT,
                told.map(entry -> entries.upTo(entry.sequence())).orElse(entries), office, on, told.isEmpty());
        letter.head();
        letter.say(Say.ACKNOWLEDGED, letter.receiving(), "received", letter.receipt().on());
        letter.say(Say.UNDERSTOOD, List.of(letter.entries().received()));
        var questions = new Questions(letter);
        for (AskedQuestion question : letter.entries().request().open()) {
            int number = question.number();
            questions.asked(number);
            letter.say(Say.DUE, number, letter.entries().dating(number), "due", question.due(), "law",
                    question.regime());
        }
        if (receipt != null) {
            letter.say(Say.RECEIPT, List.of(letter.entries().received()), "code", receipt.code(), "page",
                    receipt.page());
        }
        return letter.close();
    }

    static Written clarification(Entries entries, Office office) {
        return latest(ClarificationRequested.class, LetterKind.CLARIFICATION, entries, office, Rules.CLARIFICATION,
                "Ask for the detail first, and say what is needed.", (letter, asked) -> {
                    SortedSet<Integer> numbers = asked.event().questions();
                    letter.say(Say.CONCERNS, List.of(asked));
                    letter.say(Say.CLARIFY, List.of(asked));
                    asked(letter, numbers);
                    if (asked.event().text() == null) {
                        letter.lacks(Rules.CLARIFICATION, "text", "Say what detail is needed.");
                    }
                    letter.say(Say.DETAIL, List.of(asked), "detail",
                            asked.event().text() == null ? "" : asked.event().text());
                    for (Regime regime : new Questions(letter).regimes(numbers)) {
                        letter.say(Say.TIME_STANDS_STILL, List.of(asked), "law", regime);
                    }
                    letter.say(Say.WAITS_UNTIL, List.of(asked), "until",
                            asked.event().on().plus(office.policy().lapse().after()));
                    if (letter.entries().request().open().stream().map(AskedQuestion::number)
                            .anyMatch(number -> !numbers.contains(number))) {
                        letter.say(Say.OTHERS_GO_ON, List.of(asked));
                    }
                });
    }

    static Written feesNotice(Entries entries, Office office) {
        return latest(FeesNoticeIssued.class, LetterKind.FEES_NOTICE, entries, office, Rules.FEES,
                "Record the fees notice first, with its amount.", (letter, notice) -> {
                    letter.say(Say.CONCERNS, List.of(notice));
                    asked(letter, notice.event().questions());
                    if (notice.event().amount() == null) {
                        letter.lacks(Rules.FEES, "amount", "Say what the fee is.");
                    }
                    for (Regime regime : new Questions(letter).regimes(notice.event().questions())) {
                        letter.say(Say.FEE, List.of(notice), "amount",
                                notice.event().amount() == null ? "" : notice.event().amount(), "provision",
                                Cited.of(regime, regime.environmental() ? "8" : "s9"));
                        letter.say(Say.PAY_UNTIL, List.of(notice), "until",
                                LastDay.toPay(regime, notice.event().on(), office.calendar()));
                    }
                });
    }

    /** What a letter says beside its head and its close. */
    interface Body<E extends RequestEvent> {
        void write(Writing letter, Entry<E> about);
    }

    /** A letter that tells what the last entry of its type records. */
    static <E extends RequestEvent> Written latest(Class<E> type, LetterKind kind, Entries entries, Office office,
            Rule rule, String first, Body<E> body) {
        Optional<Entry<E>> last = entries.last(type, any -> true);
        if (last.isEmpty()) {
            return new Written.Incomplete(List.of(new Written.Gap(rule, "kind", first)));
        }
        Entry<E> entry = last.orElseThrow();
        var letter = new Writing(kind, entries.upTo(entry.sequence()), office, entry.event().on(), false);
        letter.head();
        letter.say(Say.RECEIVED, letter.receiving(), "received", letter.receipt().on());
        body.write(letter, entry);
        return letter.close();
    }

    static void asked(Writing letter, Collection<Integer> numbers) {
        var questions = new Questions(letter);
        numbers.forEach(questions::asked);
    }
}
