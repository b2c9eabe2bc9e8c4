package uk.foiworkflow.law;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.ExemptionEntry.Basis;
import uk.foiworkflow.law.ExemptionEntry.Nature;
import uk.foiworkflow.law.ExemptionEntry.Requirement;

/**
 * The exemptions of FOIA Part II and FOISA Part 2 and the exceptions of the Regulations, as data ({@code exemptions.csv}):
 * how far down each must be cited, what engages it, whether the public interest is weighed (FOIA s.2, FOISA s.2, EIR
 * reg 12(1)), and what must be on record first. Asked without a day, it answers by the latest law.
 */
@Rulebook("R6-nature")
public final class ExemptionCatalogue {

    private static final Pattern RANGE = Pattern.compile("(.*)\\((\\w)-(\\w)\\)");
    private static final List<ExemptionEntry> ALL = read();
    private static final Map<Regime, Map<String, ExemptionEntry>> LATEST = ALL.stream().collect(Collectors.groupingBy(
            ExemptionEntry::regime, Collectors.toMap(ExemptionEntry::citation, Function.identity(),
                    (earlier, later) -> later, TreeMap::new)));

    private ExemptionCatalogue() {}

    /** Everything in the catalogue that was the law on that day, in the order of the Act. */
    public static List<ExemptionEntry> inForce(Regime regime, LocalDate day) {
        return ALL.stream().filter(entry -> entry.regime() == regime && entry.inForce(day)).toList();
    }

    /** The entry under which a citation falls by the law of that day; empty when that law had none such. */
    public static Optional<ExemptionEntry> entry(Regime regime, Exemption exemption, LocalDate day) {
        Map<String, ExemptionEntry> rows = inForce(regime, day).stream()
                .collect(Collectors.toMap(ExemptionEntry::citation, Function.identity()));
        boolean known = exemption.condition() == null || ALL.stream().noneMatch(row -> row.regime() == regime
                && !row.inForce(day) && goesDownTo(exemption.code(), row.citation()) && row.citation().contains("/"));
        return known ? Optional.ofNullable(entry(rows.keySet(), exemption)).map(rows::get) : Optional.empty();
    }

    /** Whether that law has such an exemption or exception, be its limb given or not. */
    public static boolean knows(Regime regime, Exemption exemption) {
        return entry(regime, exemption) != null || lacksLimb(regime, exemption);
    }

    /** Whether the citation stops short of the limb that tells which of several exemptions is meant. */
    @Rulebook("R6-catalogue")
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
        return entry != null && Objects.requireNonNull(rows(regime).get(entry)).nature() == Nature.QUALIFIED;
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
                .anyMatch(row -> row.getKey().startsWith(cited) && row.getValue().nature() == Nature.QUALIFIED));
    }

    private static @Nullable String entry(Regime regime, Exemption exemption) {
        return entry(entries(regime), exemption);
    }

    /** The entry for a citation: the longest that the citation goes at least as far down as. */
    private static @Nullable String entry(Collection<String> entries, Exemption exemption) {
        String cited = exemption.withoutCondition();
        String condition = exemption.condition();
        String whole = condition == null ? cited : cited + "/" + condition;
        return entries.stream().filter(entry -> goesDownTo(whole, entry) || goesDownTo(cited, entry))
                .max(Comparator.comparingInt(String::length)).orElse(null);
    }

    private static boolean goesDownTo(String cited, String entry) {
        return cited.equals(entry) || cited.startsWith(entry + "(");
    }

    private static Collection<String> entries(Regime regime) {
        return rows(regime).keySet();
    }

    private static Map<String, ExemptionEntry> rows(Regime regime) {
        return Objects.requireNonNull(LATEST.get(regime));
    }

    private static List<ExemptionEntry> read() {
        try (var file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ExemptionCatalogue.class.getResourceAsStream("exemptions.csv")),
                StandardCharsets.UTF_8))) {
            return file.lines().filter(line -> !line.startsWith("#")).skip(1).map(line -> line.split(",", 13))
                    .flatMap(row -> each(row[1]).map(citation -> read(citation, row))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExemptionEntry read(String citation, String[] row) {
        return new ExemptionEntry(Regime.valueOf(row[0]), citation, row[12], word(row[2], Basis.values()),
                word(row[3], Nature.values()), words(row[4], name -> name), orNull(row[5], ncnd -> ncnd),
                words(row[6], word -> word(word, Requirement.values())),
                words(row[7], word -> word(word, AuthorityKind.values())), orNull(row[8], who -> who),
                orNull(row[9], LocalDate::parse), orNull(row[10], LocalDate::parse), row[11]);
    }

    private static <E extends Enum<E>> E word(String word, E[] words) {
        return Arrays.stream(words).filter(one -> one.toString().equals(word)).findFirst().orElseThrow();
    }

    private static <T> Set<T> words(String column, Function<String, T> read) {
        return column.isEmpty()
                ? Set.of()
                : Arrays.stream(column.split("\\+", -1)).map(read)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> @Nullable T orNull(String column, Function<String, T> read) {
        return column.isEmpty() ? null : read.apply(column);
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
