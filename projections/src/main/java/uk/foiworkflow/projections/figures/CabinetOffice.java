package uk.foiworkflow.projections.figures;

import static uk.foiworkflow.projections.figures.Terms.and;
import static uk.foiworkflow.projections.figures.Terms.not;
import static uk.foiworkflow.projections.figures.Terms.or;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Cabinet Office's quarterly return and published tables 1 to 9, over the requests received in the period. */
final class CabinetOffice {

    private static final String MAIN = and(Terms.OFFICIAL, not(Terms.ACCESSIBLE));
    private static final String TIMED = and(MAIN, not(Terms.ON_HOLD), not(Terms.LAPSED));
    private static final String RESOLVABLE = and(TIMED, not(Terms.NOT_HELD), not(Terms.ADVICE));
    private static final String NO_OUTCOME = "f.outcome IS NULL";

    /** The exemptions as the published data head them; s.21 is counted apart, and s.39 is among them. */
    private static final Map<String, String> EXEMPTIONS = exemptions();

    static final Definition V1 = new Definition("cabinet-office", 1, "Cabinet Office quarterly return and tables", true,
            false,
            measures(), List.of(
                    new Share("cohort-in-time", "4", "Percentage in time (cohort)",
                            "Of those received that are neither on hold nor lapsed: answered by the ordinary last day, or"
                                    + " with a permitted extension.",
                            List.of("met", "permitted-extension"), List.of("timed"), false),
                    new Share("granted-percent", "6a", "Percentage granted in full",
                            "Of the resolvable requests.", List.of("granted"), List.of("resolvable"), false),
                    new Share("granted-percent-without-procedural", "6b",
                            "Percentage granted in full, excluding procedural refusals",
                            "Of the resolvable requests that were not refused in full for a procedural reason.",
                            List.of("granted"), List.of("resolvable-without-procedural"), false)));

    private CabinetOffice() {}

    private static List<Measure> measures() {
        List<Measure> all = new ArrayList<>(List.of(
                one("received", "1", "Total requests received",
                        "Not routine, not for own data, and not refused under s.21 alone.", MAIN),
                one("received-eir", "1.Ai", "Of which under the EIR", "Received, under the Regulations.",
                        and(MAIN, Terms.ENVIRONMENTAL)),
                one("processed", "1", "Processed", "Received, and answered in full.", and(MAIN, Terms.PROCESSED)),
                one("still-open", "1", "Still being processed",
                        "Received, an answer owed and its time running.", and(MAIN, Terms.OPEN)),
                one("on-hold", "1", "On hold", "Received, and detail or a fee awaited.", and(MAIN, Terms.ON_HOLD)),
                one("on-hold-fee", "1.Bii", "On hold, fee outstanding", "On hold until a fee is paid.",
                        and(MAIN, "f.progress = 'AWAITING_FEE'")),
                one("lapsed", "1", "Lapsed",
                        "Received, and the detail or the fee never came, or the requester withdrew it.",
                        and(MAIN, Terms.LAPSED)),
                one("withdrawn", "1", "Of which withdrawn", "Lapsed, by the requester's own word.",
                        and(MAIN, "f.progress = 'WITHDRAWN'")),
                one("timed", "3", "Total requests received (excluding on-hold and lapsed)",
                        "Received, and neither on hold nor lapsed.", TIMED),
                one("met", "3", "20-day deadline met", "Answered by the last day of the ordinary limit.",
                        and(MAIN, Terms.MET)),
                one("permitted-extension", "3", "Permitted extension to 20-day deadline",
                        "An extension has effect that covers the answer, and it was given by its last day, or that is still"
                                + " to come.",
                        and(MAIN, or(Terms.EXTENDED, Terms.OPEN_EXTENDED))),
                one("permitted-extension-open", "1.Bi", "Of which not yet answered",
                        "With a permitted extension whose last day is still to come.",
                        and(MAIN, Terms.OPEN_EXTENDED)),
                one("late", "3", "Late response", "Answered after the last day in force.", and(MAIN, Terms.LATE)),
                one("open-late", "3", "No response yet, and late",
                        "Not answered in full, and the last day in force is past for some question.",
                        and(MAIN, Terms.OPEN_LATE)),
                one("open-in-time", "3", "No response yet, and in time",
                        "Not answered, not extended, and the last day still to come.", and(MAIN, Terms.OPEN_IN_TIME)),
                one("resolvable", "5", "Total \"resolvable\" requests",
                        "Neither on hold nor lapsed, nor answered that nothing is held or with advice alone.",
                        RESOLVABLE),
                one("granted", "5", "Initial Outcome Granted in full",
                        "All that was held of what was asked for was given.", and(MAIN, Terms.GRANTED)),
                one("partly-withheld", "5", "Initial Outcome Partly withheld", "Some was given and some withheld.",
                        and(MAIN, Terms.PARTLY)),
                one("fully-withheld", "5", "Initial Outcome Fully withheld",
                        "Nothing was given, and something refused.",
                        and(MAIN, Terms.FULLY)),
                one("not-resolved", "5", "Initial Outcome Not yet resolved",
                        "Still being processed, or answered without record of an outcome.", and(TIMED, NO_OUTCOME)),
                one("not-held", "5", "Information not held", "Nothing of what was asked for is held.",
                        and(MAIN, Terms.NOT_HELD)),
                one("advice", "5", "Advice or assistance given",
                        "Told what the letter lacks to be a valid request, and nothing else.",
                        and(MAIN, Terms.ADVICE)),
                one("resolvable-without-procedural", "6b", "Resolvable, excluding procedural refusals",
                        "Resolvable, and not refused in full for a procedural reason.",
                        and(RESOLVABLE, "coalesce(f.ground = 'EXEMPTION', true)")),
                one("vexatious", "7", "Fully refused - vexatious", "Refused in full under s.14(1).",
                        and(MAIN, Terms.ground("VEXATIOUS"))),
                one("repeated", "7", "Fully refused - repeated", "Refused in full under s.14(2).",
                        and(MAIN, Terms.ground("REPEATED"))),
                one("cost-limit", "7", "Fully refused - cost limit", "Refused in full under s.12.",
                        and(MAIN, Terms.ground("COST_LIMIT"))),
                one("manifestly-unreasonable", "7", "Fully refused - manifestly unreasonable (EIR)",
                        "Refused in full under EIR reg 12(4)(b) alone.",
                        and(MAIN, Terms.ground("MANIFESTLY_UNREASONABLE"))),
                one("refused-by-exemption", "7", "Fully refused - exemption or exception",
                        "Refused in full, by an exemption or exception.", and(MAIN, Terms.ground("EXEMPTION")))));
        EXEMPTIONS.forEach((section, heading) -> all.add(one(section, "8", heading,
                "Partly or fully withheld, by this exemption among others or alone.",
                and(MAIN, Terms.reliedOn("FOIA", section)))));
        all.add(one("s21-among-others", "8", "S(21) - Information accessible by other means, beside others",
                "Partly or fully withheld, by s.21 and something else; apart from the tables.",
                and(MAIN, Terms.reliedOn("FOIA", "s21"))));
        for (String exception : List.of("12(4)(a)", "12(4)(b)", "12(4)(c)", "12(4)(d)", "12(4)(e)", "12(5)(a)",
                "12(5)(b)", "12(5)(c)", "12(5)(d)", "12(5)(e)", "12(5)(f)", "12(5)(g)")) {
            all.add(one("eir-" + exception, "9", "EIR " + exception,
                    "Partly or fully withheld, by this exception among others or alone.",
                    and(MAIN, Terms.reliedOn("EIR", exception))));
        }
        all.add(one("eir-13", "9", "EIR 12(3) and 13",
                "Partly or fully withheld, as personal data under the Regulations.",
                and(MAIN, or(Terms.PARTLY, Terms.FULLY),
                        "EXISTS (SELECT FROM unnest(f.exemptions) e WHERE e LIKE 'EIR 13%' OR e LIKE 'EIR 12(3)%')")));
        all.addAll(List.of(
                one("s21-only", "4.A", "Refused under s.21 alone",
                        "All that was refused was refused under s.21; it is counted nowhere else.",
                        and(Terms.OFFICIAL, Terms.ACCESSIBLE)),
                one("s21-only-in-time", "4.B", "Refused under s.21 alone, in time",
                        "Of those, answered in time.",
                        and(Terms.OFFICIAL, Terms.ACCESSIBLE, or(Terms.MET, Terms.EXTENDED))),
                one("s21-only-late", "4.C", "Refused under s.21 alone, late", "Of those, answered late.",
                        and(Terms.OFFICIAL, Terms.ACCESSIBLE, Terms.LATE)),
                one("routine", null, "Routine business", "Received, and left out of all other figures.",
                        "f.sort = 'ROUTINE'"),
                one("own-data", null, "Own data", "Received, and left out of all other figures.",
                        "f.sort = 'OWN_DATA'")));
        return all;
    }

    private static Measure one(String id, @Nullable String line, String heading, String meaning, String where) {
        return new Measure(id, Base.RECEIVED, line, heading, meaning, where);
    }

    private static Map<String, String> exemptions() {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("s22", "Information intended for future publication");
        headings.put("s22A", "Research intended for future publication");
        headings.put("s23", "Information supplied by, or relating to, bodies dealing with security matters");
        headings.put("s24", "National security");
        headings.put("s26", "Defence");
        headings.put("s27", "International relations");
        headings.put("s28", "Relations within the United Kingdom");
        headings.put("s29", "The economy");
        headings.put("s30", "Investigations and proceedings conducted by public authorities");
        headings.put("s31", "Law enforcement");
        headings.put("s32", "Court records, etc");
        headings.put("s33", "Audit functions");
        headings.put("s34", "Parliamentary privilege");
        headings.put("s35", "Formulation of Government policy, etc");
        headings.put("s36", "Prejudice to effective conduct of public affairs");
        headings.put("s37", "Communications with His Majesty, etc and honours");
        headings.put("s38", "Health and Safety");
        headings.put("s39", "Environmental information");
        headings.put("s40", "Personal information");
        headings.put("s41", "Information provided in confidence");
        headings.put("s42", "Legal professional privilege");
        headings.put("s43", "Commercial interests");
        headings.put("s44", "Prohibitions on disclosure");
        headings.replaceAll((section, words) -> "S(" + section.substring(1) + ") - " + words);
        return headings;
    }
}
