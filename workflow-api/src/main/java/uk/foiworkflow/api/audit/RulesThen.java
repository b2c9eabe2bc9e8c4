package uk.foiworkflow.api.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.audit.WhyAllowed.RuleAsked;
import uk.foiworkflow.api.audit.WhyAllowed.RuleFound;
import uk.foiworkflow.api.audit.WhyAllowed.RuleOverridden;
import uk.foiworkflow.law.RuleInWords;
import uk.foiworkflow.request.Check;
import uk.foiworkflow.request.Rule;
import uk.foiworkflow.why.DecidedAgain;
import uk.foiworkflow.why.Overriding;

/** The rules that a decider asked, sorted by what came of them. */
record RulesThen(DecidedAgain again, List<Check> checks) {

    static RulesThen of(DecidedAgain again) {
        return new RulesThen(again, again.decision() == null ? List.of() : again.decision().checks());
    }

    /** Each rule of which nothing stood against the command, in the order in which they were first asked. */
    List<RuleAsked> passed() {
        Map<Rule, SortedSet<String>> fields = new LinkedHashMap<>();
        checks.stream().filter(check -> check.against() == null)
                .forEach(check -> fields.computeIfAbsent(check.rule(), rule -> new TreeSet<>()).add(check.field()));
        return fields.entrySet().stream().map(asked -> new RuleAsked(asked.getKey().id(), asked.getKey().section(),
                RuleInWords.of(asked.getKey().id()), asked.getValue())).toList();
    }

    /** What was found, and neither stops the command nor had to be gone past. */
    List<RuleFound> found() {
        List<String> elsewhere = overridden().stream().map(RuleOverridden::what).toList();
        List<RuleFound> against = against();
        return checks.stream().flatMap(check -> found(check.rule(), check.field(), check.against()).stream()).distinct()
                .filter(one -> !elsewhere.contains(one.found()) && !against.contains(one)).toList();
    }

    /** What would stop it now. */
    List<RuleFound> against() {
        return again.barred().stream()
                .flatMap(broken -> found(broken.rule(), broken.field(), broken.why()).stream()).toList();
    }

    /** What was gone past. */
    List<RuleOverridden> overridden() {
        return again.overridden().stream().map(this::overridden).toList();
    }

    private RuleOverridden overridden(Overriding passed) {
        String section = checks.stream().map(Check::rule).filter(rule -> rule.id().equals(passed.rule()))
                .map(Rule::section).findFirst().orElse(null);
        return new RuleOverridden(passed.rule(), section, RuleInWords.of(passed.rule()), passed.question(),
                passed.what(), passed.reason());
    }

    private static List<RuleFound> found(Rule rule, String field, @Nullable String found) {
        return found == null
                ? List.of()
                : List.of(new RuleFound(rule.id(), rule.section(), RuleInWords.of(rule.id()), field, found));
    }
}
