package uk.foiworkflow.benchmarks.cases;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.command.ClockCommand.RecordClarification;
import uk.foiworkflow.request.command.ClockCommand.RequestClarification;
import uk.foiworkflow.request.command.DecisionCommand.ClearDraft;
import uk.foiworkflow.request.command.DecisionCommand.DecideQuestion;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse;
import uk.foiworkflow.request.command.DecisionCommand.SubmitDraft;
import uk.foiworkflow.request.command.FileCommand.AddNote;
import uk.foiworkflow.request.command.HandlingCommand.AssignCase;
import uk.foiworkflow.request.command.HandlingCommand.SupplyRecords;
import uk.foiworkflow.request.command.HandlingCommand.TaskHolder;
import uk.foiworkflow.request.command.IntakeCommand.AcknowledgeRequest;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.command.QuestionOutcome;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.command.ReviewCommand.AppointReviewer;
import uk.foiworkflow.request.command.ReviewCommand.DecideReview;
import uk.foiworkflow.request.command.ReviewCommand.RecordReviewRequest;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Notice;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.Requester;

/**
 * The standard case, from receipt to review, on one day, so that nothing in it falls due while it is measured. Beside the
 * twelve commands of which it is told it has the two without which the law lets no draft and no review be: the question is
 * decided, and a reviewer is named. A body that has words in it has 500 bytes.
 */
public final class StandardCase {

    private static final int BYTES = 500;
    private static final String WORDS = "@words";
    private static final String PROSE = "The finance team keeps the taxi account of the council in one ledger for each year. "
            .repeat(6);

    /** The day of everything, Europe/London: that on which the run began. */
    @SuppressWarnings("TimeInStaticInitializer")
    public static final LocalDate DAY = LocalDate.now(ZoneId.of("Europe/London"));
    private static final String ON = "\"on\": \"" + DAY + "\"";
    private static final SortedSet<Integer> QUESTIONS = new TreeSet<>(List.of(1));

    /** Who sees to most of it. */
    public static final Actor OFFICER = new Actor("officer", Role.OFFICER);
    private static final Actor HOLDER = new Actor("holder", Role.HOLDER);
    private static final Actor APPROVER = new Actor("approver", Role.APPROVER);
    private static final Actor REVIEWER = new Actor("reviewer", Role.REVIEWER);
    private static final Actor HEAD = new Actor("head", Role.HEAD);

    private static final Authority AUTHORITY = new Authority("Anytown Council", AuthorityKind.LOCAL_AUTHORITY);
    private static final Requester REQUESTER = new Requester(new Confidential("A. Requester"), null,
            new Confidential("requester@example.org"), null, null);

    /** Its commands, in order. */
    public static final List<Step> STEPS = List.of(
            receipt(),
            step(OFFICER, "acknowledgement", "{" + ON + "}", words -> new AcknowledgeRequest(DAY)),
            step(HEAD, "assignment", "{" + ON + ", \"to\": \"officer\", \"why\": \"@words\"}",
                    words -> new AssignCase(DAY, "officer", words)),
            step(OFFICER, "clarification-request", "{" + ON + ", \"questions\": [1], \"text\": \"@words\"}",
                    words -> new RequestClarification(DAY, QUESTIONS, words)),
            step(OFFICER, "clarification-reply", "{" + ON + ", \"questions\": [1], \"text\": \"@words\"}",
                    words -> new RecordClarification(DAY, QUESTIONS, words)),
            step(OFFICER, "tasks", "{" + ON + ", \"holder\": \"holder\", \"questions\": [1], \"ask\": \"@words\"}",
                    words -> new TaskHolder(DAY, "holder", QUESTIONS, words, null)),
            step(HOLDER, "tasks/1/records", "{" + ON + ", \"text\": \"@words\"}",
                    words -> new SupplyRecords(DAY, 1, words)),
            step(OFFICER, "questions/1/decision",
                    "{" + ON + ", \"held\": \"yes\", \"outcome\": \"disclosed\", \"answer\": \"@words\"}",
                    words -> new DecideQuestion(DAY,
                            new QuestionOutcome(1, Held.YES, Outcome.DISCLOSED, List.of(), words, null))),
            step(OFFICER, "drafts", "{" + ON + ", \"text\": \"@words\"}", words -> new SubmitDraft(DAY, words)),
            step(APPROVER, "drafts/1/clearance", "{" + ON + "}", words -> new ClearDraft(DAY, 1)),
            step(OFFICER, "response",
                    "{" + ON + ", \"draft\": 1, \"statement\": \"granted\","
                            + " \"notice\": {\"complaintsProcedure\": true, \"commissionerRight\": true}}",
                    words -> new IssueResponse(DAY, new TreeSet<>(), 1, RollUp.GRANTED,
                            new Notice(true, true, null, null))),
            step(OFFICER, "review", "{" + ON + ", \"questions\": [1], \"grounds\": \"@words\"}",
                    words -> new RecordReviewRequest(DAY, QUESTIONS, words)),
            step(HEAD, "review/reviewer", "{" + ON + ", \"reviewer\": \"reviewer\", \"why\": \"@words\"}",
                    words -> new AppointReviewer(DAY, "reviewer", null, words)),
            step(REVIEWER, "review/decision", "{" + ON + ", \"result\": \"authority-upheld\", \"outcomes\": []}",
                    words -> new DecideReview(DAY, Ruling.AUTHORITY_UPHELD, List.of())));

    /** A command that every case takes at any time. */
    public static final AddNote NOTE = new AddNote(DAY, words("{" + ON + ", \"text\": \"@words\"}"));

    private StandardCase() {}

    private static Step receipt() {
        String json = "{\"reference\": \"" + Step.REFERENCE + "\", \"received\": \"" + DAY + "\","
                + " \"authority\": {\"name\": \"Anytown Council\", \"kind\": \"local-authority\"},"
                + " \"jurisdiction\": \"england\", \"regime\": \"FOIA\","
                + " \"requester\": {\"name\": \"A. Requester\", \"email\": \"requester@example.org\"},"
                + " \"questions\": [{\"number\": 1, \"text\": \"@words\"}]}";
        Confidential words = words(json);
        return new Step(OFFICER, "", json.replace(WORDS, words.text()),
                reference -> new ReceiveRequest(DAY, reference, null, AUTHORITY, Jurisdiction.ENGLAND, Regime.FOIA,
                        REQUESTER, List.of(new Question(1, words, null))));
    }

    private static Step step(Actor by, String path, String json, Function<Confidential, RequestCommand> command) {
        Confidential words = words(json);
        RequestCommand told = command.apply(words);
        return new Step(by, path, json.replace(WORDS, words.text()), reference -> told);
    }

    /** As many words as the body has room for. */
    private static Confidential words(String json) {
        return new Confidential(PROSE.substring(0, BYTES - json.length() + WORDS.length()));
    }
}
