package uk.foiworkflow.api.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import uk.foiworkflow.projections.lineage.Cohort;
import uk.foiworkflow.projections.lineage.Counted;

/** Figures of what became of answers: what they count, how many, and where exactly these are listed. */
final class Traced {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Traced() {}

    /** What a figure counts, and of what it is a part: the id of another figure, or its own. */
    record Meaning(String id, String meaning, String of) {}

    /**
     * How many.
     *
     * @param of how many they are a part of
     * @param percent rounded half up to one decimal; null where there is nothing of which it could be a part
     * @param cases the address of the list of exactly these
     */
    record Part(long count, long of, @Nullable BigDecimal percent, String cases) {}

    static List<Meaning> meanings(Counted... figures) {
        return Stream.of(figures)
                .map(figure -> new Meaning(figure.toString(), figure.meaning(), figure.of().toString())).toList();
    }

    /** @param list the address of the cases of one figure, which is named by its id */
    static <F extends Counted> Map<String, Part> numbers(Map<F, Long> counts, String list) {
        Map<String, Part> numbers = new LinkedHashMap<>();
        counts.forEach((figure, count) -> {
            long of = counts.entrySet().stream().filter(each -> each.getKey() == figure.of())
                    .mapToLong(Map.Entry::getValue).sum();
            numbers.put(figure.toString(), new Part(count, of, of == 0
                    ? null
                    : BigDecimal.valueOf(count).multiply(HUNDRED).divide(BigDecimal.valueOf(of), 1,
                            RoundingMode.HALF_UP),
                    list + "&figure=" + figure));
        });
        return numbers;
    }

    /** The address of cases of a cohort, for ever the same ones; more parameters are names and values in turn. */
    static String address(String path, Cohort cohort, String... more) {
        var address = UriComponentsBuilder.fromPath(path);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("period", cohort.period().name());
        values.put("asOf", cohort.moment().day());
        values.put("upTo", cohort.moment().upTo());
        if (cohort.authority() != null) {
            values.put("authority", cohort.authority());
        }
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
