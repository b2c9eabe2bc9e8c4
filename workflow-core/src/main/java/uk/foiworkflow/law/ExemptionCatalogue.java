package uk.foiworkflow.law;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The exemptions of FOIA Part II and FOISA Part 2 and the exceptions of the Regulations, as data ({@code exemptions.csv}):
 * how far down each must be cited, and whether the public interest is weighed (FOIA s.2, FOISA s.2, EIR reg 12(1)).
 */
public final class ExemptionCatalogue {

    private static final Pattern RANGE = Pattern.compile("(.*)\\((\\w)-(\\w)\\)");
    private static final Map<Regime, Map<String, Boolean>> QUALIFIED = read();

    private ExemptionCatalogue() {}

    /** Whether that law has such an exemption or exception, be its limb given or not. */
    public static boolean knows(Regime regime, Exemption exemption) {
        return entry(regime, exemption) != null || lacksLimb(regime, exemption);
    }

    /** Whether the citation stops short of the limb that tells which of several exemptions is meant. */
    public static boolean lacksLimb(Regime regime, Exemption exemption) {
        String cited = exemption.withoutCondition() + "(";
        return entry(regime, exemption) == null && entries(regime).stream().anyMatch(entry -> entry.startsWith(cited));
    }

    /**
     * Whether the public interest is weighed (FOIA s.2(1)(b) and (2)(b)). That of s.40(2) hangs on its condition; without
     * one the first is meant, which is absolute. A citation without its limb, or of another law, is not qualified.
     */
    public static boolean qualified(Regime regime, Exemption exemption) {
        String entry = entry(regime, exemption);
        return entry != null && Boolean.TRUE.equals(rows(regime).get(entry));
    }

    /**
     * Whether time can have been taken to weigh the public interest under these exemptions (FOIA s.10(3)): one of them is
     * qualified, or is under some limb that its citation leaves open. None at all were not recorded, and may have been.
     */
    public static boolean allowsExtension(Regime regime, Collection<Exemption> exemptions) {
        return exemptions.isEmpty() || exemptions.stream().anyMatch(exemption -> mayBeQualified(regime, exemption));
    }

    private static boolean mayBeQualified(Regime regime, Exemption exemption) {
        String cited = exemption.withoutCondition() + "(";
        return qualified(regime, exemption) || (lacksLimb(regime, exemption) && rows(regime).entrySet().stream()
                .anyMatch(row -> row.getKey().startsWith(cited) && row.getValue()));
    }

    /** The catalogue's entry for a citation: the longest that the citation goes at least as far down as. */
    private static @Nullable String entry(Regime regime, Exemption exemption) {
        String cited = exemption.withoutCondition();
        String condition = exemption.condition();
        String whole = condition == null ? cited : cited + "/" + condition;
        return entries(regime).stream().filter(entry -> goesDownTo(whole, entry) || goesDownTo(cited, entry))
                .max(Comparator.comparingInt(String::length)).orElse(null);
    }

    private static boolean goesDownTo(String cited, String entry) {
        return cited.equals(entry) || cited.startsWith(entry + "(");
    }

    private static Collection<String> entries(Regime regime) {
        return rows(regime).keySet();
    }

    private static Map<String, Boolean> rows(Regime regime) {
        return Objects.requireNonNull(QUALIFIED.get(regime));
    }

    private static Map<Regime, Map<String, Boolean>> read() {
        var rows = new EnumMap<Regime, Map<String, Boolean>>(Regime.class);
        try (var file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ExemptionCatalogue.class.getResourceAsStream("exemptions.csv")),
                StandardCharsets.UTF_8))) {
            file.lines().filter(line -> !line.startsWith("#")).skip(1).map(line -> line.split(",", 4))
                    .forEach(row -> each(row[1]).forEach(citation -> rows
                            .computeIfAbsent(Regime.valueOf(row[0]), regime -> new TreeMap<>())
                            .put(citation, row[2].equals("qualified"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static Stream<String> each(String citation) {
        Matcher range = RANGE.matcher(citation);
        if (!range.matches()) {
            return Stream.of(citation);
        }
        return IntStream.rangeClosed(range.group(2).charAt(0), range.group(3).charAt(0))
                .mapToObj(letter -> range.group(1) + "(" + (char) letter + ")");
    }
}
