package uk.foiworkflow.benchmarks.crash;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.foiworkflow.benchmarks.peers.RefusedStep;
import uk.foiworkflow.benchmarks.peers.Taken;
import uk.foiworkflow.benchmarks.peers.Taking;

/** What became of the commands that were sent before the kills of one victim. */
public final class Tally {

    private long kills;
    private long answered;
    private long answeredStored;
    private long unanswered;
    private long unansweredStored;
    private long sentAgain;

    /** @param stored the positions of the events, by reference and sequence */
    void count(List<Sent> sent, Map<String, Map<Long, Long>> stored) {
        kills++;
        for (Sent command : sent) {
            Long position = stored.getOrDefault(command.reference(), Map.of()).get(command.sequence());
            Taken taken = command.taken();
            if (taken == null) {
                unanswered++;
                unansweredStored += position == null ? 0 : 1;
            } else {
                answered++;
                answeredStored += Objects.equals(position, taken.position()) && taken.events() == 1 ? 1 : 0;
            }
        }
    }

    /** Sends again what was not answered: it counts once, whether it had been recorded or not. */
    void sendAgain(List<Sent> sent, Taking node) throws Exception {
        for (Sent command : sent) {
            if (command.taken() == null) {
                try {
                    Taken taken = node.take(command.reference(), command.step(), command.seen());
                    sentAgain += taken.version() == command.sequence() ? 1 : 0;
                } catch (RefusedStep refused) {
                    throw new IllegalStateException("What was not answered is refused when it is sent again", refused);
                }
            }
        }
    }

    /** Whether every answered command is stored, and every other one is after it was sent again. */
    boolean sound() {
        return answeredStored == answered && sentAgain == unanswered;
    }

    public long kills() {
        return kills;
    }

    public long answered() {
        return answered;
    }

    /** Of the answered ones, those that are stored where the answer said. */
    public long answeredStored() {
        return answeredStored;
    }

    public long unanswered() {
        return unanswered;
    }

    /** Of the unanswered ones, those that were found stored. */
    public long unansweredStored() {
        return unansweredStored;
    }

    /** Of the unanswered ones, those that were answered as stored when they were sent again. */
    public long sentAgain() {
        return sentAgain;
    }

    @Override
    public String toString() {
        return "answered %d, stored %d, unanswered %d, stored %d, sent again %d".formatted(answered, answeredStored,
                unanswered, unansweredStored, sentAgain);
    }
}
