package uk.foiworkflow.api.independent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;

/** Asks about the made-up council over HTTP, and knows what the events plainly tell. */
abstract class AskedCouncil {

    static final LocalDate UNTIL = LoadedCouncil.UNTIL;
    static final List<LocalDate> DAYS = List.of(UNTIL, UNTIL.minusMonths(4), UNTIL.minusMonths(13),
            UNTIL.minusMonths(25));

    @Autowired
    LoadedCouncil council;

    @LocalServerPort
    private int port;

    private Client client = new Client(0);

    @BeforeEach
    void ask() {
        client = new Client(port);
        council.load();
    }

    JsonNode get(String path) {
        return client.get("head", path).json();
    }

    static String noon(LocalDate day) {
        return day + "T12:00:00Z";
    }

    /** All lines of a list, in pages of so many. */
    List<JsonNode> listed(String address, int limit) {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = get(address + (address.contains("?") ? "&" : "?") + "limit=" + limit + next);
            page.get("items").forEach(items::add);
            next = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
        } while (!next.isEmpty());
        return items;
    }

    /** The cases behind a number, which are as many as it says. */
    SortedSet<String> behind(JsonNode figure) {
        String address = figure.get("cases").stringValue();
        List<JsonNode> items = listed(address, 500);
        assertThat(items).as(address).hasSize(figure.get("count").intValue());
        return items.stream().map(item -> item.get("reference").stringValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static SortedSet<String> which(List<PlainCase> cases, Predicate<PlainCase> which) {
        return cases.stream().filter(which).map(each -> each.reference).collect(Collectors.toCollection(TreeSet::new));
    }
}
