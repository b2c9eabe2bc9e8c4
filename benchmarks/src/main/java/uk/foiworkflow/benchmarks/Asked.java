package uk.foiworkflow.benchmarks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/**
 * Something that somebody asks over HTTP, each time somewhat else.
 *
 * @param what in words
 * @param role who asks
 * @param path where, with {@code {day}}, {@code {instant}}, {@code {quarter}}, {@code {year}}, {@code {word}} and {@code {misspelt}} for one of
 *            many, {@code {case}} for a request, {@code {since}} for an instant and {@code {day-since}} for a day since its
 *            receipt
 * @param limit in milliseconds, for 99 of 100
 */
record Asked(String what, String role, String path, double limit) {

    private static final int NOW = 50;
    private static final int PAST = 500;
    private static final int TABLE = 500;
    private static final int CASE = 20;
    private static final int SEARCH = 100;
    private static final int DAYS = 900;
    private static final String NOON = "T12:00:00Z";
    private static final List<String> WORDS = List.of("damp", "potholes", "contract", "adoptive", "penalty charge",
            "suspended", "funerals", "viability", "cyber", "Station Road");
    private static final List<String> MISSPELT = List.of("dammp", "pothols", "contrakt", "adoptve", "penaltie charge",
            "suspendet", "funerels", "viabilty", "cybre", "Staition Road");

    /** All that is asked; what a release does not answer yet is told as such. */
    static final List<Asked> ALL = List.of(
            new Asked("due list", "officer", "/api/dashboard/due", NOW),
            new Asked("due list of one officer", "head", "/api/dashboard/due?officer=officer", NOW),
            new Asked("due list at a past instant", "officer", "/api/dashboard/due?asOf={instant}", PAST),
            new Asked("due list on a past day", "head", "/api/dashboard/due?onDate={day}", PAST),
            new Asked("officer's dashboard", "officer", "/api/dashboard/officer", NOW),
            new Asked("officer's dashboard at a past instant", "officer", "/api/dashboard/officer?asOf={instant}",
                    PAST),
            new Asked("team lead's dashboard", "head", "/api/dashboard/team", NOW),
            new Asked("head of information's dashboard", "head", "/api/dashboard/head", NOW),
            new Asked("head of information's dashboard at a past instant", "head",
                    "/api/dashboard/head?asOf={instant}", PAST),
            new Asked("ICO liaison's dashboard", "officer", "/api/dashboard/commissioner", NOW),
            new Asked("approver's dashboard", "approver", "/api/dashboard/approver", NOW),
            new Asked("reviewer's dashboard", "reviewer", "/api/dashboard/reviewer", NOW),
            new Asked("holder's dashboard", "holder", "/api/dashboard/holder", NOW),
            new Asked("unfinished cases", "head", "/api/dashboard/cases", NOW),
            new Asked("Cabinet Office's return", "head",
                    "/api/statistics?definition=cabinet-office&period={quarter}&asOf={day}", TABLE),
            new Asked("figures of the s.45 Code", "auditor",
                    "/api/statistics?definition=section-45&period={quarter}", TABLE),
            new Asked("Commissioner's thresholds", "officer",
                    "/api/statistics?definition=ico-thresholds&period={quarter}", TABLE),
            new Asked("reviews and complaints of a year", "head",
                    "/api/statistics?definition=reviews-and-complaints&period={year}", TABLE),
            new Asked("what became of a return", "head",
                    "/api/statistics/revision?definition=cabinet-office&period={quarter}&asOf={day}", TABLE),
            new Asked("cases behind a figure", "head",
                    "/api/statistics/cases?definition=cabinet-office&measure=late&period={quarter}", TABLE),
            new Asked("where the days of a quarter went", "head", "/api/statistics/days?period={quarter}", TABLE),
            new Asked("what became of exemptions", "head", "/api/statistics/exemptions?period={quarter}", TABLE),
            new Asked("what became of answers that nothing is held", "head",
                    "/api/statistics/not-held?period={quarter}", TABLE),
            new Asked("what might be added up", "officer", "/api/dashboard/aggregation", NOW),
            new Asked("what might be added up to a request", "officer", "/api/requests/{case}/aggregation", NOW),
            new Asked("case list", "officer", "/api/requests", NOW),
            new Asked("a case", "officer", "/api/requests/{case}", CASE),
            new Asked("a case at a past instant", "officer", "/api/requests/{case}?asOf={since}", CASE),
            new Asked("a case on a past day", "head", "/api/requests/{case}?onDate={day-since}", CASE),
            new Asked("where the days of a case went", "officer", "/api/requests/{case}/days", NOW),
            new Asked("the trail of a case", "auditor", "/api/requests/{case}/audit-trail", NOW),
            new Asked("search", "officer", "/api/search?q={word}", SEARCH),
            new Asked("cases with a word", "officer", "/api/requests?q={word}", SEARCH),
            new Asked("search for a misspelt word", "officer", "/api/search?q={misspelt}", SEARCH),
            new Asked("requests like one on file", "officer", "/api/requests/{case}/similar", SEARCH),
            new Asked("requests like some words", "officer",
                    "/api/search/similar?text=What+did+{word}+cost+the+council+since+the+contract+began", SEARCH));

    /** A request that there is, received before the last day. */
    record Known(String reference, LocalDate received) {}

    /** The path once more. */
    String path(Random random, LocalDate until, List<Known> cases) {
        LocalDate day = until.minusDays(1 + random.nextInt(DAYS));
        Known known = cases.get(random.nextInt(cases.size()));
        LocalDate since = known.received()
                .plusDays(random.nextInt((int) ChronoUnit.DAYS.between(known.received(), until)));
        return path.replace("{day}", day.toString()).replace("{instant}", day + NOON).replace("{since}", since + NOON)
                .replace("{quarter}", day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3)
                .replace("{year}", Integer.toString(day.getYear())).replace("{day-since}", since.toString())
                .replace("{case}", known.reference())
                .replace("{misspelt}",
                        URLEncoder.encode(MISSPELT.get(random.nextInt(MISSPELT.size())), StandardCharsets.UTF_8))
                .replace("{word}", URLEncoder.encode(WORDS.get(random.nextInt(WORDS.size())), StandardCharsets.UTF_8));
    }
}
