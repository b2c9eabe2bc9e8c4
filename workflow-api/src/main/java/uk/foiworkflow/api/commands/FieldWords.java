package uk.foiworkflow.api.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What each field of a command means, in words. */
final class FieldWords {

    private static final String FILE = "fields.properties";

    private final Properties words = new Properties();

    FieldWords() {
        try (InputStream file = FieldWords.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null when nothing is said of that field. */
    @Nullable
    String of(RecordComponent field) {
        String own = words.getProperty(field.getDeclaringRecord().getSimpleName() + "." + field.getName());
        return own == null ? words.getProperty(field.getName()) : own;
    }
}
