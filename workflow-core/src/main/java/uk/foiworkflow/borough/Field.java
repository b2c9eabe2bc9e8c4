package uk.foiworkflow.borough;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.foiworkflow.borough.Dice.Share;
import uk.foiworkflow.law.Exemption;

/** What a borough is asked about: whose it is, how often it is late, and what is withheld of it, often or seldom. */
enum Field {

    HOUSING(16, 13, false, "s40(2)/40(3A)(a) 40, s21 20, s43(2) 12, s31(1)(a) 10, s38(1)(b) 4, s42 8, s22 6"), PARKING(
            12, 6, false, "s21 45, s40(2)/40(3A)(a) 20, s31(1)(g) 15, s43(2) 12, s22 8"), SOCIAL_CARE(13, 20, false,
                    "s40(2)/40(3A)(a) 62, s41 12, s21 10, s38(1)(a) 5, s36(2)(b)(ii) 5, s44(1)(a) 6"), IT(11, 8, false,
                            "s31(1)(a) 42, s43(2) 24, s21 18, s40(2)/40(3A)(a) 12, s24 4"), BUSINESS_RATES(10, 7, false,
                                    "s31(1)(a) 38, s21 24, s40(2)/40(3A)(a) 20, s41 6, s44(1)(a) 12"), ROADS(9, 9,
                                            false, "s21 36, s40(2)/40(3A)(a) 28, s43(2) 16, s42 12, s22 8"), SCHOOLS(9,
                                                    14, false,
                                                    "s40(2)/40(3A)(a) 50, s21 22, s22 12, s42 8, s36(2)(c) 8"), STAFF(7,
                                                            11, false,
                                                            "s40(2)/40(3A)(a) 48, s21 18, s43(2) 10, s36(2)(b)(i) 10, s42 8, s22 6"), LICENSING(
                                                                    5, 9, false,
                                                                    "s21 32, s40(2)/40(3A)(a) 28, s31(1)(g) 20, s30(1)(b) 12, s41 8"), PUBLIC_HEALTH(
                                                                            3, 12, false,
                                                                            "s40(2)/40(3A)(a) 30, s21 30, s31(1)(a) 24, s43(2) 16"), PLANNING(
                                                                                    8, 15, true,
                                                                                    "13(1)/13(2A) 34, 12(4)(e) 18, 12(5)(e) 16, 12(4)(b) 10, 12(4)(d) 10, 12(5)(b) 12"), ENVIRONMENT(
                                                                                            7, 8, true,
                                                                                            "13(1)/13(2A) 36, 12(5)(e) 22, 12(4)(d) 18, 12(4)(b) 14, 12(5)(b) 10");

    /** How likely each field is. */
    static final List<Share<Field>> SHARES = Arrays.stream(values()).map(field -> new Share<>(field, field.share))
            .toList();

    private static final Map<Field, List<Share<Exemption>>> EXEMPTIONS = Arrays.stream(values())
            .collect(Collectors.toMap(Function.identity(), field -> shares(field.exemptions)));
    private static final Map<Field, List<String>> QUESTIONS = read();

    private final int share;
    private final int late;
    private final boolean environmental;
    private final String exemptions;

    /**
     * @param share of the requests of the borough
     * @param late how many in a hundred are
     * @param exemptions each with its share
     */
    Field(int share, int late, boolean environmental, String exemptions) {
        this.share = share;
        this.late = late;
        this.environmental = environmental;
        this.exemptions = exemptions;
    }

    /** The team that holds the information. */
    String team() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int late() {
        return late;
    }

    boolean environmental() {
        return environmental;
    }

    List<Share<Exemption>> exemptions() {
        return Objects.requireNonNull(EXEMPTIONS.get(this));
    }

    /** What people ask of it. */
    List<String> questions() {
        return Objects.requireNonNull(QUESTIONS.get(this));
    }

    private static List<Share<Exemption>> shares(String exemptions) {
        return Arrays.stream(exemptions.split(", ", -1)).map(one -> one.split(" ", 2))
                .map(one -> new Share<>(new Exemption(one[0]), Integer.parseInt(one[1]))).toList();
    }

    private static Map<Field, List<String>> read() {
        try (var file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Field.class.getResourceAsStream("questions.txt")), StandardCharsets.UTF_8))) {
            return file.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\\|", 2))
                    .collect(Collectors.groupingBy(line -> valueOf(line[0]),
                            Collectors.mapping(line -> line[1], Collectors.toUnmodifiableList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
