package uk.foiworkflow.projections.waiting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.Stage;

/**
 * One thing that an unfinished case waits for. A case that waits for several has as many rows, alike in all that is said
 * of the case. Of a user's or a team's name the first {@value #NAME} characters are told: no provider has longer ones
 * (OpenID Connect Core 1.0, 2), and an index takes no text however long.
 *
 * @param entry the place of the case in the order of lists: the position of its first event
 * @param officer who has the case; null while nobody has it
 * @param stageSince since when the case is at its stage
 * @param due the earliest last day that runs; null when none does
 * @param stoppedSince since when nothing runs; null while anything does, or nothing is owed
 * @param who the user, team or layer; for the requester what is awaited; null where it is nobody in particular
 * @param number of the task or the draft; for the requester 1 for detail and 2 for a fee; else 0
 * @param since the day since which it is awaited
 * @param wanted the day by which it is wanted of them; null where none is set
 * @param chases how often they were reminded
 * @param chased the day of the last reminder; null when there was none
 * @param escalated whether the head was told
 * @param tookPart who took part in the first decision, where a reviewer is awaited; else nobody
 */
public record WaitingRow(long entry, String reference, Regime regime, @Nullable String officer, Stage stage,
        LocalDate stageSince, @Nullable LocalDate due, @Nullable LocalDate stoppedSince, Whom whom,
        @Nullable String who, int number, LocalDate since, @Nullable LocalDate wanted, int chases,
        @Nullable LocalDate chased, boolean escalated, List<String> tookPart) {

    private static final int NAME = 255;

    public WaitingRow {
        officer = cut(officer);
        who = cut(who);
        tookPart = List.copyOf(tookPart);
    }

    private static @Nullable String cut(@Nullable String name) {
        return name == null || name.codePointCount(0, name.length()) <= NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, NAME));
    }
}
