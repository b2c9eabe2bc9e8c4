package uk.foiworkflow.api.post.in;

import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.FileName;

/** The name that a part of a message gives its file, made fit to be read. */
final class EnclosureName {

    private EnclosureName() {}

    /** Null where it gives none, or none that can be read. */
    static @Nullable String of(Heading heading) {
        String name = parameter(heading.get("content-disposition"), "filename");
        String called = name == null ? parameter(heading.get("content-type"), "name") : name;
        return called == null || called.isBlank()
                ? null
                : FileName.of(Clear.field(
                        called.getBytes(StandardCharsets.UTF_8), FileName.LONGEST));
    }

    private static @Nullable String parameter(@Nullable String field, String name) {
        if (field == null) {
            return null;
        }
        try {
            RawBody body = RawFieldParser.DEFAULT.parseRawBody(new RawField("X", field));
            MimeParameterMapping parameters = new MimeParameterMapping();
            for (NameValuePair pair : body.getParams()) {
                parameters.addParameter(pair.getName(), pair.getValue());
            }
            return parameters.get(name);
        } catch (RuntimeException unreadable) {
            return null;
        }
    }
}
