package uk.foiworkflow.projections.trail;

import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.post.PostEvent;
import uk.foiworkflow.post.PostEvent.PostFiled;
import uk.foiworkflow.post.PostEvent.PostReceived;
import uk.foiworkflow.post.PostEvent.PostRegisterOpened;
import uk.foiworkflow.post.PostEvent.PostSetAside;
import uk.foiworkflow.post.PostForm;

/** What is said of what came by post; who sent it and what they wrote is not for the trail. */
final class PostSentence {

    private PostSentence() {}

    static String of(PostEvent event) {
        return switch (event) {
            case PostRegisterOpened e -> "The register of what comes by post was opened.";
            case PostReceived e -> (e.form() == PostForm.EMAIL ? "A message" : "A letter on paper") + " arrived on "
                    + DateInWords.of(e.on()) + " and was kept as it came"
                    + (e.automatic() == null ? "" : "; it is " + e.automatic().words())
                    + (e.infection() == null ? "" : "; the virus scanner found something in it") + ".";
            case PostFiled e -> "What came by post was filed on request " + e.reference() + " as " + words(e) + ".";
            case PostSetAside e -> "What came by post was set aside, because " + e.reason().words()
                    + Words.with("; see request ", e.reference()) + ".";
        };
    }

    private static String words(PostFiled filed) {
        String as = switch (filed.kind()) {
            case REQUEST -> "the request";
            case CLARIFICATION -> "the detail that was asked for";
            case FEE -> "the payment of the fee";
            case REVIEW -> "the request for a review";
            case WITHDRAWAL -> "its withdrawal";
            case CORRESPONDENCE -> "correspondence";
        };
        return as + ", document " + filed.document();
    }
}
