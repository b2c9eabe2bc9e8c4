package uk.foiworkflow.letter;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Wire;

/**
 * What a paragraph of a letter can say. A template has the words for each, and shows every value of it; a value with a
 * question mark may be left out.
 */
public enum Say {

    /** From whom, to whom, when. */
    HEAD("authority reference day kind to?"),
    /** The end. */
    CLOSE("authority"),

    /** The acknowledgement. */
    ACKNOWLEDGED("received"), UNDERSTOOD(""), DUE("due law"), RECEIPT("code page?"),

    /** What is needed to find the information. */
    CLARIFY(""), DETAIL("detail"), TIME_STANDS_STILL("law"), OTHERS_GO_ON(""), WAITS_UNTIL("until"),

    /** The fee. */
    FEE("amount provision"), PAY_UNTIL("until"),

    /** More time. */
    MORE_TIME(""), TIME_TO_WEIGH("provision weighed target"), TIME_FOR_VOLUME("provision target"),

    /** How the response begins. */
    RECEIVED("received"), CONCERNS(""), UNDER("law numbers?"), RESPONSE(""),
    /** What it comes to as a whole; that may go unsaid where holding does. */
    SUMMARY_GRANTED(""), SUMMARY_PARTLY(""), SUMMARY_NONE(""), SUMMARY_NOT_HELD(""),

    /** Each question, and its answer. */
    QUESTION("number text"), STILL_OPEN("due"), ANSWER("answer"),
    /** Whether the information is held. */
    HELD(""), HELD_IN_PART(""), NOT_HELD(""), NOT_HELD_NOTICE("provision"), NEITHER("law"),
    /** Why no answer, or not all of it, is given. */
    REST_WITHHELD(""), WITHHELD(""), SET_ASIDE(""), INVALID("lacking?"), OWN_DATA(""), TRANSFERRED("to"),
    /** FOIA s.9(2). */
    FEE_UNPAID("provision"),

    /** The notice of refusal, question by question. */
    NOTICE(""), REFUSED("number"), EXEMPTION("provision condition?"), WHY("reasons"),
    /** The harm, and the opinion on it. */
    HARM_WOULD("interest link"), HARM_LIKELY("interest link"), OPINION("capacity given"),
    /** The public interest. */
    ABSOLUTE(""), PUBLIC_INTEREST(""), PRESUMPTION("provision"), IN_FAVOUR("factors"), AGAINST("factors"),
    /** Which way it lies. */
    WITHHOLDING_OUTWEIGHS(""), NEITHER_OUTWEIGHS(""),
    /** What sets the duty to answer aside. */
    COST_LIMIT("provision pounds hours estimate"), VEXATIOUS("provision"), REPEATED("provision earlier?"),

    /** Advice and assistance. */
    ADVICE(""), ADVISED("text"), HOLDER("holder"),

    /** Why the information is not given in the form that was asked for (FOIA s.11(3)). */
    FORM("reasons"),

    /** What came of the review. */
    REVIEWED("asked"), AFRESH(""), UPHELD(""), PARTLY_UPHELD(""), OVERTURNED(""), UNCHANGED(""),

    /** What the Commissioner is told: of the complaint, the dates, each position, what changed, what is enclosed. */
    COMPLAINT("written theirs?"), ACCOUNT("text"), DATES("received"), LIMIT_KEPT(
            "provision from due? met day? numbers?"), LIMIT_MISSED(
                    "provision from due? met? day? numbers?"), LIMIT_RUNS(
                            "provision from due? met? day? numbers?"), POSITIONS(""), ANSWERED("on"), NOT_ANSWERED(
                                    "due"), NOT_ON_FILE(""), NOTHING_CHANGED(""), CHANGED(
                                            "since"), RELIED_ON_SINCE("provision since"), NO_LONGER_RELIED_ON(
                                                    "provision"), ENCLOSED("points"), NOT_ENCLOSED("points"),

    /** Where to complain. */
    RIGHTS(""), REVIEW("to email?"), REVIEW_BY_LAW("to email? provision"),
    /** The regulator, by what law, and what the law on environmental information adds. */
    REGULATOR("regulator address telephone? website? provision applied?"), SIX_MONTHS(""), ENFORCEMENT("law applied");

    private final String values;

    Say(String values) {
        this.values = values;
    }

    /** The names of the values that a paragraph has and that its words must show. */
    public List<String> shown() {
        return Arrays.stream(values.split(" ")).filter(value -> !value.isEmpty() && !value.endsWith("?")).toList();
    }

    /** The names of all values that a paragraph may have. */
    public List<String> known() {
        return Arrays.stream(values.replace("?", "").split(" ")).filter(value -> !value.isEmpty()).toList();
    }

    /** The paragraph of that name; null when there is none. */
    public static @Nullable Say of(String name) {
        return Arrays.stream(values()).filter(say -> say.toString().equals(name)).findFirst().orElse(null);
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
