package uk.foiworkflow.api.receipts;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.http.HttpStatus;

/** The page on which a receipt is checked, in one language: a form, no script, and nothing from elsewhere. */
final class ReceiptPage {

    private static final String STYLE = read("receipt.css");
    private static final Template PAGE = Mustache.compiler().defaultValue("").compile(read("receipt.html"));

    /** What a browser may do with it. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Map<String, Object> words = new HashMap<>();
    private final DateTimeFormatter day;

    /** @param language en or cy */
    ReceiptPage(String language) {
        day = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of(language, "GB"));
        Properties known = new Properties();
        try {
            known.load(new StringReader(read(language + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        known.forEach((name, text) -> words.put(name.toString(), text));
        words.put("style", STYLE);
    }

    /** The form alone. */
    String empty() {
        return PAGE.execute(words);
    }

    String found(ShownReceipt receipt) {
        return page(Map.of("code", receipt.code(), "found",
                Map.of("on", day(receipt.received()), "recordedOn", day(receipt.recorded()), "corrections",
                        receipt.corrections().stream().map(correction -> Map.of("to", day(correction.received()),
                                "correctedOn", day(correction.recorded()))).toList())));
    }

    /** What was typed, and why there is no answer to it. */
    String problem(String typed, HttpStatus status) {
        String why = switch (status) {
            case BAD_REQUEST -> "mistyped";
            case NOT_FOUND -> "unknown";
            default -> "away";
        };
        return page(Map.of("code", typed, "problem", List.of(Map.of("why", Objects.requireNonNull(words.get(why))))));
    }

    private String page(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(words);
        all.putAll(more);
        return PAGE.execute(all);
    }

    private String day(LocalDate date) {
        return day.format(date);
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(String file) {
        try (InputStream shipped = Objects.requireNonNull(
                ReceiptPage.class.getResourceAsStream("/uk/foiworkflow/api/receipts/" + file))) {
            return new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
