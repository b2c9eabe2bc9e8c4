package uk.foiworkflow.api.audit;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.trail.TrailEntry;
import uk.foiworkflow.projections.trail.TwoRoles.Found;

/** What answers look like, as the description of the interface tells it. */
final class Forms {

    private Forms() {}

    /** A part of the trail; {@code next} is null where there is no more. */
    record TrailPage(List<TrailEntry> items, @Nullable Long next) {

        static TrailPage of(Page<TrailEntry> page) {
            return new TrailPage(page.items(), page.next());
        }
    }

    /** A part of what was found; {@code next} is null where there is no more. */
    record FoundPage(List<Found> items, @Nullable Long next) {

        static FoundPage of(Page<Found> page) {
            return new FoundPage(page.items(), page.next());
        }
    }

    /** On a call that answers lines of the trail. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(responseCode = "200", description = "A page in JSON, or all as NDJSON or CSV.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = TrailPage.class)),
            @Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE, schema = @Schema(implementation = TrailEntry.class)),
            @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(type = "string"))})
    @interface Trail {
    }
}
