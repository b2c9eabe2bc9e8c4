package uk.foiworkflow.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What a bench came to: tables for people, as Markdown has them, then everything as one line of JSON. */
final class Report {

    private final Map<String, Object> about = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    /** Tells something of the whole run. */
    Report about(String name, Object value) {
        about.put(name, value);
        return this;
    }

    void row(Row row) {
        rows.add(row);
    }

    void figure(Figure figure) {
        figures.add(figure);
    }

    /** Tells of something that must not be, whatever the figures are. */
    void fault(String what) {
        faults.add(what);
    }

    List<Row> rows() {
        return rows;
    }

    List<String> faults() {
        return faults;
    }

    void print(PrintStream out) {
        about.forEach((name, value) -> out.println("- " + name + ": " + value));
        out.println();
        table(rows, out);
        if (!figures.isEmpty()) {
            out.println();
            table(figures.stream().map(Figure::row).toList(), out);
        }
        faults.forEach(fault -> out.println("\nFAULT: " + fault));
        out.println();
        Map<String, Object> all = new LinkedHashMap<>(about);
        all.put("rows", rows.stream().map(Row::values).toList());
        all.put("figures", figures.stream().map(figure -> figure.row().values()).toList());
        all.put("faults", faults);
        out.println(JsonMapper.shared().writeValueAsString(all));
        out.flush();
    }

    private static void table(List<Row> rows, PrintStream out) {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(row.values().keySet()));
        out.println(line(names.stream().toList()));
        out.println(line(names.stream().map(name -> "---").toList()));
        rows.forEach(row -> out.println(line(names.stream().map(row::cell).toList())));
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
