package uk.foiworkflow.ui.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.foiworkflow.ui.forms.Form;

/** What is usually done next at a stage, as a help to find it: whether it may be done says the interface. */
final class NextSteps {

    private static final List<String> WORK = List.of("taskHolder", "recordSearch", "requestClarification",
            "assignCase");
    private static final Map<String, List<String>> USUAL = Map.of("received",
            List.of("acknowledgeRequest", "assignCase", "taskHolder", "requestClarification"), "handling", WORK,
            "clarification", List.of("recordClarification", "lapseRequest", "addNote"), "drafting",
            List.of("submitDraft", "notifyExtension", "taskHolder"), "clearance",
            List.of("chooseClearanceRoute", "addNote"), "dispatch", List.of("issueResponse", "submitDraft"), "answered",
            List.of("closeCase", "recordReviewRequest"), "closed",
            List.of("recordReviewRequest", "recordComplaint", "reopenCase"), "review",
            List.of("appointReviewer", "decideReview", "extendReview"), "commissioner",
            List.of("recordEnquiry", "makeSubmission", "recordDecisionNotice", "completeSteps"));

    private NextSteps() {}

    /** Those of the forms that somebody has at hand. */
    static List<Form> of(String stage, List<Form> forms) {
        return USUAL.getOrDefault(stage, List.of("addNote")).stream()
                .map(id -> forms.stream().filter(form -> form.id().equals(id)).findFirst().orElse(null))
                .filter(Objects::nonNull).toList();
    }
}
