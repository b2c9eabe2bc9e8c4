package uk.foiworkflow.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExemptionCatalogue;
import uk.foiworkflow.law.ExemptionEntry;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.Notice;

/**
 * A response read as the requester's adviser would read it: what it contradicts, leaves open or leans on without need. All
 * of it warns, for whether it is a fault is for a person to say. Each look is a method of a few lines, and there are as many
 * as such an adviser takes.
 */
record Scrutiny(Letter letter) {

    private static final String DATE = "(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<month>January|February|March|April|May|June|July"
            + "|August|September|October|November|December)\\s+(?<year>\\d{4})";
    private static final Pattern RECEIVED = Pattern.compile("\\breceived\\b[^.]{0,60}?\\bon\\s+" + DATE,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADED = Pattern.compile("(?m)^\\s*(?:Date:?\\s*)?" + DATE + "\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WHOLE_REFUSED = Pattern.compile("\\b(?:all|whole|entire|everything)\\b[^.]{0,60}"
            + "\\b(?:withheld|exempt|refused)\\b|\\bwithh(?:old|olding|eld)\\b[^.]{0,30}\\b(?:all|whole|entire"
            + "|everything)\\b|\\b(?:refuse|refused|exempt|withheld)\\b[^.]{0,20}\\bin full\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s");

    void pointOut(Weaknesses found) {
        List<AskedQuestion> told = letter.told();
        unanswered(found);
        form(found);
        told.forEach(question -> question(question, found));
        whole(told, found);
        text(told, found);
    }

    /** What the requester prefers is given, or they are told why not (FOIA s.11(2) and (3)). */
    @Rulebook("R3.13")
    private void form(Weaknesses found) {
        found.warn(letter.request().wishes().open(), Rules.FORM, null, "form",
                () -> "The requester would have the information in a form of their own, and nobody has said whether they"
                        + " are given that, or why not.");
    }

    @Rulebook("R7.4")
    private void unanswered(Weaknesses found) {
        letter.request().open().forEach(
                question -> found.warn(!letter.answers().contains(question.number()), Rules.UNANSWERED,
                        question.number(), "questions",
                        () -> "Question " + question.number() + " gets no answer by this letter."));
    }

    @Rulebook({"R2.1", "R4.5", "R7.1"})
    private void question(AskedQuestion question, Weaknesses found) {
        int number = question.number();
        QuestionDecided decision = Objects.requireNonNull(question.decision());
        String field = "questions[" + number + "]";
        LocalDate day = letter.issue().on();
        found.warn(day.isAfter(question.due()), Rules.LATE, number, "on",
                () -> "Question " + number + " was due on " + DateInWords.of(question.due()) + ".")
                .warn(question.time().weighed() && !qualified(question), Rules.EXTENDED_FOR, number,
                        field + ".exemptions",
                        () -> "Time was taken to weigh the public interest in question " + number
                                + ", and no qualified exemption is relied on.")
                .warn(decision.outcome() == Outcome.NOT_HELD && !question.regime().environmental()
                        && !decision.exemptions().isEmpty(), Rules.OUTCOME, number, field + ".exemptions",
                        () -> "Question " + number + " is said not to be held, and an exemption is claimed for it.");
        moreTime(question, found);
        presumption(question, decision, found);
        emissions(question, decision, found);
    }

    /** A notice of more time that was not given in time gives none. */
    @Rulebook("R2.11")
    private void moreTime(AskedQuestion question, Weaknesses found) {
        Request request = letter.request();
        found.warn(question.time().moreTimeTold()
                && request.dispatches().cameBack(LetterKind.EXTENSION, request.documents()), Rules.UNDELIVERED,
                question.number(), "on", () -> "The notice that more time is taken for question " + question.number()
                        + " did not arrive, so the time may not have been lengthened.");
    }

    /** Whether it gives way to emissions, somebody has to have asked (EIR reg 12(9), EISR reg 10(6)). */
    @Rulebook("R8.9")
    private void emissions(AskedQuestion question, QuestionDecided decision, Weaknesses found) {
        LocalDate receipt = letter.request().received().on();
        boolean hangs = decision.outcome().restsOnExemption() && decision.exemptions().stream()
                .flatMap(cited -> ExemptionCatalogue.entry(question.regime(), cited, receipt).stream())
                .anyMatch(ExemptionEntry::closedToEmissions);
        found.warn(hangs && letter.request().assessment().emissions(question.number()) == null, Rules.EMISSIONS,
                question.number(), "questions[" + question.number() + "].exemptions",
                () -> "Nobody has said whether question " + question.number() + " asks for information on emissions.");
    }

    private static boolean qualified(AskedQuestion question) {
        return Objects.requireNonNull(question.decision()).exemptions().stream()
                .anyMatch(exemption -> ExemptionCatalogue.knows(question.regime(), exemption)
                        && ExemptionCatalogue.qualified(question.regime(), exemption));
    }

    @Rulebook("R8.9")
    private void presumption(AskedQuestion question, QuestionDecided decision, Weaknesses found) {
        boolean refused = question.regime().environmental() && decision.outcome().restsOnExemption()
                && qualified(question);
        found.warn(refused && !(words(decision.reasons()) + words(text())).contains("presumption"), Rules.PRESUMPTION,
                question.number(), "questions[" + question.number() + "].reasons",
                () -> "Question " + question.number()
                        + " is refused without a word of the presumption in favour of disclosure.");
    }

    private void whole(List<AskedQuestion> told, Weaknesses found) {
        Notice notice = letter.issue().notice();
        found.warn(notice != null && Letter.says(notice.publicInterestReasons())
                && told.stream().anyMatch(question -> outcome(question).restsOnExemption())
                && told.stream().noneMatch(Scrutiny::qualified), Rules.ABSOLUTE, null, "notice.publicInterestReasons",
                () -> "The public interest is weighed, and every exemption relied on is absolute.");
        told.forEach(question -> ncnd(question, found));
    }

    /** What is confirmed in one place cannot be left open in another. */
    private void ncnd(AskedQuestion question, Weaknesses found) {
        QuestionDecided decision = Objects.requireNonNull(question.decision());
        if (decision.held() != Held.NCND) {
            return;
        }
        List<String> sections = decision.exemptions().stream().map(Exemption::section).toList();
        found.warn(!Letter.blank(decision.answer()), Rules.NCND, question.number(),
                "questions[" + question.number() + "].answer",
                () -> "Question " + question.number() + " neither confirms nor denies, and gives an answer.");
        found.warn(letter.request().questions().values().stream().map(AskedQuestion::decision)
                .filter(Objects::nonNull).filter(other -> other.held() != null && other.held() != Held.NCND)
                .flatMap(other -> other.exemptions().stream()).map(Exemption::section).anyMatch(sections::contains),
                Rules.NCND, question.number(), "questions[" + question.number() + "].held",
                () -> "Question " + question.number() + " neither confirms nor denies under an exemption under which"
                        + " another question says whether the information is held.");
    }

    private void text(List<AskedQuestion> told, Weaknesses found) {
        Confidential text = text();
        if (text == null || text.text().isBlank()) {
            return;
        }
        String words = text.text();
        String bare = WHITE_SPACE.matcher(words).replaceAll("").toLowerCase(Locale.ROOT);
        LocalDate receipt = letter.request().received().on();
        date(RECEIVED, words).forEach(day -> found.warn(!day.equals(receipt), Rules.RECEIVED_ON, null, "text",
                () -> "The letter says that the request"
                        + " was received on " + DateInWords.of(day) + "; it was received on "
                        + DateInWords.of(receipt)
                        + "."));
        date(HEADED, words).filter(day -> !day.equals(letter.issue().on())).limit(1)
                .forEach(day -> found.warn(true, Rules.DATED, null, "text", () -> "The letter is dated "
                        + DateInWords.of(day) + ", and goes out on " + DateInWords.of(letter.issue().on()) + "."));
        found.warn(refusesWhole(bare, words) && told.stream().anyMatch(Scrutiny::given), Rules.STATEMENT,
                null,
                "text", () -> "The letter reads as if everything were refused, and something is disclosed.");
        told.stream().filter(question -> Letter.refuses(outcome(question), question.regime())).forEach(question -> {
            refusal(question, bare, found);
        });
    }

    /** Few letters have a word of it, and to look for the words alone is quick. */
    private static boolean refusesWhole(String bare, String words) {
        return Stream.of("withh", "exempt", "refus").anyMatch(bare::contains) && WHOLE_REFUSED.matcher(words).find();
    }

    private static void refusal(AskedQuestion question, String bare, Weaknesses found) {
        Objects.requireNonNull(question.decision()).exemptions().stream()
                .map(exemption -> exemption.withoutCondition().replaceFirst("^s", ""))
                .forEach(cited -> found.warn(!bare.contains(cited.toLowerCase(Locale.ROOT)),
                        Rules.limb(question.regime()), question.number(), "text",
                        () -> "Question " + question.number() + " is refused under " + cited
                                + ", which the letter does not name."));
        found.warn(!bare.contains("review") && !bare.contains("complain"), Rules.complaints(question.regime()),
                question.number(), "text", () -> "The words of the letter do not say how to complain.")
                .warn(!bare.contains("commissioner"), Rules.complaints(question.regime()), question.number(), "text",
                        () -> "The words of the letter do not name the Commissioner.");
    }

    private static Outcome outcome(AskedQuestion question) {
        return Objects.requireNonNull(question.decision()).outcome();
    }

    private static boolean given(AskedQuestion question) {
        return outcome(question) == Outcome.DISCLOSED || outcome(question) == Outcome.PARTLY_WITHHELD;
    }

    private @Nullable Confidential text() {
        return letter.request().drafting().clearance().text();
    }

    private static String words(@Nullable Confidential text) {
        return text == null ? "" : text.text().toLowerCase(Locale.ROOT);
    }

    private static Stream<LocalDate> date(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        Stream.Builder<LocalDate> days = Stream.builder();
        while (matcher.find()) {
            try {
                days.add(LocalDate.of(Integer.parseInt(matcher.group("year")),
                        Month.valueOf(matcher.group("month").toUpperCase(Locale.ROOT)),
                        Integer.parseInt(matcher.group("day"))));
            } catch (DateTimeException noSuchDay) {
                // Words that look like a date and are none say nothing about one.
            }
        }
        return days.build();
    }
}
