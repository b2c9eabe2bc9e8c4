package uk.foiworkflow.request;

import uk.foiworkflow.law.Regime;

/** The rules that a command can break, each with its number in the rulebook and the section that it rests on. */
public final class Rules {

    static final Rule VALID_REQUEST = new Rule("R1.1", "FOIA s.8(1)");
    static final Rule QUESTIONS = new Rule("R1.2", "FOIA s.8(1)(c)");
    static final Rule RECEIPT = new Rule("R1.5", "FOIA s.10(6)");
    static final Rule REGIME = new Rule("R1.7", "FOIA s.39, FOISA s.3");
    public static final Rule RECALCULATED = new Rule("R2.6", "FOIA s.10(6)");
    static final Rule VARIED = new Rule("R2.10", "SI 2004/3364 reg.4 to 6, FOISA s.10(2)");
    public static final Rule CLARIFICATION = new Rule("R3.1", "FOIA s.1(3), EIR reg.9");
    static final Rule LAPSE = new Rule("R3.6", "FOIA s.1(3), s.9(2)");
    public static final Rule FEES = new Rule("R3.7", "FOIA s.9, EIR reg.8");
    public static final Rule EXTENSION = new Rule("R4.1", "FOIA s.10(3), EIR reg.7(1)");
    public static final Rule EXTENSION_NOTICE = new Rule("R4.2", "FOIA s.17(2)");
    static final Rule OUTCOME = new Rule("R7.1", "FOIA s.1(1)");
    static final Rule STATEMENT = new Rule("R7.5", "FOIA s.17(1)");
    public static final Rule UNDECIDED = new Rule("R7.5", "FOIA s.1(1)");
    static final Rule NOT_HELD_NOTICE = new Rule("R8.8", "EIR reg.12(4)(a), reg.14(1)");
    public static final Rule UNREASONABLE = new Rule("R8.10", "EIR reg.12(4)(b)");
    public static final Rule TRANSFER = new Rule("R11.1", "FOIA s.16(1), EIR reg.10");
    static final Rule NO_FORM = new Rule("R8.1", "EIR reg.5(1), reg.9(2)");
    static final Rule ADVICE = new Rule("R3.14", "FOIA s.16(1), EIR reg.9(1)");
    static final Rule SECTION_14 = new Rule("R3.12", "FOIA s.14, FOISA s.14");
    static final Rule OWN_DATA = new Rule("R1.7", "FOIA s.40, FOISA s.38(1)(a), EIR reg.5(3)");
    static final Rule NO_REPEAT = new Rule("R5-no-repeat", "FOIA s.17(6), FOISA s.16(5)");
    public static final Rule REVIEW = new Rule("R9.1", "s.45 Code ch.5, EIR reg.11");
    static final Rule INDEPENDENCE = new Rule("R9.4", "s.45 Code ch.5, EIR reg.11(4)");
    static final Rule REVIEW_OWED = new Rule("R8.11", "EIR reg.11, FOISA s.20, EISR reg.16");
    static final Rule STEPS = new Rule("R10.6", "FOIA s.50(4)");
    public static final Rule LETTER = new Rule("R10.3", "FOIA s.50, s.51");

    static final Rule LOOKED_FOR = new Rule("R1.4", "FOIA s.1(1)(a)");
    static final Rule NARROWED = new Rule("R3.11", "FOIA s.12(1)");
    static final Rule AGGREGATED = new Rule("R3.10", "FOIA s.12(4); SI 2004/3244 reg.5");
    static final Rule CLASSIFIED = new Rule("subject", "s.45 Code ch.8");
    public static final Rule PERIOD = new Rule("period", "s.45 Code ch.8");
    public static final Rule DEFINED = new Rule("definition", "s.45 Code ch.8");
    public static final Rule SUPPOSED = new Rule("supposed", "s.45 Code ch.8");
    public static final Rule RELEASED = new Rule("released", "s.45 Code ch.8");
    static final Rule RETENTION = new Rule("R11.3", "s.46 Code");
    static final Rule FORM = new Rule("R3.13", "FOIA s.11, FOISA s.11, EIR reg.6");
    static final Rule COST = new Rule("R3.8", "FOIA s.12, FOISA s.12");

    /** Rules of the record itself: what the file must be for anybody to rely on it (s.46 Code). */
    public static final Rule DATED = new Rule("dated", "s.46 Code");
    public static final Rule ARRIVED = new Rule("dated", "FOIA s.10(6)");
    public static final Rule IN_ORDER = new Rule("in-order", "s.46 Code");
    static final Rule REFERENCE = new Rule("reference", "s.46 Code");
    public static final Rule WORDS = new Rule("words", "s.46 Code");
    public static final Rule TEXT_LENGTH = new Rule("text-length", "s.46 Code");
    public static final Rule CLEARED = new Rule("clearance", "s.46 Code");
    static final Rule CLOSED = new Rule("closed", "s.46 Code");
    static final Rule SPLIT = new Rule("split", "s.46 Code");
    static final Rule LINKED = new Rule("linked", "s.46 Code");
    public static final Rule DIRECTORY = new Rule("directory", "s.46 Code");
    public static final Rule SHREDDED = new Rule("shredded", "UK GDPR art.5(1)(e), s.46 Code");
    public static final Rule HIDDEN_DATA = new Rule("hidden-data", "UK GDPR art.5(1)(f), s.46 Code");
    public static final Rule DISCLOSED = new Rule("disclosure-log", "s.45 Code ch.8");
    public static final Rule IDENTIFIES = new Rule("R11.3", "UK GDPR art.5(1)(c)");
    public static final Rule FOUR_EYES = new Rule("four-eyes", "s.46 Code");
    public static final Rule VIRUS = new Rule("virus", "s.46 Code");
    public static final Rule KEPT_WHOLE = new Rule("kept-whole", "s.46 Code");
    static final Rule CORRECTION = new Rule("correction", "s.46 Code");

    /** What an exemption needs before it is relied on (section 6 of the rulebook). */
    static final Rule R6_DATED = new Rule("R6-dated", "FOIA Part II, EIR reg.12");
    static final Rule R6_USERS = new Rule("R6-who", "FOIA s.35(1)");
    static final Rule R6_NATURE = new Rule("R6-nature", "FOIA s.2(3)");
    static final Rule R6_PREJUDICE = new Rule("R6-prejudice", "FOIA Part II, EIR reg.12(5)");
    static final Rule R6_PUBLIC_INTEREST = new Rule("R6-public-interest", "FOIA s.2, EIR reg.12(1)(b)");
    static final Rule R6_OPINION = new Rule("R6-opinion", "FOIA s.36(2)");
    static final Rule R6_STATISTICS = new Rule("R6-opinion", "FOIA s.36(4)");
    static final Rule R6_THIRD_PARTY = new Rule("R6-third-party", "FOIA s.41, s.43; s.45 Code ch.3");
    static final Rule R6_CONDITION = new Rule("R6-condition", "FOIA s.40(2)");
    /** What is held against a response before it goes out. */
    static final Rule LATE = new Rule("R2.1", "FOIA s.10(1), EIR reg.5(2)");
    static final Rule UNDELIVERED = new Rule("R2.11", "FOIA s.17(1), EIR reg.7(3)");
    static final Rule RECEIVED_ON = new Rule("R1.5", "FOIA s.10(6)");
    static final Rule EXTENDED_FOR = new Rule("R4.5", "FOIA s.10(3)");
    static final Rule UNANSWERED = new Rule("R7.4", "FOIA s.10(1)");
    static final Rule PRESUMPTION = new Rule("R8.9", "EIR reg.12(2)");
    static final Rule EMISSIONS = new Rule("R8.9", "EIR reg.12(9), EISR reg.10(6)");
    static final Rule ABSOLUTE = new Rule("R6-nature", "FOIA s.2(3)");
    static final Rule NCND = new Rule("R6-consistent", "FOIA s.1(1)(a)");
    static final Rule SMALL_NUMBERS = new Rule("R6-small-numbers", "FOIA s.40(2)");

    private Rules() {}

    /** The exemption is named, down to its limb. */
    static Rule limb(Regime regime) {
        return new Rule("R5-limb", switch (regime) {
            case FOIA -> "FOIA s.17(1)(b)";
            case EIR -> "EIR reg.14(3)(a)";
            case FOISA -> "FOISA s.16(1)(c)";
            case EISR -> "EISR reg.13(b)";
        });
    }

    /** What is in scope is held. */
    static Rule held(Regime regime) {
        return new Rule("R10.11", LegalHold.offence(regime));
    }

    /** Holding may go unsaid. */
    static Rule ncnd(Regime regime) {
        return new Rule("R6-ncnd", switch (regime) {
            case FOIA -> "FOIA s.2(1)";
            case EIR -> "EIR reg.12(6), reg.13(5A) and (5B)";
            case FOISA -> "FOISA s.18";
            case EISR -> "EISR reg.10(8), reg.11(6)";
        });
    }

    /** Whether the information is held is said, also where it is not given; the Regulations know no such duty. */
    public static Rule confirmation(Regime regime) {
        return new Rule("R1.4", regime.scottish() ? "FOISA s.16(1)(a)" : "FOIA s.1(1)(a)");
    }

    /** The notice says why the exemption applies. */
    public static Rule why(Regime regime) {
        return new Rule("R5-why", switch (regime) {
            case FOIA -> "FOIA s.17(1)(c)";
            case EIR -> "EIR reg.14(3)";
            case FOISA -> "FOISA s.16(1)(d)";
            case EISR -> "EISR reg.13(b)";
        });
    }

    /** The notice says how the public interest was balanced. */
    public static Rule balance(Regime regime) {
        return new Rule("R5-public-interest", switch (regime) {
            case FOIA -> "FOIA s.17(3)";
            case EIR -> "EIR reg.14(3)(b)";
            case FOISA -> "FOISA s.16(2)";
            case EISR -> "EISR reg.13(b)";
        });
    }

    /** The notice says where to complain. */
    public static Rule complaints(Regime regime) {
        return new Rule("R5-complaints", switch (regime) {
            case FOIA -> "FOIA s.17(7)";
            case EIR -> "EIR reg.14(5)";
            case FOISA -> "FOISA s.19";
            case EISR -> "EISR reg.13(e)";
        });
    }
}
