package uk.foiworkflow.post;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be read of something that came; of a scan, nothing.
 *
 * @param sender the address that it says it is from
 * @param addressee whom it says it is for
 * @param messageId by which it names itself
 * @param answers the messages that it says it answers, the last one first
 * @param automatic what shows that a machine sent it
 * @param text its words, those of enclosed messages behind them; not more than somebody would read
 * @param damaged whether something in it could not be read
 */
public record Message(@Nullable String sender, @Nullable String addressee, @Nullable String subject,
        @Nullable String messageId, List<String> answers, @Nullable Automatic automatic, String text,
        List<Enclosure> enclosures, boolean damaged) {

    /** What can be read where nothing can. */
    public static final Message NOTHING = new Message(null, null, null, null, List.of(), null, "", List.of(), false);

    public Message {
        answers = List.copyOf(answers);
        enclosures = List.copyOf(enclosures);
    }

    /** All its words, its subject first. */
    public String words() {
        return subject == null ? text : subject + "\n\n" + text;
    }
}
