package uk.foiworkflow.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells a chronology oddly: what another system, or a careless hand, may make of it. */
public final class OddChronology {

    private static final Set<String> NEEDED = Set.of("reference", "name", "kind", "jurisdiction", "regime", "questions",
            "number", "text", "steps", "type", "on", "question", "outcome", "result", "basis", "to", "authority",
            "from");
    private static final List<String> CODES = List.of("s40", "s40(2)", "s40(2)/40(3A)(a)", "s36", "s36(2)(b)(i)", "s21",
            "s12", "s12(1)", "s12(2)", "s14(1)", "s99(9)", "s43(2)", "12(5)(e)", "12(4)(a)", "12", "13(1)", "10(4)(e)",
            "s30(b)(i)", "S.40(2)", "section 40(2)", "s43(2", "");
    private static final List<String> OUTCOMES = List.of("disclosed", "partly-withheld", "withheld", "not-held",
            "cost-limit", "vexatious", "repeated", "invalid", "own-data", "transferred", "fee-unpaid", "granted");
    private static final List<String> HELD = List.of("yes", "part", "no", "ncnd");
    private static final List<String> KINDS = List.of("school", "archive", "local-authority", "central-government");
    private static final List<String> REGIMES = List.of("FOIA", "EIR", "FOISA", "EISR");

    private final ObjectNode told;
    private final Random random;

    private OddChronology(ObjectNode told, Random random) {
        this.told = told;
        this.random = random;
    }

    /** The same story, oddly told. */
    public static ObjectNode of(ObjectNode chronology, Random random) {
        var odd = new OddChronology(chronology.deepCopy(), random);
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            odd.once();
        }
        return odd.told;
    }

    /** The same story with some of it left out: only what need not be there. */
    public static ObjectNode with(ObjectNode chronology, Random random) {
        var odd = new OddChronology(chronology.deepCopy(), random);
        for (int i = 0; i <= 3; i++) {
            odd.leaveOut();
        }
        return odd.told;
    }

    private void once() {
        switch (random.nextInt(13)) {
            case 0 -> leaveOut();
            case 1 -> steps().insert(at(steps()), step().deepCopy());
            case 2 -> move(step(), random.nextInt(81) - 40);
            case 3 -> swap();
            case 4 -> moveAll();
            case 5 -> outcomes().forEach(outcome -> outcome.putArray("exemptions").add(one(CODES)));
            case 6 -> outcomes().forEach(outcome -> outcome.put("outcome", one(OUTCOMES)));
            case 7 -> outcomes().forEach(outcome -> outcome.put("held", one(HELD)));
            case 8 -> school();
            case 9 -> ((ObjectNode) told.get("authority")).put("kind", one(KINDS));
            case 10 -> step().put("note", random.nextBoolean() ? "" : "In our own words.");
            case 11 -> step().putArray("questions").add(1 + random.nextInt(told.get("questions").size() + 1));
            default -> ((ObjectNode) told.get("questions").get(0)).put("regime", one(REGIMES));
        }
    }

    private void leaveOut() {
        List<Runnable> optional = new ArrayList<>();
        collect(told, optional);
        if (!optional.isEmpty()) {
            one(optional).run();
        }
    }

    private static void collect(JsonNode node, List<Runnable> optional) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().stream().filter(name -> !NEEDED.contains(name) || stepsReceiver(object, name))
                    .forEach(name -> optional.add(() -> object.remove(name)));
        }
        node.forEach(child -> collect(child, optional));
    }

    /** To whom a request was transferred need not be known; to which day its receipt was corrected must be. */
    private static boolean stepsReceiver(ObjectNode object, String name) {
        return name.equals("to") && object.path("type").asString("").equals("transferred");
    }

    private void swap() {
        int first = random.nextInt(steps().size());
        if (first + 1 < steps().size()) {
            JsonNode one = steps().get(first).deepCopy();
            JsonNode other = steps().get(first + 1).deepCopy();
            ((ObjectNode) one).put("on", other.get("on").asString());
            steps().set(first, ((ObjectNode) other).put("on", steps().get(first).get("on").asString()));
            steps().set(first + 1, one);
        }
    }

    /** To the first days of the Act, or so that the last day is today's. */
    private void moveAll() {
        LocalDate first = day(steps().get(0));
        LocalDate last = day(steps().get(steps().size() - 1));
        long days = random.nextBoolean()
                ? LocalDate.of(2005, 1, 1).toEpochDay() - first.toEpochDay()
                : LocalDate.of(2026, 11, 23).toEpochDay() - last.toEpochDay();
        steps().forEach(step -> move((ObjectNode) step, days));
    }

    private void school() {
        ObjectNode authority = (ObjectNode) told.get("authority");
        LocalDate from = day(steps().get(0)).plusDays(random.nextInt(20));
        authority.put("kind", "school").putArray("closures").addObject().put("from", from.toString()).put("to",
                from.plusDays(random.nextInt(60) - 3L).toString());
    }

    private void move(ObjectNode step, long days) {
        Stream.of("on", "to", "target", "due", "stepsBy").filter(step::has).forEach(name -> {
            String day = step.get(name).asString();
            if (day.matches("\\d{4}-\\d\\d-\\d\\d")) {
                step.put(name, LocalDate.parse(day).plusDays(days).toString());
            }
        });
    }

    private List<ObjectNode> outcomes() {
        return step().path("outcomes").valueStream().map(ObjectNode.class::cast).toList();
    }

    private ObjectNode step() {
        return (ObjectNode) steps().get(random.nextInt(steps().size()));
    }

    private ArrayNode steps() {
        return (ArrayNode) told.get("steps");
    }

    private int at(ArrayNode array) {
        return random.nextInt(array.size() + 1);
    }

    private static LocalDate day(JsonNode step) {
        return LocalDate.parse(step.get("on").asString());
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
