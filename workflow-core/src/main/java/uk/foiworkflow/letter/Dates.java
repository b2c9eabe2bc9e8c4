package uk.foiworkflow.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.facts.DeadlineLine;
import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent;
import uk.foiworkflow.request.event.SetsDeadlines;

/** The limits of a case in a letter, each with the working day on which it was met. */
record Dates(Writing letter) {

    void write(List<DeadlineLine> lines) {
        letter.say(Say.DATES, letter.receiving(), "received", letter.receipt().on());
        lines.forEach(this::line);
    }

    private void line(DeadlineLine line) {
        Say say = switch (line.state()) {
            case MET -> Say.LIMIT_KEPT;
            case MISSED -> Say.LIMIT_MISSED;
            case RUNNING -> Say.LIMIT_RUNS;
            case STOPPED -> null;
        };
        if (say != null) {
            letter.say(say, restsOn(line), "provision", line.provision(), "from", line.from(), "due", line.due(), "met",
                    line.met(), "day", line.workingDay(), "numbers",
                    line.questions().isEmpty() ? null : List.copyOf(line.questions()));
        }
    }

    /** What set it going, and what ended it. */
    private List<? extends Entry<?>> restsOn(DeadlineLine line) {
        List<Entry<RequestEvent>> ofItsDays = letter.entries().all(RequestEvent.class, event -> counts(event)
                && (event.on().equals(line.from()) || isOn(event, line.met())));
        return ofItsDays.isEmpty() ? letter.receiving() : ofItsDays;
    }

    private static boolean isOn(RequestEvent event, @Nullable LocalDate day) {
        return event.on().equals(day);
    }

    private static boolean counts(RequestEvent event) {
        return event instanceof SetsDeadlines || event instanceof ResponseIssued || event instanceof ReviewEvent
                || event instanceof CommissionerEvent;
    }
}
