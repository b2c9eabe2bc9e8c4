package uk.foiworkflow.api.policy;

import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.foiworkflow.api.embedded.StartRefused;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.policy.Chasing;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.policy.ClearanceRoutes;
import uk.foiworkflow.policy.Lapse;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.policy.Retention;
import uk.foiworkflow.policy.SmallNumbers;
import uk.foiworkflow.policy.Subjects;
import uk.foiworkflow.policy.Target;

/**
 * What the authority has settled for itself; what is left out is as in {@link Policy#STANDARD}.
 *
 * @param version names these settings, best by their date; change it with every change of them
 * @param target by which day of the limit answers are meant to go out; left out, the day of law alone counts
 * @param retention how long a closed case is kept
 * @param subjects what requests are about, each a word in small letters or several with hyphens between
 * @param lapse how long a question waits for the detail that was asked for, such as {@code 2m} or {@code 60d}
 */
@ConfigurationProperties(prefix = "foi.policy", ignoreUnknownFields = false)
record PolicyProperties(@Nullable String version, @Nullable Period lapse, @DefaultValue Holders chasing,
        @DefaultValue Counts smallNumbers, @DefaultValue Routes clearance,
        @DefaultValue Times retention, @Nullable List<String> subjects, @Nullable Integer target) {

    private static final Pattern SUBJECT = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,9}");
    private static final String PREFIX = "foi.policy.";

    /** The last day of the shortest limit for an answer (FOIA s.10(1), EIR reg 5(2), FOISA s.10(1)). */
    private static final int SHORTEST_LIMIT = 20;

    /** When holders are reminded; see {@link Chasing}. */
    record Holders(@Nullable Integer due, @Nullable Integer every, @Nullable Integer chases) {

        Chasing orStandard() {
            Chasing standard = Policy.STANDARD.chasing();
            return new Chasing(atLeast(1, due, standard.due(), "chasing.due"),
                    atLeast(1, every, standard.every(), "chasing.every"),
                    atLeast(0, chases, standard.chases(), "chasing.chases"));
        }
    }

    /** How small counts of people are shown; see {@link SmallNumbers}. */
    record Counts(@Nullable Integer threshold, @Nullable Boolean zeros) {

        SmallNumbers orStandard() {
            SmallNumbers standard = Policy.STANDARD.smallNumbers();
            return new SmallNumbers(atLeast(1, threshold, standard.threshold(), "small-numbers.threshold"),
                    zeros == null ? standard.zeros() : zeros);
        }
    }

    /** Which layers clear a draft on each route, in their order; see {@link ClearanceRoutes}. */
    record Routes(@Nullable List<String> standard, @Nullable List<String> trigger, @Nullable List<String> full) {

        ClearanceRoutes orStandard() {
            ClearanceRoutes routes = Policy.STANDARD.clearance();
            return new ClearanceRoutes(layers(standard, routes.standard(), "clearance.standard"),
                    layers(trigger, routes.trigger(), "clearance.trigger"),
                    layers(full, routes.full(), "clearance.full"));
        }
    }

    /**
     * How long a closed case is kept, by what came of it; see {@link Retention}.
     *
     * @param standard for whatever outcome has no time of its own
     */
    record Times(@Nullable Period standard, @Nullable Period granted, @Nullable Period partlyWithheld,
            @Nullable Period fullyWithheld, @Nullable Period notHeld, @Nullable Period withdrawn,
            @Nullable Period lapsed) {

        Retention orStandard() {
            Map<RollUp, Period> after = new EnumMap<>(RollUp.class);
            put(after, RollUp.GRANTED, granted);
            put(after, RollUp.PARTLY_WITHHELD, partlyWithheld);
            put(after, RollUp.FULLY_WITHHELD, fullyWithheld);
            put(after, RollUp.NOT_HELD, notHeld);
            put(after, RollUp.WITHDRAWN, withdrawn);
            put(after, RollUp.LAPSED, lapsed);
            Retention given = new Retention(after);
            return standard == null
                    ? Policy.STANDARD.retention().except(given)
                    : given.orElse(kept(standard, "standard"));
        }

        private static void put(Map<RollUp, Period> after, RollUp outcome, @Nullable Period time) {
            if (time != null) {
                after.put(outcome, kept(time, outcome.toString()));
            }
        }

        private static Period kept(Period time, String what) {
            if (time.isNegative()) {
                throw refused("retention." + what, "it is " + time,
                        "Give a time from 0d up, such as 3y for three years.");
            }
            return time;
        }
    }

    /** @throws StartRefused when a setting cannot be right */
    Policy orStandard() {
        var settled = new Policy(version == null ? Policy.STANDARD.version() : version.strip(),
                new Lapse(waiting()), chasing.orStandard(), smallNumbers.orStandard(), clearance.orStandard(),
                retention.orStandard(), settledSubjects(), earlierThanTheLaw());
        if (settled.version().isEmpty()) {
            throw refused("version", "it is empty, and every event that rests on these settings names it",
                    "Give these settings a name, such as the date from which they hold.");
        }
        if (settled.version().equals(Policy.STANDARD.version()) && !settled.equals(Policy.STANDARD)) {
            throw refused("version", "other settings than the standard ones go by the name '"
                    + settled.version() + "'",
                    "Name these settings otherwise, such as by the date from which they hold.");
        }
        return settled;
    }

    private Subjects settledSubjects() {
        if (subjects == null) {
            return Policy.STANDARD.subjects();
        }
        for (String subject : subjects) {
            if (!SUBJECT.matcher(subject).matches()) {
                throw refused("subjects", "there is '" + subject + "' among them",
                        "Give each as a word in small letters, or several with hyphens between, such as adult-social-care.");
            }
        }
        if (subjects.stream().distinct().count() != subjects.size()) {
            throw refused("subjects", "one is there twice", "Give each once.");
        }
        return new Subjects(subjects);
    }

    private @Nullable Target earlierThanTheLaw() {
        if (target != null && (target < 1 || target > SHORTEST_LIMIT)) {
            throw refused("target", "it is day " + target + " of a limit that ends on day " + SHORTEST_LIMIT,
                    "Give a day from 1 to " + SHORTEST_LIMIT + ", or leave it out.");
        }
        return target == null ? null : new Target(target);
    }

    private Period waiting() {
        Period waiting = lapse == null ? Policy.STANDARD.lapse().after() : lapse;
        if (waiting.isNegative() || waiting.isZero()) {
            throw refused("lapse", "it is " + waiting + ", which gives nobody the time to reply",
                    "Give a time from one day up, such as 2m for two months.");
        }
        return waiting;
    }

    private static int atLeast(int least, @Nullable Integer given, int standard, String setting) {
        int value = given == null ? standard : given;
        if (value < least) {
            throw refused(setting, "it is " + value, "Give a number from " + least + " up.");
        }
        return value;
    }

    private static List<ClearanceLayer> layers(@Nullable List<String> words, List<ClearanceLayer> standard,
            String setting) {
        if (words == null) {
            return standard;
        }
        List<ClearanceLayer> layers = new ArrayList<>();
        for (String word : words) {
            ClearanceLayer layer = layer(word, setting);
            if (layers.contains(layer)) {
                throw refused(setting, "it names " + layer + " twice, and one layer clears a text once",
                        "Name each layer once, the first to clear first.");
            }
            layers.add(layer);
        }
        return layers;
    }

    private static ClearanceLayer layer(String word, String setting) {
        return Stream.of(ClearanceLayer.values()).filter(layer -> layer.toString().equals(word)).findFirst()
                .orElseThrow(() -> refused(setting, "there is no layer '" + word + "'",
                        "The layers are " + Stream.of(ClearanceLayer.values()).map(ClearanceLayer::toString)
                                .collect(Collectors.joining(", ")) + "."));
    }

    private static StartRefused refused(String setting, String why, String remedy) {
        return new StartRefused("The setting " + PREFIX + setting + " cannot be right: " + why + ".", remedy);
    }
}
