package uk.foiworkflow.projections.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.projections.standing.Kept;
import uk.foiworkflow.projections.standing.QuestionTime;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.request.AskedQuestion;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.event.AssessmentEvent.PassedToSubjectAccess;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;

/**
 * What a request is counted by. Its slowest question decides its timeliness (R7.4); what a due date is was worked out when it
 * came on file, and is not worked out again here.
 *
 * @param entry its place in the order of lists: the position of its first event
 * @param received the day of receipt as it now stands
 * @param subject what it is about; null while nobody has said
 * @param officer who has it; null while nobody does
 * @param kept how its time was kept as far as that is settled; of an open request null, or that it is late already
 * @param first the earliest last day of the ordinary limits that run; null when none does
 * @param due the earliest last day in force that runs; null when none does
 * @param extension by what it was extended; null where it was not
 * @param notified the day of the notice that extended it; null likewise
 * @param extendedTo the last day of the extension; null likewise
 * @param beyond by how many working days the slowest answer exceeded its ordinary last day, extended or late; null where none
 *            did, or until it is processed
 * @param settled the day of the answer, the last where its questions were answered one after the other; null until it is
 *            processed
 * @param outcome what became of it in the first place; null until it is processed, or where that was not recorded
 * @param ground on what ground all was refused; null where not all was
 * @param accessible whether all that was refused was refused under s.21 alone
 * @param exemptions what anything was withheld under, each with its law
 */
record FigureRow(long entry, String reference, String authority, LocalDate received, Regime regime, Sort sort,
        @Nullable String subject, @Nullable String officer, Progress progress, @Nullable Kept kept,
        @Nullable LocalDate first,
        @Nullable LocalDate due, @Nullable ExtensionBasis extension, @Nullable LocalDate notified,
        @Nullable LocalDate extendedTo, @Nullable Integer beyond, @Nullable LocalDate settled,
        @Nullable InitialOutcome outcome,
        @Nullable Ground ground, boolean accessible, List<String> exemptions) {

    FigureRow {
        exemptions = List.copyOf(exemptions);
    }

    /**
     * The row for a request that was received and of which anything is left.
     *
     * @param calendar for the days that an answer took, all of which are past
     */
    static List<FigureRow> of(Standing standing, WorkingCalendar calendar) {
        RequestReceived receipt = standing.receipt();
        Request request = standing.request();
        List<QuestionTime> times = standing.times();
        return receipt == null || request.receipt() == null || times.isEmpty()
                ? List.of()
                : List.of(of(standing, receipt, Objects.requireNonNull(request.receipt()).on(), times, calendar));
    }

    private static FigureRow of(Standing standing, RequestReceived receipt, LocalDate received,
            List<QuestionTime> times, WorkingCalendar calendar) {
        List<FirstAnswer> answers = FirstAnswer.of(standing, times);
        Progress told = Progress.of(times);
        Progress progress = told == Progress.PROCESSED && FirstAnswer.unpaid(answers) ? Progress.LAPSED : told;
        boolean processed = progress == Progress.PROCESSED;
        List<QuestionTime> running = progress == Progress.OPEN
                ? times.stream().filter(time -> time.question().open() && !time.question().stopped()).toList()
                : List.of();
        QuestionTime extended = (processed ? times : running).stream().filter(time -> time.longer() != null)
                .max((one, other) -> day(one).compareTo(day(other))).orElse(null);
        InitialOutcome outcome = processed ? FirstAnswer.whole(answers) : null;
        boolean refused = outcome == InitialOutcome.FULLY_WITHHELD;
        return new FigureRow(standing.entry(), receipt.reference(), receipt.authority().name(), received,
                regime(times, receipt.regime()), sort(standing, times, answers),
                standing.classified() == null ? null : standing.classified().subject(),
                standing.request().handling().assignedTo(), progress, kept(progress, times),
                earliest(running, QuestionTime::first), earliest(running, QuestionTime::due),
                extended == null ? null : extended.basis(), extended == null ? null : extended.notified(),
                extended == null ? null : extended.due(), processed ? beyond(times, calendar) : null,
                processed ? settled(times) : null, outcome,
                refused ? FirstAnswer.ground(answers) : null, refused && FirstAnswer.accessible(answers),
                processed ? List.copyOf(FirstAnswer.reliedOn(answers)) : List.of());
    }

    /** Questions under several laws are together under that of the request. */
    private static Regime regime(List<QuestionTime> times, Regime whole) {
        Regime first = times.getFirst().question().regime();
        return times.stream().allMatch(time -> time.question().regime() == first) ? first : whole;
    }

    /** Prompt answers to some questions do not make up for a late one (R7.4). */
    @Rulebook("R7.4")
    private static @Nullable Kept kept(Progress progress, List<QuestionTime> times) {
        List<Kept> settled = times.stream().map(QuestionTime::kept).filter(Objects::nonNull)
                .map(Objects::requireNonNull).toList();
        if (settled.contains(Kept.LATE)) {
            return Kept.LATE;
        }
        if (progress != Progress.PROCESSED) {
            return null;
        }
        return settled.contains(Kept.EXTENDED) ? Kept.EXTENDED : Kept.MET;
    }

    @Rulebook("R1.7")
    private static Sort sort(Standing standing, List<QuestionTime> times, List<FirstAnswer> answers) {
        boolean told = answers.size() == times.size()
                && answers.stream().allMatch(answer -> answer.outcome() == Outcome.OWN_DATA);
        Predicate<QuestionTime> passed = time -> standing.request().assessment().made().stream()
                .anyMatch(made -> made instanceof PassedToSubjectAccess
                        && made.questions().contains(time.question().number()));
        if (told || times.stream().allMatch(passed)) {
            return Sort.OWN_DATA;
        }
        return standing.classified() != null && standing.classified().routine() ? Sort.ROUTINE : Sort.NON_ROUTINE;
    }

    private static @Nullable Integer beyond(List<QuestionTime> times, WorkingCalendar calendar) {
        Integer most = null;
        for (QuestionTime time : times) {
            LocalDate first = time.first();
            LocalDate on = time.question().settledOn();
            if (first != null && on != null && time.kept() != Kept.MET) {
                int days = calendar.of(time.question().regime()).number(first, on);
                most = most == null ? days : Math.max(most, days);
            }
        }
        return most;
    }

    private static @Nullable LocalDate settled(List<QuestionTime> times) {
        return times.stream().map(QuestionTime::question).map(AskedQuestion::settledOn).filter(Objects::nonNull)
                .map(Objects::requireNonNull).max(LocalDate::compareTo).orElse(null);
    }

    private static LocalDate day(QuestionTime time) {
        return time.due() == null ? LocalDate.MIN : time.due();
    }

    private static @Nullable LocalDate earliest(List<QuestionTime> times,
            Function<QuestionTime, @Nullable LocalDate> day) {
        return times.stream().map(day).filter(Objects::nonNull).map(Objects::requireNonNull)
                .min(LocalDate::compareTo).orElse(null);
    }
}
