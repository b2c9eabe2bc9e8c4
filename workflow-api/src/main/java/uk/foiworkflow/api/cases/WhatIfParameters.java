package uk.foiworkflow.api.cases;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.request.command.ClockCommand.IssueFeesNotice;
import uk.foiworkflow.request.command.ClockCommand.NotifyExtension;
import uk.foiworkflow.request.command.ClockCommand.RecordClarification;
import uk.foiworkflow.request.command.ClockCommand.RecordFee;
import uk.foiworkflow.request.command.ClockCommand.RequestClarification;
import uk.foiworkflow.request.command.DecisionCommand.DecideQuestion;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse;
import uk.foiworkflow.request.command.IntakeCommand.CorrectReceiptDate;
import uk.foiworkflow.request.command.QuestionOutcome;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.command.ReviewCommand.RecordReviewRequest;
import uk.foiworkflow.request.event.Numbers;

/** What is supposed, in the words of the address. */
record WhatIfParameters(
        @Parameter(description = "The day of receipt, were it corrected.", example = "2021-07-08") @Nullable LocalDate received,
        @Parameter(description = "The day on which detail is asked for.", example = "2021-07-12") @Nullable LocalDate clarificationRequested,
        @Parameter(description = "The day on which the detail arrives.", example = "2021-07-19") @Nullable LocalDate clarified,
        @Parameter(description = "The day of a fees notice.", example = "2021-07-19") @Nullable LocalDate feesNotice,
        @Parameter(description = "The day on which the fee is paid.", example = "2021-08-05") @Nullable LocalDate feeReceived,
        @Parameter(description = "The provision under which more time is taken; with notified.", example = "s10(3)") @Nullable ExtensionBasis extended,
        @Parameter(description = "The day of the notice that more time is taken.", example = "2021-08-06") @Nullable LocalDate notified,
        @Parameter(description = "The exemptions that the notice names, with commas between them.", example = "s43(2)") @Nullable String exemptions,
        @Parameter(description = "The date that the notice promises.", example = "2021-09-01") @Nullable LocalDate target,
        @Parameter(description = "The day on which an answer goes out; whether its text is drafted and cleared is left aside.", example = "2021-08-10") @Nullable LocalDate answered,
        @Parameter(description = "What it answers; what is decided already when left out. With answered.", example = "disclosed") @Nullable Outcome outcome,
        @Parameter(description = "The day on which a review is asked for.", example = "2021-09-01") @Nullable LocalDate reviewAsked,
        @Parameter(description = "The questions that all this is about, with commas between them; all when left out.", example = "1,2") @Nullable String questions,
        @Parameter(description = "Judged at the end of this day; when left out, today or the last day supposed, whichever is later.", example = "2021-09-08") @Nullable LocalDate asOf) {

    private static final Pattern NUMBERS = Pattern.compile("[1-9]\\d{0,3}(,[1-9]\\d{0,3})*");

    /** A step that is supposed, and the parameter that supposes it. */
    record Supposed(String parameter, RequestCommand command) {}

    /**
     * The steps in the order of their days.
     *
     * @param today the day on which a receipt would be corrected
     * @param all the numbers of the request's questions
     * @throws ProblemException 400 when a parameter cannot be read or lacks the one that it belongs to
     */
    List<Supposed> steps(LocalDate today, SortedSet<Integer> all) {
        belongTogether();
        SortedSet<Integer> chosen = numbers();
        List<Supposed> steps = new ArrayList<>();
        if (received != null) {
            steps.add(new Supposed("received", new CorrectReceiptDate(today, received, null)));
        }
        List<Supposed> dated = new ArrayList<>();
        if (clarificationRequested != null) {
            dated.add(new Supposed("clarificationRequested",
                    new RequestClarification(clarificationRequested, chosen, null)));
        }
        if (clarified != null) {
            dated.add(new Supposed("clarified", new RecordClarification(clarified, chosen, null)));
        }
        if (feesNotice != null) {
            dated.add(new Supposed("feesNotice", new IssueFeesNotice(feesNotice, chosen, null)));
        }
        if (feeReceived != null) {
            dated.add(new Supposed("feeReceived", new RecordFee(feeReceived, chosen)));
        }
        if (extended != null && notified != null) {
            dated.add(new Supposed("extended",
                    new NotifyExtension(notified, chosen, extended, cited(), target, Held.YES)));
        }
        if (answered != null) {
            if (outcome != null) {
                for (int number : chosen.isEmpty() ? all : chosen) {
                    dated.add(new Supposed("outcome", new DecideQuestion(answered,
                            new QuestionOutcome(number, held(outcome), outcome, List.of(), null, null))));
                }
            }
            dated.add(new Supposed("answered", new IssueResponse(answered, chosen, null, null, null)));
        }
        if (reviewAsked != null) {
            dated.add(new Supposed("reviewAsked", new RecordReviewRequest(reviewAsked, chosen, null)));
        }
        dated.sort(Comparator.comparing(this::place));
        steps.addAll(dated);
        return steps;
    }

    /** What replies to something comes after it, that a reply which is too early may be told so. */
    private LocalDate place(Supposed step) {
        LocalDate on = step.command().on();
        LocalDate asked = null;
        if (step.command() instanceof RecordClarification) {
            asked = clarificationRequested;
        } else if (step.command() instanceof RecordFee) {
            asked = feesNotice;
        }
        return asked != null && asked.isAfter(on) ? asked : on;
    }

    /** What an outcome says of holding, where it says it by itself. */
    private static @Nullable Held held(Outcome outcome) {
        return switch (outcome) {
            case DISCLOSED, PARTLY_WITHHELD, WITHHELD -> Held.YES;
            case NOT_HELD -> Held.NO;
            case COST_LIMIT, VEXATIOUS, REPEATED, INVALID, OWN_DATA, TRANSFERRED, FEE_UNPAID -> null;
        };
    }

    private void belongTogether() {
        List<FieldError> alone = new ArrayList<>();
        if (extended == null && notified != null) {
            alone.add(
                    new FieldError("extended", "Needed with notified: the provision under which more time is taken."));
        }
        if (extended != null && notified == null) {
            alone.add(new FieldError("notified", "Needed with extended: the day of the notice."));
        }
        if (extended == null && exemptions != null) {
            alone.add(new FieldError("exemptions", "Only with extended: they are those that its notice names."));
        }
        if (extended == null && target != null) {
            alone.add(new FieldError("target", "Only with extended: it is the date that its notice promises."));
        }
        if (answered == null && outcome != null) {
            alone.add(new FieldError("outcome", "Only with answered: it is the outcome of that answer."));
        }
        if (!alone.isEmpty()) {
            throw new ProblemException(ProblemType.MALFORMED_INPUT, alone);
        }
    }

    private SortedSet<Integer> numbers() {
        if (questions == null) {
            return Numbers.NONE;
        }
        if (!NUMBERS.matcher(questions).matches()) {
            throw unreadable("questions", "Expected numbers of questions with commas between them, such as 1,2.");
        }
        SortedSet<Integer> numbers = new TreeSet<>();
        for (String number : questions.split(",", -1)) {
            numbers.add(Integer.valueOf(number));
        }
        return Numbers.of(numbers);
    }

    private List<Exemption> cited() {
        if (exemptions == null) {
            return List.of();
        }
        List<Exemption> cited = new ArrayList<>();
        for (String code : exemptions.split(",", -1)) {
            try {
                cited.add(new Exemption(code.strip()));
            } catch (IllegalArgumentException e) {
                throw unreadable("exemptions",
                        "Expected citations with commas between them, such as s43(2),s36(2)(b)(i).");
            }
        }
        return cited;
    }

    private static ProblemException unreadable(String field, String detail) {
        return new ProblemException(ProblemType.MALFORMED_INPUT, List.of(new FieldError(field, detail)));
    }
}
