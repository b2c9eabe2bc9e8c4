package uk.foiworkflow.ui.page;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.foiworkflow.ui.StaffPages;
import uk.foiworkflow.ui.signin.Person;

/** The menu: a place a line, in its order; {@code @places} in a view. */
@Component("places")
class Places {

    private static final List<Place> ALL = List.of(new Place(StaffPages.ROOT, "nav.work"),
            new Place(StaffPages.ROOT + "/log", "nav.log", "officer"),
            new Place(StaffPages.ROOT + "/team", "nav.team", "head", "auditor"),
            new Place(StaffPages.ROOT + "/figures", "nav.figures", "officer", "head", "auditor"),
            new Place(StaffPages.ROOT + "/complaints", "nav.complaints", "officer", "head", "auditor"),
            new Place(StaffPages.ROOT + "/disclosure", "nav.disclosure", "officer", "approver", "head", "auditor"),
            new Place(StaffPages.ROOT + "/search", "nav.search", "officer", "holder", "approver", "reviewer", "head",
                    "auditor"),
            new Place(StaffPages.ROOT + "/audit", "nav.audit", "auditor", "head"),
            new Place(StaffPages.ROOT + "/engine", "nav.engine", "admin", "head", "auditor"));

    /** The places of that person. */
    public List<Place> of(Person person) {
        return of(ALL, person);
    }

    /** Those of these places that are that person's. */
    static List<Place> of(List<Place> places, Person person) {
        return places.stream().filter(place -> place.roles().isEmpty()
                || place.roles().stream().anyMatch(person.roles()::contains)).toList();
    }
}
