package uk.foiworkflow.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Variation;

/** What a question about a due date must satisfy before anything is counted. */
final class QueryRules {

    private static final LocalDate IN_FORCE = LocalDate.of(2005, 1, 1);
    private static final String SCHOOLS = "SI 2004/3364 reg.3";
    private static final String ALLOWANCE = "SI 2004/3364 reg.5 and 6";

    private final DeadlineQuery query;
    private final Regime regime;
    private final List<Refused> refused = new ArrayList<>();

    private QueryRules(DeadlineQuery query) {
        this.query = query;
        this.regime = query.regime();
    }

    /** Everything that is wrong with the question; empty when it can be answered. */
    static List<Refused> brokenBy(DeadlineQuery query) {
        var rules = new QueryRules(query);
        rules.authority();
        switch (query.limit()) {
            case RESPONSE -> rules.response();
            case REVIEW -> rules.review();
        }
        return rules.refused;
    }

    private void authority() {
        if (!regime.reaches(query.jurisdiction())) {
            refuse("jurisdiction", Sections.authorities(regime),
                    regime + " is for Scottish public authorities, and " + query.jurisdiction() + " is not Scotland.");
        }
        if (query.received().isBefore(IN_FORCE)) {
            refuse("received", Limit.response(regime, AuthorityKind.OTHER, List.of()).provision().citation(),
                    "The right to information began on 1 January 2005.");
        }
        if (!query.closures().isEmpty() && query.kind() != AuthorityKind.SCHOOL) {
            refuse("closures", SCHOOLS, "Only a school has closures that a time limit leaves out.");
        }
        if (query.closures().stream().anyMatch(closure -> closure.to().isBefore(closure.from()))) {
            refuse("closures", SCHOOLS, "A closure ends before it begins.");
        }
    }

    private void response() {
        notBefore("clarified", query.clarified(), Sections.clarification(regime), query.received(),
                "The detail cannot have arrived before the request.");
        variation();
        fee();
        extension();
    }

    @Rulebook("R2.10")
    private void variation() {
        Variation varied = query.varied();
        Integer allowed = query.allowed();
        if (varied != null && !varied.existsUnder(regime)) {
            refuse("varied", varied.citation(regime), "Under " + regime + " the limit knows no such variation.");
        }
        if (varied == Variation.ORDINARY_RECORDS && query.kind() != AuthorityKind.ARCHIVE) {
            refuse("varied", varied.citation(regime),
                    "Only an archive has records of its own beside those that were transferred to it.");
        }
        if (varied == null || !varied.commissioners()) {
            refuseAny("allowed", allowed, ALLOWANCE, "Only there does the Commissioner allow working days.");
        } else if (allowed == null) {
            refuse("allowed", varied.citation(regime),
                    "There is more time only as the Commissioner allows it: say how many working days.");
        } else if (!VariedLimit.mayBeAllowed(allowed)) {
            refuse("allowed", varied.citation(regime), "The Commissioner allows more than " + VariedLimit.LEAST
                    + " working days, and at most " + VariedLimit.MOST + ".");
        }
    }

    private void fee() {
        String rule = Sections.feePause(regime);
        notBefore("feesNotice", query.feesNotice(), rule, query.received(),
                "A fees notice cannot be given before the request is received.");
        if (query.feesNotice() != null) {
            notBefore("feeReceived", query.feeReceived(), rule, query.feesNotice(),
                    "The fee cannot have been paid before its notice.");
            if (query.feeReceived() == null) {
                refuse("feeReceived", rule,
                        "From the fees notice to the payment no time runs: until it is paid nothing is due.");
            }
        } else if (query.feeReceived() != null) {
            refuse("feesNotice", rule, "The days to leave out begin with the fees notice, and its day is not given.");
        }
    }

    private void extension() {
        String rule = Sections.extensionNotice(regime);
        if (query.extended() == null) {
            if (query.notified() != null) {
                refuse("extended", rule, "A notice is given, but not the provision under which more time was taken.");
            }
            return;
        }
        if (!query.extended().existsUnder(regime)) {
            refuse("extended", rule, regime + " knows no extension under " + query.extended() + ".");
        }
        notBefore("notified", query.notified(), rule, query.received(),
                "More time cannot have been taken before the request was received.");
        if (query.notified() == null) {
            refuse("notified", rule, "An extension holds only by a notice in time, and its day is not given.");
        }
    }

    private void review() {
        String rule = Limit.review(regime).provision().citation();
        String why = "The time for a review runs from the day on which it was asked for, and nothing stops it.";
        refuseAny("varied", query.varied(), rule, why);
        refuseAny("allowed", query.allowed(), rule, why);
        refuseAny("clarified", query.clarified(), rule, why);
        refuseAny("feesNotice", query.feesNotice(), rule, why);
        refuseAny("feeReceived", query.feeReceived(), rule, why);
        refuseAny("extended", query.extended(), rule, why);
        refuseAny("notified", query.notified(), rule, why);
    }

    private void notBefore(String field, @Nullable LocalDate day, String rule, LocalDate earliest, String why) {
        if (day != null && day.isBefore(earliest)) {
            refuse(field, rule, why);
        }
    }

    private void refuseAny(String field, @Nullable Object value, String rule, String why) {
        if (value != null) {
            refuse(field, rule, why);
        }
    }

    private void refuse(String field, String rule, String why) {
        refused.add(new Refused(field, rule, why));
    }
}
