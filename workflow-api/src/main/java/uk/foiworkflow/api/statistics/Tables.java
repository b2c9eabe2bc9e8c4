package uk.foiworkflow.api.statistics;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.foiworkflow.api.audit.Csv;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.figures.Definition;
import uk.foiworkflow.projections.figures.Figures;
import uk.foiworkflow.projections.figures.Figures.Question;
import uk.foiworkflow.projections.reader.Viewer;

/** Makes tables of what is counted. The same question gives the same bytes, whoever asks and whenever. */
@Component
class Tables {

    private final Figures figures;
    private final JsonMapper json;

    Tables(Projections projections, JsonMapper json) {
        this.figures = projections.figures();
        this.json = json;
    }

    Statistics of(Question question, Viewer viewer) {
        Map<String, Long> counts = figures.count(question, viewer);
        Definition definition = question.definition();
        return new Statistics(definition.name(), definition.title(), Statistics.About.of(question.period()),
                question.moment().day(), question.moment().upTo(), figures.authorities(question, viewer),
                definition.measures().stream().map(measure -> Statistics.Figure.of(measure,
                        Objects.requireNonNull(counts.get(measure.id())), question)).toList(),
                definition.shares().stream().map(share -> Statistics.Percentage.of(share, counts)).toList(),
                definition.trend() ? trend(question, viewer) : null);
    }

    String json(Statistics table) {
        return json.writeValueAsString(table);
    }

    /** A line under the published headings. */
    String csv(Statistics table) {
        Csv<Statistics> lines = Published.csv(table);
        return lines.head() + lines.row(table);
    }

    private List<Statistics.Quarter> trend(Question question, Viewer viewer) {
        String first = question.definition().measures().getFirst().id();
        return figures.trend(question, viewer).stream().map(quarter -> new Statistics.Quarter(quarter.getKey().name(),
                quarter.getValue(), Links.cases(question.of(quarter.getKey()), first))).toList();
    }
}
