package uk.foiworkflow.api.chronologies;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.api.problem.Problems;

/** Brings in a stream of past cases, one a line, and answers each as soon as it is decided. */
final class Ndjson {

    static final String MEDIA_TYPE = "application/x-ndjson";

    private static final int LONGEST_LINE = 1 << 20;

    private final JsonMapper json;
    private final Function<byte[], PastCase> reader;

    /** @param reader reads one chronology, or throws what is wrong with it */
    Ndjson(JsonMapper json, Function<byte[], PastCase> reader) {
        this.json = json;
        this.reader = reader;
    }

    /** Answers line for line; a line that is rejected takes no other with it, and a blank one is passed over. */
    void answer(InputStream in, OutputStream out) throws IOException {
        Lines lines = new Lines(in, LONGEST_LINE);
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            if (!line.blank()) {
                out.write(json.writeValueAsBytes(answer(line)));
                out.write('\n');
                out.flush();
            }
        }
    }

    private LineAnswer answer(Lines.Line line) {
        @Nullable
        String reference = null;
        try {
            PastCase read = read(line);
            reference = read.reference();
            return new LineAnswer(line.number(), reference, read.bringIn(), null);
        } catch (RuntimeException e) {
            return new LineAnswer(line.number(), reference, Arrival.REJECTED, Problems.of(e).problem());
        }
    }

    private PastCase read(Lines.Line line) {
        if (!line.complete()) {
            throw new ProblemException(ProblemType.TOO_LARGE, List.of(
                    new FieldError("the line", "Longer than the %,d bytes that are read.".formatted(LONGEST_LINE))));
        }
        return reader.apply(line.text());
    }
}
