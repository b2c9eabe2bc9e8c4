package uk.foiworkflow.benchmarks;

import java.util.List;

/** The figures that these rows are held against. */
record Held(Report report) {

    void figures() {
        for (int clients : StandardCaseBenchmark.CLIENTS) {
            String at = ", " + clients + " clients";
            atLeast("in process / limit, write path alone" + at,
                    clients == StandardCaseBenchmark.MOST_CLIENTS ? 0.9 : 0.75,
                    ratio("in-process", "off", clients));
            for (String engine : List.of("camunda", "flowable")) {
                double other = rate(engine, "off", clients);
                atLeast("in process / " + engine + at, 15, rate("in-process", "off", clients) / other);
                atLeast("over HTTP / " + engine + at, 5, rate("http", "on", clients) / other);
            }
        }
        atLeast("in process / limit, read models on, 32 clients", 0.6,
                ratio("in-process", "on", StandardCaseBenchmark.MOST_CLIENTS));
        atLeast("over HTTP / limit, read models on, 32 clients", 0.25,
                ratio("http", "on", StandardCaseBenchmark.MOST_CLIENTS));
        report.figure(Figure.atMost("milliseconds that read models are behind at the end, in process, 32 clients",
                1000, value("in-process", "on", StandardCaseBenchmark.MOST_CLIENTS, "behindMillis")));
        report.figure(Figure.atMost("lawful commands refused by two processes, 32 clients", 0,
                value("two-processes", "off", StandardCaseBenchmark.MOST_CLIENTS, "refused")));
    }

    /** Leaves out what was not measured. */
    private void atLeast(String what, double wanted, double reached) {
        if (!Double.isNaN(reached)) {
            report.figure(Figure.atLeast(what, wanted, reached));
        }
    }

    private double rate(String path, String projections, int clients) {
        return value(path, projections, clients, "perSecond");
    }

    private double ratio(String path, String projections, int clients) {
        return value(path, projections, clients, "ratioToPgbench");
    }

    private double value(String path, String projections, int clients, String name) {
        return report.rows().stream()
                .filter(row -> row.has("path", path) && row.has("clients", clients)
                        && row.has("projections", projections))
                .mapToDouble(row -> row.number(name)).findFirst().orElse(Double.NaN);
    }
}
