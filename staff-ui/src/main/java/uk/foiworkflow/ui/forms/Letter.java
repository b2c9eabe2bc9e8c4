package uk.foiworkflow.ui.forms;

import java.util.List;
import java.util.Map;

/** A letter that would go out, paragraph by paragraph, as HTML that the interface has made safe. */
record Letter(String kind, boolean preview, List<Paragraph> paragraphs) {

    /** The commands that tell somebody outside something, and the letter that does. */
    static final Map<String, String> OF = Map.of("acknowledgeRequest", "acknowledgement", "requestClarification",
            "clarification", "issueFeesNotice", "fees-notice", "notifyExtension", "extension", "issueResponse",
            "response", "decideReview", "review-outcome", "makeSubmission", "submission");

    /** A paragraph. */
    record Paragraph(String html) {}
}
