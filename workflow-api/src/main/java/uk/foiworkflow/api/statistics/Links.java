package uk.foiworkflow.api.statistics;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import uk.foiworkflow.projections.figures.Figures.Question;

/** Addresses that answers lead to. */
final class Links {

    private Links() {}

    /** Exactly the cases that a figure counts, whenever they are asked for. */
    static String cases(Question question, String measure) {
        return "/api/statistics/cases?definition=" + encoded(question.definition().name()) + "&measure="
                + encoded(measure) + "&period=" + encoded(question.period().name()) + "&asOf="
                + question.moment().day() + "&upTo=" + question.moment().upTo()
                + (question.authority() == null ? "" : "&authority=" + encoded(question.authority()));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
