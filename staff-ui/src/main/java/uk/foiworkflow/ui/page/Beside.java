package uk.foiworkflow.ui.page;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.foiworkflow.ui.signin.Person;

/** The pages of a subject, which stand beside each other below the menu; {@code @beside} in a view. */
@Component("beside")
class Beside {

    private static final Map<String, List<Place>> ALL = Map.of("figures",
            List.of(new Place("/staff/figures/service", "service.title", "head"),
                    new Place("/staff/figures/days", "days.title"),
                    new Place("/staff/figures/outcomes", "outcomes.title"),
                    new Place("/staff/figures/statistics", "statistics.title"),
                    new Place("/staff/figures/releases", "releases.title")),
            "audit",
            List.of(new Place("/staff/audit/trail", "trail.title", "auditor"),
                    new Place("/staff/audit/two-roles", "two-roles.title", "auditor"),
                    new Place("/staff/audit/sample", "sample.title", "auditor"),
                    new Place("/staff/audit/why", "why.title"), new Place("/staff/audit/log", "log.title")),
            "engine", List.of(new Place("/staff/engine/read-models", "read-models.title"),
                    new Place("/staff/engine/work", "engine-work.title"),
                    new Place("/staff/engine/messages", "outbox.title", "head"),
                    new Place("/staff/engine/settings", "settings.title")));

    /** Those of a subject that are that person's. */
    public List<Place> of(String subject, Person person) {
        return Places.of(ALL.getOrDefault(subject, List.of()), person);
    }
}
