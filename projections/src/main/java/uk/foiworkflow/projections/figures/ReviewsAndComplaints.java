package uk.foiworkflow.projections.figures;

import static uk.foiworkflow.projections.figures.Terms.and;
import static uk.foiworkflow.projections.figures.Terms.or;

import java.util.List;
import java.util.stream.Stream;

/** Internal reviews, complaints to the Commissioner and extensions, as the annual bulletins have them. */
final class ReviewsAndComplaints {

    private static final String DECIDED = "coalesce(f.how = 'DECIDED', false)";
    private static final String ANSWERED = or(Terms.EXTENDED, Terms.LATE);
    private static final String PUBLIC_INTEREST = and(Terms.OFFICIAL, "f.extension = 'PUBLIC_INTEREST'",
            or(Terms.PROCESSED, Terms.OPEN));

    static final Definition V1 = new Definition("reviews-and-complaints", 1,
            "Internal reviews, ICO complaints and public interest extensions", false, false, List.of(
                    review("reviews", "Internal reviews received", "Asked for in the period.", "true"),
                    review("reviews-upheld", "Reviews: the authority's position was upheld", "Decided so.",
                            result("AUTHORITY_UPHELD")),
                    review("reviews-partly", "Reviews: the authority's position was upheld in part", "Decided so.",
                            result("PARTLY_UPHELD")),
                    review("reviews-overturned", "Reviews: the authority's position was overturned", "Decided so.",
                            result("OVERTURNED")),
                    review("reviews-unrecorded", "Reviews: decided, result not on record",
                            "Decided, and whose position stood was not recorded.",
                            and(DECIDED, "f.result IS NULL")),
                    review("reviews-declined", "Reviews declined", "Not taken up.",
                            "coalesce(f.how = 'DECLINED', false)"),
                    review("reviews-pending", "Reviews pending", "Not ended.", "f.ended IS NULL"),
                    review("reviews-20", "Reviews decided in 20 working days or fewer",
                            "From the day after they were asked for.",
                            and(DECIDED, "coalesce(f.working_days <= 20, false)")),
                    review("reviews-40", "Reviews decided in 21 to 40 working days", "Counted likewise.",
                            and(DECIDED, "coalesce(f.working_days BETWEEN 21 AND 40, false)")),
                    review("reviews-longer", "Reviews decided in more than 40 working days", "Counted likewise.",
                            and(DECIDED, "coalesce(f.working_days > 40, false)")),
                    complaint("complaints", "ICO complaints", "Heard of in the period.", "true"),
                    complaint("complaints-upheld", "ICO: the authority's position was upheld", "By decision notice.",
                            result("AUTHORITY_UPHELD")),
                    complaint("complaints-partly", "ICO: the authority's position was upheld in part",
                            "By decision notice.", result("PARTLY_UPHELD")),
                    complaint("complaints-overturned", "ICO: the authority's position was overturned",
                            "By decision notice.", result("OVERTURNED")),
                    complaint("complaints-unrecorded", "ICO: decided, finding not on record",
                            "By decision notice, and whose position stood was not recorded.",
                            and(DECIDED, "f.result IS NULL")),
                    complaint("complaints-resolved", "ICO: resolved informally", "Without a notice.",
                            "coalesce(f.how = 'RESOLVED', false)"),
                    complaint("complaints-pending", "ICO complaints pending", "Not ended.", "f.ended IS NULL"),
                    complaint("appeals", "Appeals to the Tribunal", "On complaints heard of in the period.",
                            "f.appealed IS NOT NULL"),
                    extension("extensions", "Public interest extensions",
                            "Requests received in the period, an extension under s.10(3) having effect.", "true"),
                    extension("extensions-not-needed", "Of which answered by the ordinary last day",
                            "The extension was not needed.", Terms.MET),
                    extension("extensions-kept", "Of which answered within the extension",
                            "By its last day, the 40th working day by the Commissioner's normal limit.",
                            Terms.EXTENDED),
                    extension("extensions-overrun", "Of which answered late",
                            "After its last day, or for what it does not cover.", Terms.LATE),
                    extension("extensions-open", "Of which not answered, in time",
                            "Its last day is still to come.", Terms.OPEN_EXTENDED),
                    extension("extensions-open-late", "Of which not answered, and late", "Its last day is past.",
                            Terms.OPEN_LATE)),
            List.of());

    /** With the lengths of extensions as well: by how many working days the answer exceeded the ordinary last day. */
    static final Definition V2 = new Definition("reviews-and-complaints", 2, V1.title(), false, false,
            Stream.concat(V1.measures().stream(), Stream.of(
                    extension("extensions-20", "Of which extended by 20 working days or fewer",
                            "Answered so many working days after the ordinary last day, within the extension or late.",
                            and(ANSWERED, "coalesce(f.beyond <= 20, false)")),
                    extension("extensions-40", "Of which extended by 21 to 40 working days", "Counted likewise.",
                            and(ANSWERED, "coalesce(f.beyond BETWEEN 21 AND 40, false)")),
                    extension("extensions-longer", "Of which extended by more than 40 working days",
                            "Counted likewise.", and(ANSWERED, "coalesce(f.beyond > 40, false)")),
                    extension("extensions-running", "Of which not answered yet", "In time or late.", Terms.OPEN)))
                    .toList(),
            List.of());

    private ReviewsAndComplaints() {}

    private static Measure review(String id, String heading, String meaning, String where) {
        return new Measure(id, Base.REVIEWS, null, heading, meaning, where);
    }

    private static Measure complaint(String id, String heading, String meaning, String where) {
        return new Measure(id, Base.COMPLAINTS, null, heading, meaning, where);
    }

    private static Measure extension(String id, String heading, String meaning, String where) {
        return new Measure(id, Base.RECEIVED, null, heading, meaning, and("coalesce(" + PUBLIC_INTEREST + ", false)",
                where));
    }

    private static String result(String result) {
        return and(DECIDED, "coalesce(f.result = '" + result + "', false)");
    }
}
