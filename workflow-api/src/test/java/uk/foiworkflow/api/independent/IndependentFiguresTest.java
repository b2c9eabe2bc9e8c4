package uk.foiworkflow.api.independent;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Ruling;

/** Every figure of every definition, and the cases behind it, held against a count of the stored events with fingers. */
@CouncilTest
class IndependentFiguresTest extends AskedCouncil {

    @Test
    void theCabinetOfficesReturnIsWhatTheEventsTell() {
        compare("cabinet-office", this::cabinetOffice);
    }

    @Test
    void theCodesFiguresAreWhatTheEventsTell() {
        compare("section-45", this::section45);
    }

    @Test
    void theCommissionersThresholdsAreWhatTheEventsTell() {
        compare("ico-thresholds", this::thresholds);
    }

    @Test
    void reviewsAndComplaintsAreWhatTheEventsTell() {
        compare("reviews-and-complaints", this::reviewsAndComplaints);
    }

    @Test
    void theInternalPacingIsWhatTheEventsTell() {
        compare("pacing", this::pacing);
    }

    private interface Counting {

        Map<String, SortedSet<String>> of(List<PlainCase> cases, LocalDate asOf, Predicate<LocalDate> inPeriod);
    }

    /** Every figure as its cases, over all three years; and as a number, quarter by quarter. */
    private void compare(String definition, Counting counting) {
        SoftAssertions all = new SoftAssertions();
        for (LocalDate asOf : List.of(UNTIL, UNTIL.minusMonths(4), UNTIL.minusYears(1))) {
            List<PlainCase> cases = council.cases(asOf);
            LocalDate first = UNTIL.minusYears(4);
            String years = first + ".." + UNTIL;
            Map<String, SortedSet<String>> plain = counting.of(cases, asOf, day -> !day.isBefore(first));
            for (JsonNode figure : figures(definition, years, asOf)) {
                String id = figure.get("id").stringValue();
                all.assertThat(differences(behind(figure.get("cases").stringValue()), plain.get(id)))
                        .as("%s %s as at %s", definition, id, asOf).isEmpty();
            }
            for (LocalDate quarter = LocalDate.of(UNTIL.getYear() - 2, 1, 1); quarter
                    .isBefore(asOf); quarter = quarter.plusMonths(3)) {
                LocalDate from = quarter;
                LocalDate to = quarter.plusMonths(3);
                Map<String, SortedSet<String>> counted = counting.of(cases, asOf,
                        day -> !day.isBefore(from) && day.isBefore(to));
                String name = from.getYear() + "-Q" + (from.getMonthValue() + 2) / 3;
                Map<String, Integer> told = new TreeMap<>();
                figures(definition, name, asOf)
                        .forEach(figure -> told.put(figure.get("id").stringValue(), figure.get("count").intValue()));
                all.assertThat(told).as("%s %s as at %s", definition, name, asOf).isEqualTo(new TreeMap<>(
                        counted.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                                entry -> entry.getValue().size()))));
            }
        }
        all.assertAll();
    }

    /** What is counted there and not here, and the other way round; all of it where nothing is counted here. */
    private static List<String> differences(SortedSet<String> there, @Nullable SortedSet<String> here) {
        SortedSet<String> plain = here == null ? new TreeSet<>() : here;
        return Stream.concat(there.stream().filter(each -> !plain.contains(each)).map(each -> "counted: " + each),
                plain.stream().filter(each -> !there.contains(each)).map(each -> "left out: " + each)).toList();
    }

    private JsonNode figures(String definition, String period, LocalDate asOf) {
        return get("/api/statistics?definition=" + definition + "&period=" + period + "&asOf=" + asOf).get("figures");
    }

    private SortedSet<String> behind(String address) {
        SortedSet<String> found = new TreeSet<>();
        listed(address, 500).forEach(item -> found.add(item.get("reference").stringValue()
                + (item.get("number").isNull() ? "" : " " + item.get("number"))));
        return found;
    }

    private Map<String, SortedSet<String>> cabinetOffice(List<PlainCase> cases, LocalDate asOf,
            Predicate<LocalDate> inPeriod) {
        List<PlainCase> received = cases.stream().filter(each -> inPeriod.test(each.received)).toList();
        List<PlainCase> official = received.stream().filter(each -> !each.ownData()).toList();
        Figures main = new Figures(official.stream().filter(each -> !each.section21Only()).toList());
        main.count("received", each -> true);
        main.count("received-eir", PlainCase::environmental);
        main.count("processed", PlainCase::processed);
        main.count("still-open", PlainCase::stillOpen);
        main.count("on-hold", PlainCase::onHold);
        main.count("on-hold-fee", PlainCase::onHoldForFee);
        main.count("lapsed", PlainCase::lapsed);
        main.count("withdrawn", PlainCase::withdrawn);
        Predicate<PlainCase> timed = each -> !each.onHold() && !each.lapsed();
        main.count("timed", timed);
        main.count("met", PlainCase::met);
        main.count("permitted-extension", each -> each.metExtension() || each.openExtended(asOf));
        main.count("permitted-extension-open", each -> each.openExtended(asOf));
        main.count("late", PlainCase::late);
        main.count("open-late", each -> each.openLate(asOf));
        main.count("open-in-time", each -> each.stillOpen() && !each.openLate(asOf) && !each.openExtended(asOf));
        Predicate<PlainCase> resolvable = timed.and(each -> !each.notHeld() && !each.advice());
        main.count("resolvable", resolvable);
        main.count("granted", PlainCase::granted);
        main.count("partly-withheld", PlainCase::partly);
        main.count("fully-withheld", PlainCase::fully);
        main.count("not-resolved", timed.and(PlainCase::noOutcome));
        main.count("not-held", PlainCase::notHeld);
        main.count("advice", PlainCase::advice);
        Predicate<PlainCase> procedural = each -> each.procedural(Outcome.VEXATIOUS)
                || each.procedural(Outcome.REPEATED) || each.procedural(Outcome.COST_LIMIT) || each.unreasonable();
        main.count("resolvable-without-procedural", resolvable.and(procedural.negate()));
        main.count("vexatious", each -> each.procedural(Outcome.VEXATIOUS));
        main.count("repeated", each -> each.procedural(Outcome.REPEATED));
        main.count("cost-limit", each -> each.procedural(Outcome.COST_LIMIT));
        main.count("manifestly-unreasonable", PlainCase::unreasonable);
        main.count("refused-by-exemption", each -> each.fully() && !procedural.test(each));
        for (String section : List.of("s22", "s22A", "s23", "s24", "s26", "s27", "s28", "s29", "s30", "s31", "s32",
                "s33", "s34", "s35", "s36", "s37", "s38", "s39", "s40", "s41", "s42", "s43", "s44")) {
            main.count(section, each -> each.reliedOn().contains("FOIA " + section));
        }
        main.count("s21-among-others", each -> each.reliedOn().contains("FOIA s21"));
        for (String exception : List.of("12(4)(a)", "12(4)(b)", "12(4)(c)", "12(4)(d)", "12(4)(e)", "12(5)(a)",
                "12(5)(b)", "12(5)(c)", "12(5)(d)", "12(5)(e)", "12(5)(f)", "12(5)(g)")) {
            main.count("eir-" + exception, each -> each.reliedOn().contains("EIR " + exception));
        }
        main.count("eir-13", each -> each.reliedOn().stream()
                .anyMatch(cited -> cited.startsWith("EIR 13") || cited.startsWith("EIR 12(3)")));
        Figures accessible = new Figures(official.stream().filter(PlainCase::section21Only).toList());
        accessible.count("s21-only", each -> true);
        accessible.count("s21-only-in-time", each -> each.met() || each.metExtension());
        accessible.count("s21-only-late", PlainCase::late);
        Figures rest = new Figures(received);
        rest.count("routine", each -> false);
        rest.count("own-data", PlainCase::ownData);
        return main.and(accessible).and(rest).counted;
    }

    private Map<String, SortedSet<String>> section45(List<PlainCase> cases, LocalDate asOf,
            Predicate<LocalDate> inPeriod) {
        Figures figures = new Figures(
                cases.stream().filter(each -> inPeriod.test(each.received) && !each.ownData()).toList());
        figures.count("received", each -> true);
        figures.count("not-processed", each -> each.stillOpen() || each.onHold());
        figures.count("not-processed-late", each -> each.openLate(asOf));
        figures.count("not-processed-extended", each -> each.openExtended(asOf));
        figures.count("on-hold", PlainCase::onHold);
        figures.count("processed", PlainCase::processed);
        figures.count("processed-in-deadline", PlainCase::met);
        figures.count("processed-in-extended", PlainCase::metExtension);
        figures.count("processed-late", PlainCase::late);
        figures.count("granted", PlainCase::granted);
        figures.count("refused", each -> each.fully() || each.notHeld());
        figures.count("not-held", PlainCase::notHeld);
        figures.count("granted-in-part", PlainCase::partly);
        figures.count("advice", PlainCase::advice);
        figures.count("lapsed", each -> each.lapsed() && !each.withdrawn());
        figures.count("withdrawn", PlainCase::withdrawn);
        return figures.and(reviews("reviews", cases, review -> inPeriod.test(review.made))).counted;
    }

    private Map<String, SortedSet<String>> thresholds(List<PlainCase> cases, LocalDate asOf,
            Predicate<LocalDate> inPeriod) {
        Figures figures = new Figures(cases.stream()
                .filter(each -> each.closed() != null && inPeriod.test(each.closed()) && !each.ownData()).toList());
        figures.count("closed", each -> true);
        figures.count("closed-in-time", each -> each.met() || each.metExtension());
        Predicate<PlainReview> ended = review -> review.ended != null && inPeriod.test(review.ended);
        Predicate<PlainReview> silence = complaint -> inPeriod.test(complaint.made)
                && String.valueOf(complaint.about).equals("no-response");
        return figures.and(reviews("reviews-closed", cases, ended))
                .and(reviews("reviews-closed-in-time", cases,
                        ended.and(review -> !requireNonNull(review.ended).isAfter(requireNonNull(review.due)))))
                .and(complaints("complaints-on-lateness", cases, silence))
                .and(complaints("complaints-on-lateness-upheld", cases, silence.and(
                        complaint -> complaint.ruled(Ruling.OVERTURNED)
                                || complaint.ruled(Ruling.PARTLY_UPHELD)))).counted;
    }

    private Map<String, SortedSet<String>> reviewsAndComplaints(List<PlainCase> cases, LocalDate asOf,
            Predicate<LocalDate> inPeriod) {
        Figures figures = new Figures(List.of());
        Predicate<PlainReview> made = review -> inPeriod.test(review.made);
        figures.and(reviews("reviews", cases, made))
                .and(reviews("reviews-upheld", cases, made.and(review -> review.ruled(Ruling.AUTHORITY_UPHELD))))
                .and(reviews("reviews-partly", cases, made.and(review -> review.ruled(Ruling.PARTLY_UPHELD))))
                .and(reviews("reviews-overturned", cases, made.and(review -> review.ruled(Ruling.OVERTURNED))))
                .and(reviews("reviews-unrecorded", cases, review -> false))
                .and(reviews("reviews-declined", cases, made.and(review -> review.declined)))
                .and(reviews("reviews-pending", cases, made.and(review -> review.ended == null)))
                .and(reviews("reviews-20", cases, made.and(review -> review.decided && taken(review) <= 20)))
                .and(reviews("reviews-40", cases,
                        made.and(review -> review.decided && taken(review) > 20 && taken(review) <= 40)))
                .and(reviews("reviews-longer", cases, made.and(review -> review.decided && taken(review) > 40)))
                .and(complaints("complaints", cases, made))
                .and(complaints("complaints-upheld", cases, made.and(each -> each.ruled(Ruling.AUTHORITY_UPHELD))))
                .and(complaints("complaints-partly", cases, made.and(each -> each.ruled(Ruling.PARTLY_UPHELD))))
                .and(complaints("complaints-overturned", cases, made.and(each -> each.ruled(Ruling.OVERTURNED))))
                .and(complaints("complaints-unrecorded", cases, each -> false))
                .and(complaints("complaints-resolved", cases, made.and(each -> each.resolved)))
                .and(complaints("complaints-pending", cases, made.and(each -> each.ended == null)))
                .and(complaints("appeals", cases, made.and(each -> each.appealed)));
        Figures extended = new Figures(cases.stream().filter(each -> inPeriod.test(each.received) && !each.ownData()
                && each.extendedForPublicInterest()).toList());
        extended.count("extensions", each -> true);
        extended.count("extensions-not-needed", PlainCase::met);
        extended.count("extensions-kept", PlainCase::metExtension);
        extended.count("extensions-overrun", PlainCase::late);
        extended.count("extensions-open", each -> each.openExtended(asOf));
        extended.count("extensions-open-late", each -> each.openLate(asOf));
        Predicate<PlainCase> longer = each -> each.late() || each.metExtension();
        extended.count("extensions-20", longer.and(each -> each.beyond() <= 20));
        extended.count("extensions-40", longer.and(each -> each.beyond() > 20 && each.beyond() <= 40));
        extended.count("extensions-longer", longer.and(each -> each.beyond() > 40));
        extended.count("extensions-running", PlainCase::stillOpen);
        return figures.and(extended).counted;
    }

    private Map<String, SortedSet<String>> pacing(List<PlainCase> cases, LocalDate asOf,
            Predicate<LocalDate> inPeriod) {
        Figures figures = new Figures(cases.stream()
                .filter(each -> inPeriod.test(each.received) && !each.ownData() && !each.lapsed()).toList());
        figures.count("all", each -> true);
        figures.count("not-late", each -> !each.late() && !each.openLate(asOf));
        return figures.counted;
    }

    private int taken(PlainReview review) {
        return council.days().number(review.made, requireNonNull(review.ended));
    }

    private static Figures reviews(String id, List<PlainCase> cases, Predicate<PlainReview> which) {
        return Figures.numbered(id, cases.stream().collect(Collectors.toMap(each -> each.reference,
                each -> each.reviews)), which);
    }

    private static Figures complaints(String id, List<PlainCase> cases, Predicate<PlainReview> which) {
        return Figures.numbered(id, cases.stream().collect(Collectors.toMap(each -> each.reference,
                each -> each.complaints)), which);
    }

    /** What was counted, by name. */
    private static final class Figures {

        final Map<String, SortedSet<String>> counted = new LinkedHashMap<>();
        private final List<PlainCase> cases;

        Figures(List<PlainCase> cases) {
            this.cases = cases;
        }

        static Figures numbered(String id, Map<String, List<PlainReview>> all, Predicate<PlainReview> which) {
            SortedSet<String> found = new TreeSet<>();
            all.forEach((reference, reviews) -> {
                for (int i = 0; i < reviews.size(); i++) {
                    if (which.test(reviews.get(i))) {
                        found.add(reference + " " + (i + 1));
                    }
                }
            });
            Figures figures = new Figures(List.of());
            figures.counted.put(id, found);
            return figures;
        }

        void count(String id, Predicate<PlainCase> which) {
            counted.put(id, cases.stream().filter(which).map(each -> each.reference)
                    .collect(Collectors.toCollection(TreeSet::new)));
        }

        Figures and(Figures others) {
            counted.putAll(others.counted);
            return this;
        }
    }
}
