package uk.foiworkflow.api.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.api.documents.Filing;

/** Entries of the disclosure log, from what was answered until nothing of them can be read any more. */
@EngineTest
class DisclosureOverHttpTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String LOG = "/api/disclosure-log";

    private final String reference = "LOG-" + UUID.randomUUID();
    /** A word that stands nowhere else. */
    private final String word = "quince" + reference.substring(4, 12).replaceAll("[^a-f]", "q");

    private Client client;

    @Autowired
    private DataSource writer;

    @Autowired
    @Qualifier("views")
    private DataSource views;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
        answered();
    }

    @Test
    void anEntryIsPreparedReviewedReadByEverybodyAndTakenBackWithoutTrace() {
        Answer prepared = prepare("officer", "Taxis and " + word);
        assertThat(prepared.status()).as(prepared.response().body()).isEqualTo(201);
        assertThat(prepared.header("Location")).isEqualTo(entry());
        assertThat(ok(client.get("approver", entry())).at("/told/outcome").stringValue()).isEqualTo("granted");
        String id = ok(client.get("head", entry())).at("/told/entry").stringValue();
        assertThat(client.get("", LOG + "/" + id).status()).isEqualTo(404);

        Answer published = act("approver", "publication", "{\"on\": \"2021-08-03\"}");
        assertThat(published.status()).as(published.response().body()).isEqualTo(200);

        Answer one = client.get("", LOG + "/" + id);
        assertThat(one.json().get("title").stringValue()).isEqualTo("Taxis and " + word);
        assertThat(one.json().at("/questions/0/answer").stringValue()).isEqualTo("£1,204.50");
        assertThat(one.json().get("answered").stringValue()).isEqualTo("2021-07-27");
        assertThat(one.response().body()).doesNotContain(reference, "Quarterstaff");
        assertThat(one.response().headers().map().keySet()).noneMatch(name -> name.startsWith("foi-"));
        assertThat(client.get("", LOG + "/" + id, "If-None-Match", one.header("ETag")).status()).isEqualTo(304);
        Answer found = client.get("", LOG + "?q=" + word + "&year=2021");
        assertThat(found.json().get("items")).hasSize(1);
        assertThat(found.response().body()).doesNotContain(reference);
        assertThat(ok(client.get("", LOG + "?year=2020&q=" + word)).get("items")).isEmpty();
        assertThat(dump(word)).isNotEmpty();
        assertThat(trail()).containsExactly("DisclosureEntryPublished approver", "DisclosureEntryPrepared officer");

        Answer back = act("officer", "withdrawal", "{\"on\": \"2021-08-04\", \"reason\": \"identifies\"}");

        assertThat(back.status()).as(back.response().body()).isEqualTo(200);
        Answer gone = client.get("", LOG + "/" + id);
        assertThat(gone.status() + " " + gone.problem()).isEqualTo("410 withdrawn");
        assertThat(gone.response().body()).doesNotContain(word, reference);
        assertThat(ok(client.get("", LOG + "?q=" + word)).get("items")).isEmpty();
        assertThat(client.get("", LOG + "/feed").response().body()).doesNotContain(id, word);
        assertThat(dump(word)).isEmpty();
        assertThat(keys()).isZero();
        JsonNode left = ok(client.get("auditor", entry()));
        assertThat(left.get("told").isNull()).isTrue();
        assertThat(left.get("steps")).extracting(step -> step.get("state").stringValue() + " " + step.get("by")
                .stringValue()).containsExactly("prepared officer", "published approver", "unpublished officer");
        assertThat(left.at("/steps/2/why").stringValue()).isEqualTo("identifies");
        assertThat(trail()).containsExactly("PersonalDataShredded engine", "DisclosureEntryUnpublished officer",
                "DisclosureEntryPublished approver", "DisclosureEntryPrepared officer");
    }

    @Test
    void whoLogsARequestLikeItIsLedToThePublishedAnswerUntilItIsTakenBack() {
        prepare("officer", "Taxis and " + word);
        act("approver", "publication", "{\"on\": \"2021-08-03\"}");
        String id = ok(client.get("head", entry())).at("/told/entry").stringValue();
        String alike = "/api/search/similar?text=" + word + "+taxis";

        JsonNode published = ok(client.get("officer", alike)).get("published");

        assertThat(published).hasSize(1);
        assertThat(published.at("/0/entry").stringValue()).isEqualTo(LOG + "/" + id);
        assertThat(published.at("/0/title").stringValue()).isEqualTo("Taxis and " + word);
        assertThat(published.at("/0/answered").stringValue()).isEqualTo("2021-07-27");
        assertThat(ok(client.get("officer", alike + "+pothole+gritting+library+parking+school+swimming+playground"))
                .get("published")).as("a quarter of the words").isEmpty();
        act("officer", "withdrawal", "{\"on\": \"2021-08-04\", \"reason\": \"wrong\"}");
        assertThat(ok(client.get("officer", alike)).get("published")).isEmpty();
    }

    @Test
    void whoeverPreparedItDoesNotPublishItAndWhatIsSentBackIsPreparedAnew() {
        prepare("head", "First " + word);
        Answer own = act("head", "publication", "{\"on\": \"2021-08-03\"}");
        assertThat(own.status() + " " + own.problem()).isEqualTo("403 not-allowed");
        assertThat(own.json().at("/errors/0/rule").stringValue()).isEqualTo("four-eyes");
        assertThat(refusals()).contains("PublishDisclosureEntry");
        Answer again = prepare("officer", "Meanwhile");
        assertThat(again.status() + " " + again.field()).isEqualTo("422 reference");
        assertThat(act("approver", "return", "{\"on\": \"2021-08-02\", \"why\": \"Say what it cost.\"}").status())
                .isEqualTo(200);
        assertThat(ok(client.get("officer", entry())).at("/steps/1/why").stringValue()).isEqualTo("Say what it cost.");

        Answer second = prepare("officer", "Second");

        assertThat(second.json().get("entry").intValue()).isEqualTo(2);
        JsonNode entries = ok(client.get("officer", all()));
        assertThat(entries.at("/items/0/shredded").booleanValue()).as("what it was is nobody's to keep").isTrue();
        assertThat(entries.at("/items/0/steps/1/why").isNull()).isTrue();
        assertThat(entries.at("/items/1/state").stringValue()).isEqualTo("prepared");
        assertThat(dump(word)).isEmpty();
    }

    @Test
    void whoeverAskedIsNotNamedAndTheRefusalSaysWhere() {
        Answer refused = prepare("officer", "What Ms Quarterstaff asked " + word);

        assertThat(refused.status() + " " + refused.field()).isEqualTo("422 title");
        assertThat(refused.json().at("/errors/0/rule").stringValue()).isEqualTo("R11.3");
        assertThat(refusals()).contains("PrepareDisclosureEntry");
        assertThat(ok(client.get("officer", all())).get("items")).isEmpty();
        assertThat(dump(word)).isEmpty();
    }

    @Test
    void aPublishedEntryOutlivesItsRequestAndOneThatIsNotDoesNot() {
        prepare("officer", "Taxis and " + word);
        act("approver", "publication", "{\"on\": \"2021-08-03\"}");
        String id = ok(client.get("head", entry())).at("/told/entry").stringValue();
        shred();
        assertThat(ok(client.get("", LOG + "/" + id)).get("title").stringValue()).isEqualTo("Taxis and " + word);
        assertThat(ok(client.get("", LOG + "?q=" + word)).get("items")).hasSize(1);
        assertThat(act("head", "withdrawal", "{\"on\": \"2021-08-04\", \"reason\": \"out-of-date\"}").status())
                .isEqualTo(200);
        assertThat(dump(word)).isEmpty();
    }

    @Test
    void aReleasedDocumentIsPublishedWithTheAnswerAndGoesWithIt() {
        Answer prepared = client.post("officer", all(), """
                {"on": "2021-08-02", "title": "Taxis", "documents": [1], "questions": [
                  {"question": 1, "asked": "What was spent on taxis?", "answer": "See the account."}]}""", "If-Match",
                version());
        assertThat(prepared.status()).as(prepared.response().body()).isEqualTo(201);
        assertThat(ok(client.get("head", entry())).at("/told/documents/0").intValue()).isEqualTo(1);
        String address = LOG + "/" + ok(client.get("head", entry())).at("/told/entry").stringValue();
        assertThat(client.get("", address + "/documents/1").status()).isEqualTo(404);
        act("approver", "publication", "{\"on\": \"2021-08-03\"}");
        shred();

        assertThat(ok(client.get("", address)).at("/documents/0/title").stringValue()).isEqualTo("Taxi account");
        Answer document = client.get("", address + "/documents/1");
        assertThat(document.response().body()).isEqualTo("month,pounds\nJuly,12\n");
        assertThat(document.header("Content-Disposition")).isEqualTo("attachment");
        assertThat(client.get("", LOG + "/feed").response().body()).contains(address + "/documents/1");
        assertThat(client.get("", address + "/documents/2").status()).isEqualTo(404);
        assertThat(client.get("", address + "/documents/x").status()).isEqualTo(404);

        act("head", "withdrawal", "{\"on\": \"2021-08-04\", \"reason\": \"not-for-release\"}");
        assertThat(client.get("", address + "/documents/1").status()).isEqualTo(410);
        assertThat(JdbcClient.create(writer).sql("SELECT count(*) FROM files.file WHERE stream LIKE ?")
                .param("disclosure/" + reference + "/%").query(Long.class).single()).isZero();
    }

    @Test
    void whatNobodyPublishedGoesWithItsRequest() {
        prepare("officer", "Taxis and " + word);
        shred();
        assertThat(dump(word)).isEmpty();
        assertThat(keys()).isZero();
        assertThat(act("head", "publication", "{\"on\": \"2021-08-04\"}").status()).isEqualTo(422);
    }

    @Test
    void eachNumberLeadsToItsCases() {
        assertThat(listed("undecided")).contains(reference);
        Answer left = client.post("head", all() + "/omission", """
                {"on": "2021-08-02", "why": "Of interest to one person."}""", "If-Match", version());
        assertThat(left.status()).as(left.response().body()).isEqualTo(201);
        assertThat(listed("undecided")).doesNotContain(reference);
        assertThat(listed("left-out")).contains(reference);
        assertThat(prepare("officer", "After all").status()).isEqualTo(201);
        assertThat(listed("prepared")).contains(reference);
        assertThat(listed("left-out")).doesNotContain(reference);
        JsonNode board = ok(client.get("head", "/api/dashboard/disclosure"));
        board.forEach(figure -> assertThat(listed("head", figure.get("cases").stringValue()))
                .hasSize(figure.get("count").intValue()));
    }

    @Test
    void theSameCallCountsOnceAndAnOldVersionNotAtAll() {
        String seen = version();
        Answer first = prepare("officer", "Once", seen, reference);
        Answer again = prepare("officer", "Once", seen, reference);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(prepare("officer", "Otherwise", seen, reference).problem()).isEqualTo("key-reused");
        assertThat(client.post("approver", entry() + "/publication", "{\"on\": \"2021-08-03\"}").status())
                .isEqualTo(428);
        assertThat(client.post("approver", entry() + "/publication", "{\"on\": \"2021-08-03\"}", "If-Match", "\"7\"")
                .problem()).isEqualTo("stale-version");
        String key = reference + "-back";
        Answer published = client.post("approver", entry() + "/publication", "{\"on\": \"2021-08-03\"}", "If-Match",
                "\"0\"");
        assertThat(published.header("ETag")).isEqualTo("\"1\"");
        Answer back = client.post("head", entry() + "/withdrawal", "{\"on\": \"2021-08-03\", \"reason\": \"wrong\"}",
                "If-Match", "\"1\"", "Idempotency-Key", key);
        assertThat(client.post("head", entry() + "/withdrawal", "{\"on\": \"2021-08-03\", \"reason\": \"wrong\"}",
                "If-Match", "\"1\"", "Idempotency-Key", key).response().body()).isEqualTo(back.response().body());
    }

    @Test
    void theFeedIsAtomPageByPage() throws Exception {
        prepare("officer", "Taxis & <b>" + word + "</b>");
        act("approver", "publication", "{\"on\": \"2021-08-03\"}");

        Answer answer = client.get("", LOG + "/feed?q=" + word + "&limit=1");

        assertThat(answer.header("Content-Type")).isEqualTo("application/atom+xml;charset=UTF-8");
        Element feed = xml(answer);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        Element entry = (Element) feed.getElementsByTagNameNS(ATOM, "entry").item(0);
        for (Element must : List.of(feed, entry)) {
            assertThat(child(must, "id")).startsWith("urn:uuid:");
            assertThat(child(must, "title")).isNotBlank();
            assertThat(OffsetDateTime.parse(child(must, "updated"))).isNotNull();
        }
        assertThat(child(entry, "title")).isEqualTo("Taxis & <b>" + word + "</b>");
        assertThat(child(entry, "published")).isEqualTo(child(entry, "updated"));
        assertThat(entry.getElementsByTagNameNS(ATOM, "name").item(0).getTextContent()).isEqualTo("Anytown Council");
        assertThat(links(entry)).containsExactly("alternate");
        assertThat(links(feed)).contains("self", "first");
        assertThat(answer.response().body()).doesNotContain(reference);
        Answer same = client.get("", LOG + "/feed?q=" + word + "&limit=1", "If-None-Match", answer.header("ETag"));
        assertThat(same.status()).isEqualTo(304);
        pagesCoverTheLog();
    }

    /** Every page of the feed leads to the next one, and none shows an entry twice. */
    private void pagesCoverTheLog() throws Exception {
        List<String> ids = new ArrayList<>();
        String path = LOG + "/feed?limit=2";
        while (path != null) {
            Element feed = xml(client.get("", path));
            NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
            for (int i = 0; i < entries.getLength(); i++) {
                ids.add(child((Element) entries.item(i), "id"));
            }
            String next = null;
            NodeList links = feed.getElementsByTagNameNS(ATOM, "link");
            for (int i = 0; i < links.getLength(); i++) {
                Element link = (Element) links.item(i);
                if (link.getAttribute("rel").equals("next")) {
                    next = link.getAttribute("href");
                }
            }
            path = next == null ? null : next.substring(next.indexOf(LOG));
        }
        assertThat(ids).doesNotHaveDuplicates().hasSameSizeAs(ok(client.get("", LOG + "?limit=500")).get("items"));
    }

    @ParameterizedTest
    @CsvSource({"?year=1999, 400, year", "?limit=0, 400, limit", "?q=%20, 400, q", "?page=1, 400, page",
            "?after=x, 400, after", "/feed?after=x, 400, after", "/feed?when=now, 400, when", "/nothing, 404, ''",
            "/00000000-0000-0000-0000-000000000000, 404, ''"})
    void rubbishFromThePublicIsAnsweredByItsField(String path, int status, String field) {
        Answer answer = client.get("", LOG + path);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"on\": \"2021-08-02\"} | 400 | title", "{} | 400 | on",
            "[] | 400 | the JSON",
            "{\"on\": \"2021-08-02\", \"title\": \"x\", \"questions\": [], \"a\": 1} | 400 | a",
            "{\"on\": \"2999-08-02\", \"title\": \"x\", \"questions\": []} | 422 | on"})
    void rubbishFromStaffIsAnsweredByItsField(String body, int status, String field) {
        Answer answer = client.post("officer", all(), body, "If-Match", version());
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void onlyThoseWhoDoItMayAndOnlyOnWhatIsThere() {
        assertThat(prepare("holder", "x").status()).isEqualTo(403);
        assertThat(prepare("approver", "x").status()).isEqualTo(403);
        assertThat(client.post("", all(), "{}").status()).isEqualTo(401);
        prepare("officer", "x");
        assertThat(act("officer", "publication", "{\"on\": \"2021-08-03\"}").status()).isEqualTo(403);
        assertThat(client.get("officer", all() + "/7").status()).isEqualTo(404);
        assertThat(client.get("officer", all() + "/one").field()).isEqualTo("entry");
        assertThat(client.get("officer", "/api/requests/none-" + reference.substring(4) + "/disclosure").status())
                .isEqualTo(404);
        Answer nothing = client.post("approver", entry() + "/publication", "{\"on\": \"2021-08-03\"}", "If-Match",
                "\"x\"");
        assertThat(nothing.status()).isEqualTo(400);
    }

    private Answer prepare(String user, String title) {
        return prepare(user, title, version());
    }

    private Answer prepare(String user, String title, String seen, String... key) {
        List<String> headers = new ArrayList<>(List.of("If-Match", seen));
        if (key.length > 0) {
            headers.addAll(List.of("Idempotency-Key", key[0]));
        }
        return client.post(user, all(), """
                {"on": "2021-08-02", "title": "%s", "questions": [
                  {"question": 1, "asked": "What was spent on taxis?", "answer": "£1,204.50"}]}""".formatted(title),
                headers.toArray(String[]::new));
    }

    private Answer act(String user, String call, String body) {
        return client.post(user, entry() + "/" + call, body, "If-Match",
                client.get("officer", entry()).header("ETag"));
    }

    private void answered() {
        Answer logged = client.post("officer", "/api/requests", """
                {"reference": "%s", "received": "2021-07-09",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA",
                 "requester": {"name": "Aline Quarterstaff", "email": "aline@example.org"},
                 "questions": [{"number": 1, "text": "What did the taxis cost?"}]}""".formatted(reference));
        assertThat(logged.status()).as(logged.response().body()).isEqualTo(201);
        step("officer", "questions/1/decision", """
                {"on": "2021-07-20", "held": "yes", "outcome": "disclosed", "answer": "£1,204.50"}""");
        step("officer", "drafts", "{\"on\": \"2021-07-21\", \"text\": \"We hold the information.\"}");
        step("approver", "drafts/1/clearance", "{\"on\": \"2021-07-22\"}");
        Answer file = Filing.send(client, "officer", reference,
                "month,pounds\nJuly,12\n".getBytes(StandardCharsets.UTF_8));
        step("officer", "documents", """
                {"on": "2021-07-23", "kind": "released", "title": "Taxi account", "name": "taxis.csv", "questions": [1],
                 "file": "%s"}""".formatted(file.json().get("file").stringValue()));
        step("officer", "response", "{\"on\": \"2021-07-27\", \"draft\": 1, \"statement\": \"granted\"}");
        step("officer", "closure", "{\"on\": \"2021-07-28\"}");
    }

    private void shred() {
        step("head", "shredding", "{\"on\": \"%s\", \"ground\": \"asked-for\"}"
                .formatted(LocalDate.now(ZoneId.of("Europe/London"))));
    }

    private void step(String user, String call, String body) {
        Answer answer = client.post(user, "/api/requests/" + reference + "/" + call, body, "If-Match", version());
        assertThat(answer.status()).as(call + " " + answer.response().body()).isEqualTo(200);
    }

    private String version() {
        return client.get("officer", "/api/requests/" + reference).header("ETag");
    }

    private String all() {
        return "/api/requests/" + reference + "/disclosure";
    }

    private String entry() {
        return all() + "/1";
    }

    private List<String> listed(String card) {
        return listed("officer", "/api/dashboard/disclosure/cases?card=" + card);
    }

    private List<String> listed(String user, String path) {
        List<String> found = new ArrayList<>();
        JsonNode page = ok(client.get(user, path + "&limit=2"));
        while (true) {
            page.get("items").forEach(item -> found.add(item.get("reference").stringValue()));
            if (page.get("next").isNull()) {
                return found;
            }
            page = ok(client.get(user, path + "&limit=500&after=" + page.get("next").stringValue()));
        }
    }

    /** What the trail has of the entry, the last first. */
    private List<String> trail() {
        List<String> lines = new ArrayList<>(JdbcClient.create(views).sql("""
                SELECT type || ' ' || actor FROM views.trail WHERE (reference = ? AND sequence IS NULL
                    AND type LIKE 'Disclosure%') OR sentence LIKE '%disclosure/' || ? || '/%' ORDER BY position DESC""")
                .param(reference).param(reference).query(String.class).list());
        return lines;
    }

    private String refusals() {
        return client.get("auditor", "/api/audit?type=CommandRefused&reference=" + reference).response().body();
    }

    private long keys() {
        return JdbcClient.create(writer).sql("SELECT count(*) FROM keys.request_key WHERE stream LIKE ?")
                .param("disclosure/" + reference + "/%").query(Long.class).single();
    }

    /** Every row of every table of both databases in which a word stands. */
    private List<String> dump(String distinctive) {
        List<String> dump = new ArrayList<>();
        for (DataSource database : List.of(writer, views)) {
            JdbcClient sql = JdbcClient.create(database);
            for (String table : sql.sql("""
                    SELECT schemaname || '.' || tablename FROM pg_tables
                    WHERE schemaname IN ('events', 'keys', 'views', 'work', 'files')
                    AND CASE WHEN has_schema_privilege(schemaname, 'USAGE')
                        THEN has_table_privilege(schemaname || '.' || tablename, 'SELECT') END""").query(String.class)
                    .list()) {
                dump.addAll(sql.sql("SELECT t::text FROM " + table + " t WHERE t::text LIKE ?")
                        .param("%" + distinctive + "%").query(String.class).list());
            }
        }
        return dump;
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    private static Element xml(Answer answer) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.response().body()
                .getBytes(StandardCharsets.UTF_8))).getDocumentElement();
    }

    private static String child(Element parent, String name) {
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (name.equals(children.item(i).getLocalName())) {
                return children.item(i).getTextContent();
            }
        }
        throw new AssertionError(parent.getLocalName() + " has no " + name);
    }

    private static List<String> links(Element parent) {
        List<String> links = new ArrayList<>();
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element link && link.getLocalName().equals("link")) {
                links.add(link.getAttribute("rel"));
            }
        }
        return links;
    }
}
