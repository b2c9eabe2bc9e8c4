package uk.foiworkflow.api.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What a file of the bag holds; written once, and never kept as a whole. */
@FunctionalInterface
interface Content {

    void writeTo(OutputStream out) throws IOException;

    static Content of(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
