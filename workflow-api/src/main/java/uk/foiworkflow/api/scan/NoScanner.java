package uk.foiworkflow.api.scan;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Where there is none. */
final class NoScanner implements Scanner {

    @Override
    public @Nullable String finding(InputStream bytes) {
        return null;
    }
}
