package uk.foiworkflow.api.statistics;

import java.util.ArrayList;
import java.util.List;
import uk.foiworkflow.api.audit.Csv;
import uk.foiworkflow.api.audit.Csv.Column;
import uk.foiworkflow.api.statistics.Statistics.Figure;
import uk.foiworkflow.api.statistics.Statistics.Percentage;

/** Statistics as one line under the headings of the published data, with what they rest on behind them. */
final class Published {

    private Published() {}

    static Csv<Statistics> csv(Statistics statistics) {
        List<Column<Statistics>> columns = new ArrayList<>(List.of(
                new Column<>("Quarter", each -> each.period().name()),
                new Column<>("Government body", Statistics::authorities)));
        for (int i = 0; i < statistics.figures().size(); i++) {
            Figure figure = statistics.figures().get(i);
            columns.add(new Column<>(quoted(figure.heading()), each -> figure.count()));
        }
        for (Percentage percentage : statistics.percentages()) {
            columns.add(new Column<>(quoted(percentage.heading()), each -> percentage.percent()));
        }
        columns.add(new Column<>("Definition", Statistics::definition));
        columns.add(new Column<>("As at", Statistics::asOf));
        columns.add(new Column<>("Position", Statistics::position));
        return new Csv<>(columns);
    }

    private static String quoted(String heading) {
        return heading.contains(",") || heading.contains("\"") ? '"' + heading.replace("\"", "\"\"") + '"' : heading;
    }
}
