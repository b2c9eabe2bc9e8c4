package uk.foiworkflow.post;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Event;
import uk.foiworkflow.request.event.Named;
import uk.foiworkflow.request.event.StoredFile;

/** Something that happened to what came by post, each in a stream of its own. */
public sealed interface PostEvent extends Event {

    /** The request that it concerns; null when it concerns none in particular. */
    @Nullable
    String reference();

    /**
     * The register of what comes was opened: under its key that is known again which came before, once its own key is
     * destroyed.
     */
    @Named("PostRegisterOpened")
    record PostRegisterOpened(LocalDate on) implements PostEvent {

        @Override
        public @Nullable String reference() {
            return null;
        }
    }

    /**
     * Something came, and is kept as it came.
     *
     * @param on the day on which it arrived, whatever the day on which it was seen (FOIA s.10(6))
     * @param sender the address that it says it is from; null where it says none
     * @param addressee whom it says it is for
     * @param messageId by which it names itself; null where it does not
     * @param answers the messages that it says it answers, the last one first
     * @param automatic what shows that a machine sent it; null where nothing does
     * @param messageMark by which its message id is known again; it tells nobody what that is
     * @param wordsMark by which its words are known again, likewise; null where it has too few
     * @param infection what the virus scanner calls that which is in it; null where it found nothing
     */
    @Named("PostReceived")
    record PostReceived(LocalDate on, PostForm form, StoredFile file, @Nullable Confidential sender,
            @Nullable Confidential addressee, @Nullable Confidential subject, @Nullable Confidential messageId,
            List<Confidential> answers, @Nullable Automatic automatic, @Nullable String messageMark,
            @Nullable String wordsMark, @Nullable Confidential infection) implements PostEvent {

        public PostReceived {
            answers = List.copyOf(answers);
        }

        @Override
        public @Nullable String reference() {
            return null;
        }
    }

    /**
     * It belongs to a request, which has it from now on.
     *
     * @param document its number among the documents of that request
     */
    @Named("PostFiled")
    record PostFiled(LocalDate on, String reference, PostKind kind, int document,
            @Nullable String by) implements PostEvent {}

    /**
     * It belongs to no request, or to one that has it already.
     *
     * @param reference the request that has it already, or whose words it has; null where there is none
     */
    @Named("PostSetAside")
    record PostSetAside(LocalDate on, Aside reason, @Nullable String reference, @Nullable Confidential why,
            @Nullable String by) implements PostEvent {}
}
