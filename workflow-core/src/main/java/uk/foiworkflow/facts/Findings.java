package uk.foiworkflow.facts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.foiworkflow.facts.Finding.Kind;
import uk.foiworkflow.law.Provision;

/** Gathers findings: a provision is broken once for a question, and questions that share a reason share a finding. */
final class Findings {

    private record Broken(Provision provision, Kind kind, int question) {}

    private final Map<Broken, String> whys = new LinkedHashMap<>();

    void breach(Provision provision, int question, String why) {
        whys.putIfAbsent(new Broken(provision, Kind.BREACH, question), why);
    }

    void breach(Provision provision, Collection<Integer> questions, String why) {
        questions.forEach(question -> breach(provision, question, why));
    }

    void poorPractice(Provision provision, Collection<Integer> questions, String why) {
        questions.forEach(question -> whys.putIfAbsent(new Broken(provision, Kind.POOR_PRACTICE, question), why));
    }

    List<Finding> all() {
        Map<Finding, SortedSet<Integer>> gathered = new LinkedHashMap<>();
        whys.forEach((broken, why) -> gathered
                .computeIfAbsent(new Finding(broken.provision(), broken.kind(), new TreeSet<>(), why),
                        none -> new TreeSet<>())
                .add(broken.question()));
        return gathered.entrySet().stream().map(each -> new Finding(each.getKey().provision(), each.getKey().kind(),
                each.getValue(), each.getKey().why())).toList();
    }
}
