package uk.foiworkflow.projections.figures;

import static uk.foiworkflow.projections.figures.Terms.and;
import static uk.foiworkflow.projections.figures.Terms.or;

import java.util.List;

/** What the s.45 Code of Practice asks larger authorities to publish each quarter (paragraphs 8.5 and 8.6). */
final class Section45 {

    static final Definition V1 = new Definition("section-45", 1, "Section 45 Code of Practice, paragraphs 8.5 and 8.6",
            false, false,
            List.of(one("received", "Requests received", "Not routine, and not for own data.", "true"),
                    one("not-processed", "Not yet processed", "No final response yet.",
                            or(Terms.OPEN, Terms.ON_HOLD)),
                    one("not-processed-late", "Not yet processed, past the deadline",
                            "Of those, the last day in force is past.", Terms.OPEN_LATE),
                    one("not-processed-extended", "Not yet processed, deadline extended",
                            "Of those, with an extension whose last day is still to come.", Terms.OPEN_EXTENDED),
                    one("on-hold", "Suspended, or awaiting clarification or a fee",
                            "Of those, detail or a fee is awaited.", Terms.ON_HOLD),
                    one("processed", "Processed in full", "Answered in full.", Terms.PROCESSED),
                    one("processed-in-deadline", "Processed within the deadline",
                            "Of those, by the last day of the ordinary limit.", Terms.MET),
                    one("processed-in-extended", "Processed within an extended deadline",
                            "Of those, after that and by the last day of an extension that has effect.",
                            Terms.EXTENDED),
                    one("processed-late", "Processed in longer than the deadline",
                            "Of those, after the last day in force.", Terms.LATE),
                    one("granted", "Granted in full", "All that was held was given.", Terms.GRANTED),
                    one("refused", "Refused in full", "Nothing was given: refused, or not held.",
                            or(Terms.FULLY, Terms.NOT_HELD)),
                    one("not-held", "Of which not held", "Of those, nothing of what was asked for is held.",
                            Terms.NOT_HELD),
                    one("granted-in-part", "Granted in part and refused in part", "Some was given and some withheld.",
                            Terms.PARTLY),
                    one("advice", "Answered with advice alone",
                            "Told what the letter lacks to be a valid request, and nothing else.", Terms.ADVICE),
                    one("lapsed", "Lapsed", "The detail or the fee never came.", "f.progress = 'LAPSED'"),
                    one("withdrawn", "Withdrawn", "The requester no longer asks.", "f.progress = 'WITHDRAWN'"),
                    new Measure("reviews", Base.REVIEWS, "8.5", "Referred to internal review",
                            "Internal reviews asked for in the period, of whatever request.", "true")),
            List.of());

    private Section45() {}

    private static Measure one(String id, String heading, String meaning, String where) {
        return new Measure(id, Base.RECEIVED, "8.5", heading, meaning, and(Terms.OFFICIAL, where));
    }
}
