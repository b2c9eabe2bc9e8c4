package uk.foiworkflow.api.post.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Requests;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.command.DocumentCommand.AddDocument;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.StoredFile;
import uk.foiworkflow.store.FileStore;

/** Filing takes two appends: whatever comes between them, the request has it once, and in the end the post has it no more. */
@EngineTest
class BrokenOffTest {

    @Autowired
    private Requests requests;
    @Autowired
    private FileStore files;
    @Autowired
    private Tray tray;
    @Autowired
    private PostJob job;
    @Autowired
    private DataSource writer;

    private Client client;
    private Postbag post;
    private String reference;
    private String other;

    @BeforeEach
    void begin(@LocalServerPort int port) {
        client = new Client(port);
        post = new Postbag(client);
        reference = begun();
        other = begun();
    }

    @Test
    void whoeverFilesItNextFinishesIt() throws Exception {
        String id = brokenOff();
        assertThat(types(id)).containsExactly("PostReceived");

        Answer finished = client.post("head", "/api/post/" + id + "/filing", correspondence(reference));

        assertThat(finished.status()).as(finished.response().body()).isEqualTo(200);
        assertThat(types(id)).containsExactly("PostReceived", "PostFiled", "PersonalDataShredded");
        assertThat(documents(reference)).isEqualTo(2);
    }

    @Test
    void itCannotBeFiledOnAnotherRequestNorSetAside() throws Exception {
        String id = brokenOff();

        assertThat(post.setsAside(id, "{\"reason\": \"not-a-request\"}").status()).isEqualTo(422);
        Answer elsewhere = post.files(id, correspondence(other));

        assertThat(elsewhere.status()).isEqualTo(422);
        assertThat(elsewhere.json().get("detail").stringValue()).contains("It is on request " + reference);
        assertThat(documents(other)).isEqualTo(1);
        assertThat(types(id)).as("what was begun is finished on the way").contains("PostFiled");
    }

    @Test
    void theJobFinishesItByItself() throws Exception {
        String id = brokenOff();

        job.run();

        assertThat(types(id)).containsExactly("PostReceived", "PostFiled", "PersonalDataShredded");
        assertThat(post.looksAt(id).json().get("document").intValue()).isEqualTo(2);
        assertThat(job.run().done()).isZero();
    }

    @Test
    void twoOfficersWhoFileItAtTheSameMomentFileItOnce() throws Exception {
        for (int i = 0; i < 5; i++) {
            String id = post.takes("2021-07-12",
                    Postbag.message("a@example.org", Postbag.id(), "Hello", "", "Hi.\r\n"));
            int before = documents(reference) + documents(other);
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                List<Future<Answer>> answers = both.invokeAll(List.of(
                        () -> post.files(id, correspondence(reference)),
                        () -> client.post("head", "/api/post/" + id + "/filing", correspondence(other))));
                List<Integer> told = List.of(answers.get(0).get().status(), answers.get(1).get().status());
                assertThat(told).contains(200).containsAnyOf(409, 422);
            }
            assertThat(documents(reference) + documents(other)).isEqualTo(before + 1);
            job.run();
            assertThat(types(id)).containsExactly("PostReceived", "PostFiled", "PersonalDataShredded");
        }
    }

    /** The first append, as the officer's call makes it; then the node is gone. */
    private String brokenOff() throws Exception {
        String id = post.takes("2021-07-12", Postbag.message("a@example.org", Postbag.id(), "Hello", "", "Hello.\r\n"));
        UUID copy;
        try (InputStream bytes = tray.file(tray.one(id)).stream()) {
            copy = files.keep(reference, bytes);
        }
        StoredFile file = tray.one(id).item().received().file();
        requests.file(reference, null, List.of(new AddDocument(LocalDate.of(2021, 7, 12), DocumentKind.CORRESPONDENCE,
                new Confidential("E-mail: Hello"), null, Numbers.NONE, null, null, null, null, List.of(),
                new StoredFile(copy.toString(), file.sha256(), file.size(), file.mediaType(), null), null)),
                new Caller(new Actor("officer", Role.OFFICER), UUID.randomUUID()),
                Leaving.claim(UUID.fromString(id)));
        return id;
    }

    private String begun() {
        String id = post.takes("2021-07-05", Postbag.message("a@example.org", Postbag.id(), "Taxis", "", "Taxis?\r\n"));
        String begun = "BROKEN-" + UUID.randomUUID();
        assertThat(post.filesAsRequest(id, begun, "a@example.org").status()).isEqualTo(200);
        return begun;
    }

    private static String correspondence(String reference) {
        return "{\"as\": \"correspondence\", \"reference\": \"" + reference + "\"}";
    }

    private int documents(String of) {
        return client.get("officer", "/api/requests/" + of + "/documents").json().get("documents").size();
    }

    private List<String> types(String id) {
        return JdbcClient.create(writer).sql("SELECT type FROM events.event WHERE stream = ? ORDER BY sequence")
                .param("post/" + id).query(String.class).list();
    }
}
