package uk.foiworkflow.api.cases;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Ruling;

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
        @Parameter(description = "The day of a decision notice.", example = "2022-03-18") @Nullable LocalDate decisionNotice,
        @Parameter(description = "Whose position stands by the notice. With decisionNotice.", example = "partly-upheld") @Nullable Ruling finding,
        @Parameter(description = "Within how many calendar days the notice orders its steps, with commas between them where it orders several; none are ordered when left out. With decisionNotice.", example = "35,60") @Nullable String stepsWithinCalendarDays,
        @Parameter(description = "The day of an appeal to the Tribunal, in Scotland to the Court of Session.", example = "2022-04-01") @Nullable LocalDate appealed,
        @Parameter(description = "The numbers of the steps that the appeal affects, with commas between them; all that are owed when left out. With appealed.", example = "2") @Nullable String appealSteps,
        @Parameter(description = "The day on which the appeal is withdrawn.", example = "2022-06-01") @Nullable LocalDate appealWithdrawn,
        @Parameter(description = "The day of the decision on the appeal.", example = "2022-10-03") @Nullable LocalDate tribunalDecision,
        @Parameter(description = "Whose position stands by that decision. With tribunalDecision.", example = "overturned") @Nullable Ruling result,
        @Parameter(description = "The last day that is then given for the steps. With appealWithdrawn or tribunalDecision.", example = "2022-11-14") @Nullable LocalDate stepsBy,
        @Parameter(description = "The questions that all this is about, with commas between them; all when left out.", example = "1,2") @Nullable String questions,
        @Parameter(description = "Judged at the end of this day; when left out, today or the last day supposed, whichever is later.", example = "2021-09-08") @Nullable LocalDate asOf) {

    /**
     * The steps in the order of their days.
     *
     * @param today the day on which a receipt would be corrected
     * @param all the numbers of the request's questions
     * @throws ProblemException 400 when a parameter cannot be read or lacks the one that it belongs to
     */
    List<Supposed> steps(LocalDate today, SortedSet<Integer> all) {
        List<FieldError> alone = alone();
        if (!alone.isEmpty()) {
            throw new ProblemException(ProblemType.MALFORMED_INPUT, alone);
        }
        return SupposedSteps.of(this, today, all);
    }

    /** Parameters without the one that they belong to. */
    private List<FieldError> alone() {
        return Stream.of(
                error("extended", notified != null && extended == null,
                        "Needed with notified: the provision under which more time is taken."),
                error("notified", extended != null && notified == null,
                        "Needed with extended: the day of the notice."),
                error("exemptions", exemptions != null && extended == null,
                        "Only with extended: they are those that its notice names."),
                error("target", target != null && extended == null,
                        "Only with extended: it is the date that its notice promises."),
                error("outcome", outcome != null && answered == null,
                        "Only with answered: it is the outcome of that answer."),
                error("finding", finding != null && decisionNotice == null,
                        "Only with decisionNotice: it is what the notice finds."),
                error("stepsWithinCalendarDays", stepsWithinCalendarDays != null && decisionNotice == null,
                        "Only with decisionNotice: it is the notice that orders the steps."),
                error("appealSteps", appealSteps != null && appealed == null,
                        "Only with appealed: they are the steps that the appeal affects."),
                error("result", result != null && tribunalDecision == null,
                        "Only with tribunalDecision: it is what was decided."),
                error("stepsBy", stepsBy != null && appealWithdrawn == null && tribunalDecision == null,
                        "Only with appealWithdrawn or tribunalDecision: it is the day that is then given."),
                error("tribunalDecision", tribunalDecision != null && appealWithdrawn != null,
                        "Not with appealWithdrawn: an appeal is withdrawn or decided."))
                .flatMap(Stream::ofNullable).toList();
    }

    private static @Nullable FieldError error(String field, boolean wrong, String detail) {
        return wrong ? new FieldError(field, detail) : null;
    }
}
