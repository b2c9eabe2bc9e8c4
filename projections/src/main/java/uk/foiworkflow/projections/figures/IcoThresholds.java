package uk.foiworkflow.projections.figures;

import static uk.foiworkflow.projections.figures.Terms.and;
import static uk.foiworkflow.projections.figures.Terms.or;

import java.util.List;

/** The Commissioner's self-assessment of timeliness, over what was closed in the period; meant for the latest quarter. */
final class IcoThresholds {

    static final Definition V1 = new Definition("ico-thresholds", 1,
            "ICO self-assessment toolkit, topic 1: response rates",
            false, false,
            List.of(new Measure("closed", Base.CLOSED, null, "Requests closed", "Answered in full in the period.",
                    and(Terms.OFFICIAL, Terms.PROCESSED)),
                    new Measure("closed-in-time", Base.CLOSED, null, "Requests closed in time",
                            "Of those, by the ordinary last day or that of an extension that covers the answer.",
                            and(Terms.OFFICIAL, or(Terms.MET, Terms.EXTENDED))),
                    new Measure("reviews-closed", Base.REVIEWS_ENDED, null, "Internal reviews closed",
                            "Decided or declined in the period.", "true"),
                    new Measure("reviews-closed-in-time", Base.REVIEWS_ENDED, null,
                            "Internal reviews closed within the recommended time",
                            "Of those, by the last day: the 20th working day, or the 40th where the requester was told in time"
                                    + " or the Regulations give it.",
                            "coalesce(f.ended <= f.due, false)"),
                    new Measure("complaints-on-lateness", Base.COMPLAINTS, null, "ICO complaints on lateness",
                            "Complaints heard of in the period that no answer had been given.",
                            "coalesce(f.about = 'NO_RESPONSE', false)"),
                    new Measure("complaints-on-lateness-upheld", Base.COMPLAINTS, null,
                            "Of which the authority's position was not upheld",
                            "Of those, decided against the authority in whole or in part.",
                            "(coalesce(f.about = 'NO_RESPONSE', false)"
                                    + " AND coalesce(f.result IN ('OVERTURNED', 'PARTLY_UPHELD'), false))")),
            List.of(new Share("closed-in-time-percent", null, "Percentage of requests closed in time",
                    "Of the requests closed in the period.", List.of("closed-in-time"), List.of("closed"), true),
                    new Share("reviews-in-time-percent", null,
                            "Percentage of internal reviews closed within the recommended time",
                            "Of the reviews closed in the period.", List.of("reviews-closed-in-time"),
                            List.of("reviews-closed"), true)));

    private IcoThresholds() {}
}
