package uk.foiworkflow.borough;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Requester;

/** Who works for the borough, the users of the demonstration among them, and who writes to it. */
final class People {

    static final List<String> OFFICERS = List.of("officer", "amara.okafor", "ben.walsh", "chloe.patel", "dylan.rees",
            "esther.cohen", "farid.khan");
    static final List<String> REVIEWERS = List.of("reviewer", "grace.lindqvist", "hamish.muir");
    static final List<String> APPROVERS = List.of("approver", "imogen.hart", "joel.adeyemi");
    static final List<String> DISCLOSURE = List.of("approver", "kavita.shah");
    static final List<String> PRESS = List.of("press.office", "liam.burke");
    static final List<String> PRIVATE_OFFICE = List.of("private.office");

    private static final List<String> FIRST_NAMES = List.of("Aisha", "Alan", "Beth", "Carlos", "Dawn", "Edward",
            "Fiona", "George", "Hannah", "Ivan", "Jane", "Kofi", "Laura", "Mohammed", "Nadia", "Owen", "Priya",
            "Quentin", "Rosa", "Simon", "Tara", "Umar", "Vera", "William", "Xenia", "Yusuf", "Zoe");
    private static final List<String> SURNAMES = List.of("Smith", "Jones", "Taylor", "Brown", "Khan", "Williams",
            "Wilson", "Patel", "Davies", "Evans", "Thomas", "Johnson", "Ahmed", "Roberts", "Okonkwo", "Walker",
            "Wright", "Nowak", "Thompson", "White", "Hughes", "Edwards", "Green", "Begum", "Wood", "Harris", "Clarke",
            "Silva", "Turner", "Hill");
    private static final List<String> ORGANISATIONS = List.of("Anyham Gazette", "Taxpayers of Anyham",
            "Contract Watch Ltd", "Renters Together", "University of the Marshes", "Rates Recovery Partners",
            "Open Council Data", "Cycle Anyham");

    private People() {}

    /** Some write again and again, most once. */
    static Requester requester(Dice dice) {
        if (dice.percent(3)) {
            return new Requester(null, null, new Confidential("nobody@example.org"), null, null);
        }
        boolean often = dice.percent(30);
        String first = often ? FIRST_NAMES.get(dice.from(0, 5)) : dice.of(FIRST_NAMES);
        String last = often ? dice.oftenTheFirst(SURNAMES) : dice.of(SURNAMES);
        return new Requester(new Confidential(first + " " + last), organisation(dice, often),
                new Confidential((first + "." + last + "@example.org").toLowerCase(Locale.ROOT)), null, null);
    }

    private static @Nullable Confidential organisation(Dice dice, boolean often) {
        return dice.percent(often ? 50 : 15) ? new Confidential(dice.of(ORGANISATIONS)) : null;
    }

    /** Who of a team is asked: most often the team, sometimes one of it. */
    static String holder(Dice dice, Field field) {
        return dice.percent(9) ? "holder" : dice.percent(20) ? field.team() + ".lead" : field.team();
    }
}
