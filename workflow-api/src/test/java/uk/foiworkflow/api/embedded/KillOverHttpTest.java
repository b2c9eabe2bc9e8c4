package uk.foiworkflow.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EdgeTest;
import uk.foiworkflow.api.FoiWorkflow;
import uk.foiworkflow.api.embedded.Officers.Sent;

class KillOverHttpTest {

    private static final Logger LOG = LoggerFactory.getLogger(KillOverHttpTest.class);
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final int ANSWERS = 100;

    @TempDir
    Path temporary = Path.of("");

    @Test
    void whateverWasAnsweredIsThereOnceWhicheverWasKilled() throws Exception {
        Path directory = DataDirectories.fresh(temporary);
        Officers monday;
        try (ChildProcess application = start(directory)) {
            Client client = client(application);
            Officers.SHARED.forEach(reference -> assertThat(send(client, Sent.request(reference))).isEqualTo(201));
            monday = Officers.atWork(client, "monday", ANSWERS);

            application.kill();
            monday.awaitSilence();
        }
        Officers tuesday;
        try (ChildProcess application = start(directory)) {
            Client client = client(application);
            nothingIsLostOrDoubled(client, monday);
            tuesday = Officers.atWork(client, "tuesday", ANSWERS);

            DataDirectories.postmaster(directory).destroyForcibly();
            application.kill();
            tuesday.awaitSilence();
        }
        Officers wednesday;
        try (ChildProcess application = start(directory)) {
            Client client = client(application);
            nothingIsLostOrDoubled(client, tuesday);
            wednesday = Officers.atWork(client, "wednesday", ANSWERS);

            DataDirectories.killDatabase(directory);
            application.kill();
            wednesday.awaitSilence();
        }
        try (ChildProcess application = start(directory)) {
            Client client = client(application);
            nothingIsLostOrDoubled(client, monday);
            nothingIsLostOrDoubled(client, tuesday);
            nothingIsLostOrDoubled(client, wednesday);
            theReadModelsCatchUp(client);
        }
    }

    private static void nothingIsLostOrDoubled(Client client, Officers officers) {
        List<String> stored = stored(client, officers);
        Set<String> answered = new HashSet<>(officers.answered().stream().map(Sent::mark).toList());
        LOG.info("answered {}, of these stored {}", answered.size(),
                stored.stream().filter(answered::contains).count());

        assertThat(answered).hasSizeGreaterThan(ANSWERS / 2);
        assertThat(stored).doesNotHaveDuplicates().containsAll(answered);
        assertThat(Collections.disjoint(stored, officers.refused().stream().map(Sent::mark).toList())).isTrue();

        // Whoever got no answer sends the same again, and it counts once, whether it had been recorded or not.
        List<String> unanswered = officers.unanswered().stream().map(Sent::mark).toList();
        LOG.info("unanswered {}, of these stored {}", unanswered.size(),
                unanswered.stream().filter(stored::contains).count());
        assertThat(unanswered).isNotEmpty();
        officers.unanswered().forEach(command -> assertThat(send(client, command)).isBetween(200, 201));
        assertThat(stored(client, officers)).doesNotHaveDuplicates().containsAll(answered).containsAll(unanswered);
    }

    /** The marks that are found in the event store, as the cases tell them. */
    private static List<String> stored(Client client, Officers officers) {
        List<String> marks = new ArrayList<>();
        for (String reference : Officers.SHARED) {
            JsonNode file = client.get("officer", "/api/requests/" + reference).json();
            file.get("notes").forEach(note -> marks.add(note.get("text").stringValue()));
        }
        List<Sent> all = new ArrayList<>(officers.answered());
        all.addAll(officers.refused());
        all.addAll(officers.unanswered());
        all.stream().filter(Sent::logs).map(Sent::mark)
                .filter(reference -> client.get("officer", "/api/requests/" + reference).status() == 200)
                .forEach(marks::add);
        return marks;
    }

    private static void theReadModelsCatchUp(Client client) {
        List<Long> positions = new ArrayList<>();
        long head = 0;
        for (String after = "0"; !after.equals("null");) {
            Client.Answer page = client.get("auditor", "/api/audit?limit=500&after=" + after);
            head = Long.parseLong(page.header("Foi-Position"));
            page.json().get("items").forEach(line -> positions.add(line.get("position").longValue()));
            after = page.json().get("next").toString();
        }
        // What was read above may be put on record meanwhile.
        assertThat(positions).isEqualTo(LongStream.rangeClosed(1, positions.size()).boxed().toList())
                .hasSizeGreaterThanOrEqualTo((int) head);
        for (JsonNode report : client.get("admin", "/actuator/projections").json()) {
            assertThat(report.get("position").longValue()).as(report.toString()).isGreaterThanOrEqualTo(head);
            assertThat(report.get("parked").intValue()).isZero();
        }
        assertThat(client.get("", "/actuator/health").json().get("status").stringValue()).isEqualTo("UP");
    }

    private static ChildProcess start(Path directory) throws IOException {
        return ChildProcess.start(FoiWorkflow.class, "--foi.data-dir=" + directory, "--server.port=0",
                "--foi.demo.password=" + EdgeTest.PASSWORD);
    }

    private static Client client(ChildProcess application) throws IOException {
        Matcher port = PORT.matcher(application.await(line -> PORT.matcher(line).find()));
        assertThat(port.find()).isTrue();
        return new Client(Integer.parseInt(port.group(1)));
    }

    private static int send(Client client, Sent command) {
        return client.post("officer", command.path(), command.body(), "Idempotency-Key", command.mark()).status();
    }
}
