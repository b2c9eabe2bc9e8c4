package uk.foiworkflow.api.witness;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.seal.Lodging;
import uk.foiworkflow.seal.Standing;

/** Has the newest head lodged at once. */
@RestController
class LodgingController {

    private final Lodging lodging;

    LodgingController(Lodging lodging) {
        this.lodging = lodging;
    }

    @Operation(tags = "Log", operationId = "lodging", summary = "Lodge the newest head now", description = "With every witness"
            + " that does not hold it yet. The answer says how it stands with each: which head it holds, how many wait and"
            + " since when, and why the last attempt failed.")
    @PostMapping(path = "/api/audit/lodgings", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Standing> lodge() {
        lodging.run(true);
        return lodging.standings();
    }
}
