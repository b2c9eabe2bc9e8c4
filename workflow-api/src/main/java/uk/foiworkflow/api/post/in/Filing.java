package uk.foiworkflow.api.post.in;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.engine.Commands;
import uk.foiworkflow.api.engine.OtherCases;
import uk.foiworkflow.api.engine.Visibility;
import uk.foiworkflow.api.http.Expected;
import uk.foiworkflow.api.post.in.Tray.Lying;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.document.FileName;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Handled;
import uk.foiworkflow.host.Once;
import uk.foiworkflow.host.ReferenceTaken;
import uk.foiworkflow.host.Requests;
import uk.foiworkflow.post.PostEvent.PostReceived;
import uk.foiworkflow.post.PostForm;
import uk.foiworkflow.post.PostKind;
import uk.foiworkflow.request.Rules;
import uk.foiworkflow.request.command.DocumentCommand.AddDocument;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.StoredFile;
import uk.foiworkflow.store.Beginning;
import uk.foiworkflow.store.Call;
import uk.foiworkflow.store.Erased;
import uk.foiworkflow.store.FileStore;
import uk.foiworkflow.store.KeptFile;
import uk.foiworkflow.store.PostgresEventStore;

/**
 * Files what came on a request. That is two appends: first the request has it, its bytes under its own key, by a claim that
 * can be made once on one request alone; then it is gone from the post, and its own key with it. Where the second was broken
 * off, whoever files it next finds the claim and finishes that, and the job does so by itself.
 */
final class Filing {

    private final Tray tray;
    private final Leaving leaving;
    private final PostgresEventStore store;
    private final FileStore files;
    private final Requests requests;
    private final Commands commands;
    private final Visibility visibility;
    private final OtherCases others;

    Filing(Tray tray, Leaving leaving, PostgresEventStore store, FileStore files, Requests requests, Commands commands,
            Visibility visibility, OtherCases others) {
        this.tray = tray;
        this.leaving = leaving;
        this.store = store;
        this.files = files;
        this.requests = requests;
        this.commands = commands;
        this.visibility = visibility;
        this.others = others;
    }

    /**
     * Files it, unless that was done before.
     *
     * @throws ProblemException 422 when another request has it, or what stands against the command
     */
    Handled file(Lying lying, FiledPost filed, Caller caller, Expected expected, @Nullable Once once)
            throws IOException {
        Call call = Keyed.call(store, lying.id(), caller, once);
        Handled before = requests.filed(Leaving.claim(lying.id()));
        if (before != null) {
            leaving.finish(lying, before, caller, call);
            return same(before, filed);
        }
        lying.check(expected);
        RequestCommand command = filed.command(lying.item().received().on(), caller.actor().role(),
                others.seenBy(caller));
        KeptFile bytes = tray.file(lying);
        Handled handled = command instanceof ReceiveRequest first
                ? begin(lying, filed, first, bytes, caller)
                : add(lying, filed, command, bytes, caller);
        leaving.finish(lying, handled, caller, call);
        return same(handled, filed);
    }

    private Handled begin(Lying lying, FiledPost filed, ReceiveRequest command, KeptFile bytes, Caller caller)
            throws IOException {
        boolean given = command.reference().isEmpty();
        while (true) {
            ReceiveRequest first = given ? command.under(requests.nextReference(command.on())) : command;
            Beginning beginning = store.begin(first.reference());
            UUID copy;
            try (InputStream all = bytes.stream()) {
                copy = files.keep(beginning, all);
            }
            try {
                return commands.file(first.reference(), beginning, List.of(first, document(lying, filed, copy)), caller,
                        Leaving.claim(lying.id()));
            } catch (ReferenceTaken taken) {
                if (!given) {
                    throw taken;
                }
            }
        }
    }

    private Handled add(Lying lying, FiledPost filed, @Nullable RequestCommand command, KeptFile bytes, Caller caller)
            throws IOException {
        String reference = Objects.requireNonNull(filed.reference());
        visibility.admit(reference, caller.actor());
        UUID copy;
        try (InputStream all = bytes.stream()) {
            copy = files.keep(reference, all);
        } catch (Erased e) {
            if (commands.known(reference)) {
                throw e;
            }
            throw ProblemException.noSuchRequest(reference);
        }
        List<RequestCommand> both = Stream.of(command, document(lying, filed, copy)).filter(Objects::nonNull)
                .map(RequestCommand.class::cast).toList();
        return commands.file(reference, null, both, caller, Leaving.claim(lying.id()));
    }

    private static AddDocument document(Lying lying, FiledPost filed, UUID copy) {
        PostReceived received = lying.item().received();
        StoredFile file = received.file();
        String subject = received.subject() == null ? "" : received.subject().text();
        String what = received.form() == PostForm.EMAIL ? "E-mail" : "Letter";
        Confidential title = filed.title() == null
                ? new Confidential(subject.isEmpty() ? what : what + ": " + subject)
                : filed.title();
        String ending = received.form() == PostForm.EMAIL ? ".eml" : file.mediaType().replaceFirst(".*/", ".");
        return new AddDocument(received.on(), filed.as().document(), title,
                new Confidential(FileName.of((subject.isEmpty() ? what : subject.replaceAll("[/\\\\]", "-")) + ending)),
                Numbers.NONE, null, null, null, null, List.of(),
                new StoredFile(copy.toString(), file.sha256(), file.size(), file.mediaType(), null), null);
    }

    /** Somebody else may have been faster, and have filed it otherwise. */
    private static Handled same(Handled on, FiledPost filed) {
        PostKind as = Leaving.kind(on);
        String named = filed.named();
        if (filed.as() != as || (named != null && !named.equals(on.reference()))) {
            throw new ProblemException(ProblemType.RULE_BROKEN, List.of(new FieldError("reference", Rules.IN_ORDER,
                    "It is on request " + on.reference() + " already, as " + as + ".")));
        }
        return on;
    }
}
