package uk.foiworkflow.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.http.Expected;
import uk.foiworkflow.api.json.Limit;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Once;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.event.Confidential;

/** Says back what it was told, so that the way to a controller can be tried without a case. */
@TestComponent
@RestController
class LetterController {

    record Letter(LocalDate received, Regime regime, @Nullable Outcome outcome, @Nullable @Limit(20) Confidential text,
            List<Line> lines, @Nullable SortedSet<Integer> pages, @Nullable Boolean signed) {}

    record Line(int number, String text, @Nullable Exemption exemption) {}

    record Told(Letter letter, @Nullable Long version, @Nullable String key, @Nullable String sent, String actor,
            String role, UUID correlation) {}

    @PostMapping("/api/requests")
    Told tell(@RequestBody Letter letter, Expected expected, @Nullable Once once, Caller caller) {
        return new Told(letter, expected.version(), once == null ? null : once.key(),
                once == null ? null : new String(once.body(), StandardCharsets.UTF_8), caller.actor().id(),
                caller.actor().role().toString(), caller.correlation());
    }

    @GetMapping("/api/requests/{reference}")
    ResponseEntity<String> fault(@PathVariable String reference) {
        throw new IllegalStateException("the secret of " + reference);
    }

    @PostMapping("/api/requests/{reference}/evidence")
    long version(@PathVariable String reference, Expected expected) {
        return expected.required();
    }
}
