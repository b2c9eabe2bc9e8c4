package uk.foiworkflow.projections.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.post.Aside;
import uk.foiworkflow.post.Automatic;
import uk.foiworkflow.post.PostEvent.PostFiled;
import uk.foiworkflow.post.PostEvent.PostReceived;
import uk.foiworkflow.post.PostEvent.PostRegisterOpened;
import uk.foiworkflow.post.PostEvent.PostSetAside;
import uk.foiworkflow.post.PostForm;
import uk.foiworkflow.post.PostKind;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.StoredFile;

class PostSentenceTest {

    private static final LocalDate DAY = LocalDate.of(2021, 7, 5);

    @Test
    void anAuditorReadsWhatCameAndWhereItWentAndNotWhoSentIt() {
        Confidential secret = new Confidential("secret");
        StoredFile file = new StoredFile("id", secret, secret, "message/rfc822", null);

        assertThat(List.of(
                PostSentence.of(new PostRegisterOpened(DAY)),
                PostSentence.of(new PostReceived(DAY, PostForm.EMAIL, file, secret, secret, secret, secret,
                        List.of(secret), Automatic.REPLY, "mark", "mark", secret)),
                PostSentence
                        .of(new PostReceived(DAY, PostForm.SCAN, file, null, null, null, null, List.of(), null, null,
                                null, null)),
                PostSentence.of(new PostFiled(DAY, "A-1", PostKind.REVIEW, 2, "jo")),
                PostSentence.of(new PostSetAside(DAY, Aside.DUPLICATE, "A-1", secret, "jo")),
                PostSentence.of(new PostSetAside(DAY, Aside.AUTOMATIC, null, null, "jo")))).containsExactly(
                        "The register of what comes by post was opened.",
                        "A message arrived on 5 July 2021 and was kept as it came; it is an automatic reply; the virus"
                                + " scanner found something in it.",
                        "A letter on paper arrived on 5 July 2021 and was kept as it came.",
                        "What came by post was filed on request A-1 as the request for a review, document 2.",
                        "What came by post was set aside, because it had come before; see request A-1.",
                        "What came by post was set aside, because nobody wrote it.");
    }
}
