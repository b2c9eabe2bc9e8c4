package uk.foiworkflow.api.post.in;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.files.MediaTypes;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.api.scan.Scanner;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.post.Message;
import uk.foiworkflow.post.PostEvent.PostReceived;
import uk.foiworkflow.post.PostForm;
import uk.foiworkflow.post.PostStream;
import uk.foiworkflow.post.Wording;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.StoredFile;
import uk.foiworkflow.store.Beginning;
import uk.foiworkflow.store.Call;
import uk.foiworkflow.store.FileStore;
import uk.foiworkflow.store.KeptFile;
import uk.foiworkflow.store.KeyUsed;
import uk.foiworkflow.store.PostgresEventStore;

/**
 * Takes in what comes, as it comes, before anything is decided. The bytes are kept first and then recorded, under a claim
 * that follows from them: the same again, from wherever and after whatever was broken off, is the entry that there is.
 */
final class Reception {

    private static final String COMMAND = "ReceivePost";
    private static final String MAIL = "message/rfc822";

    private final PostgresEventStore store;
    private final FileStore files;
    private final Register register;
    private final Scanner scanner;
    private final Set<String> ours;

    /** @param ours the addresses from which we write, in small letters */
    Reception(PostgresEventStore store, FileStore files, Register register, Scanner scanner, Set<String> ours) {
        this.store = store;
        this.files = files;
        this.register = register;
        this.scanner = scanner;
        this.ours = ours;
    }

    /**
     * Something that is on record.
     *
     * @param before whether it was already
     */
    record Entered(UUID id, boolean before) {}

    /**
     * Takes something in; it is durable when this returns.
     *
     * @param on the day on which it arrived
     * @throws IOException when the bytes do not come
     * @throws ProblemException 400 for nothing, 415 for a scan that is neither a PDF nor a picture, 422 for one that would do harm, 503 when
     *             the virus scanner does not answer
     */
    Entered enter(InputStream bytes, PostForm form, LocalDate on, Caller caller) throws IOException {
        UUID id = UUID.randomUUID();
        Beginning beginning = store.begin(PostStream.of(id));
        UUID file = files.keep(beginning, bytes);
        KeptFile kept = Objects.requireNonNull(files.open(beginning, file));
        if (kept.label().size() == 0) {
            throw new ProblemException(ProblemType.MALFORMED_INPUT, List.of(new FieldError("the body", "Empty.")));
        }
        String mediaType = form == PostForm.EMAIL ? MAIL : scanned(kept);
        String found = scanner.finding(kept.stream());
        if (found != null && form == PostForm.SCAN) {
            throw Scanner.harmful("the body", found);
        }
        Message message = form == PostForm.EMAIL ? Mail.read(kept.stream(), ours) : Message.NOTHING;
        Call claim = new Call("", register.claim(Identity.of(kept, message.messageId())), new byte[0]);
        PostReceived event = received(on, form, new StoredFile(file.toString(), new Confidential(kept.label().sha256()),
                new Confidential(Long.toString(kept.label().size())), mediaType, null), message, found);
        try {
            store.append(beginning, List.of(Register.recorded(event, caller, COMMAND)), claim);
            return new Entered(id, false);
        } catch (KeyUsed before) {
            return new Entered(PostStream.id(Objects.requireNonNull(store.earlier(claim)).stream()), true);
        }
    }

    private PostReceived received(LocalDate on, PostForm form, StoredFile file, Message message,
            @Nullable String found) {
        return new PostReceived(on, form, file, confidential(message.sender()), confidential(message.addressee()),
                confidential(message.subject()), confidential(message.messageId()),
                message.answers().stream().map(Confidential::new).toList(), message.automatic(),
                register.message(message.messageId()), register.words(Wording.alike(message.text())),
                confidential(found));
    }

    private static String scanned(KeptFile file) {
        String type = MediaTypes.of(file, null).mediaType();
        if (!type.equals("application/pdf") && !type.startsWith("image/")) {
            throw new ProblemException(ProblemType.UNSUPPORTED_FORM,
                    "The bytes are neither a PDF nor a picture, but " + type + ".");
        }
        return type;
    }

    private static @Nullable Confidential confidential(@Nullable String words) {
        return words == null ? null : new Confidential(words);
    }
}
