package uk.foiworkflow.api.post.in;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.post.in.Tray.Lying;
import uk.foiworkflow.post.Enclosure;
import uk.foiworkflow.post.Message;
import uk.foiworkflow.post.PostKind;
import uk.foiworkflow.post.ProposedQuestion;
import uk.foiworkflow.post.Suggestion;

/**
 * Something that came, with what can be read of it and what an officer may want to do with it.
 *
 * @param listed as the list has it
 * @param addressee whom it says it is for
 * @param messageId by which it names itself
 * @param answers the messages that it says it answers
 * @param text its words; empty for a scan
 * @param damaged whether something in it could not be read
 * @param questions what it seems to ask, for whoever logs it to put right; none for a scan
 * @param suggestions none once a request has it
 * @param reference the request that has it
 * @param as what it is there
 * @param document its number among the documents of that request
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShownPost(@JsonUnwrapped ListedPost listed, String mediaType,
        @Nullable String addressee, @Nullable String messageId, List<String> answers, String text,
        List<Enclosure> enclosures, boolean damaged, List<ProposedQuestion> questions, List<Suggestion> suggestions,
        @Nullable String reference,
        @Nullable PostKind as, @Nullable Integer document) {

    static ShownPost of(Lying lying, Message message, List<Suggestion> suggestions) {
        var filed = lying.item().filed();
        var aside = lying.item().aside();
        String reference = filed != null ? filed.reference() : aside == null ? null : aside.reference();
        return new ShownPost(ListedPost.of(lying, null), lying.item().received().file().mediaType(),
                message.addressee(), message.messageId(), message.answers(), message.text(), message.enclosures(),
                message.damaged(), ProposedQuestion.in(message.text()), suggestions, reference,
                filed == null ? null : filed.kind(),
                filed == null ? null : filed.document());
    }
}
