package uk.foiworkflow.api.letters;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.foiworkflow.letter.Office.Complaints;

/**
 * The authority's own in its letters.
 *
 * @param directory where its own files are, each in the place of one that is shipped; left out, it has none
 * @param complaints where a requester asks for a review; no refusal can be written without it (FOIA s.17(7))
 */
@ConfigurationProperties(prefix = "foi.letters", ignoreUnknownFields = false)
record LettersProperties(@Nullable Path directory, @Nullable Place complaints) {

    /** The lines of an address, and an e-mail address. */
    record Place(@DefaultValue List<String> address, @Nullable String email) {}

    @Nullable
    Complaints place() {
        return complaints == null || (complaints.address().isEmpty() && complaints.email() == null)
                ? null
                : new Complaints(complaints.address(), complaints.email());
    }
}
