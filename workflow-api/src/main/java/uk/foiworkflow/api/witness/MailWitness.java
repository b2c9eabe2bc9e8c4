package uk.foiworkflow.api.witness;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.LongFunction;
import uk.foiworkflow.api.outbox.Delivery;
import uk.foiworkflow.api.outbox.Post;
import uk.foiworkflow.api.outbox.Wording;
import uk.foiworkflow.log.Consistency;
import uk.foiworkflow.seal.Contradiction;
import uk.foiworkflow.seal.TreeHead;
import uk.foiworkflow.seal.Witness;

/** A mailbox, to which heads are sent as they are: whoever keeps the messages can tell later what the log was. */
final class MailWitness implements Witness {

    private final String name;
    private final String address;
    private final Duration every;
    private final Post post;

    /** @throws IllegalArgumentException when there is no mail server, or the address is none */
    MailWitness(String name, String address, Duration every, Post post) {
        this.name = name;
        this.address = address;
        this.every = every;
        this.post = post;
        if (!post.served()) {
            throw new IllegalArgumentException("The witness " + name + " is a mailbox, and there is no mail server");
        }
        try {
            new InternetAddress(address, true).validate();
        } catch (AddressException e) {
            throw new IllegalArgumentException("The address of the witness " + name + " is none", e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Duration every() {
        return every;
    }

    /** The same head is always the same message, so that one that came twice is seen to be one. */
    @Override
    public String lodge(TreeHead head, long before, LongFunction<Consistency> grown)
            throws IOException, Contradiction {
        UUID id = UUID.nameUUIDFromBytes(head.note().getBytes(StandardCharsets.UTF_8));
        String origin = head.note().substring(0, head.note().indexOf('\n'));
        return switch (post.hand(id, address, new Wording(origin + ": head of " + head.size(), head.note()))) {
            case Delivery.Taken taken -> "message " + id;
            case Delivery.NotNow now -> throw new IOException(now.error());
            case Delivery.Never never -> throw new IOException(never.error());
            case Delivery.Unknown unknown -> throw new IOException(unknown.error());
        };
    }
}
