package uk.foiworkflow.benchmarks.peers;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.foiworkflow.benchmarks.cases.Step;
import uk.foiworkflow.benchmarks.cases.StandardCase;

/**
 * The standard case as a process of BPMN: the receipt starts it, each further step is a task of somebody, or, where
 * somebody outside replies, a receive task. What a client sends goes in as a variable of the process.
 */
final class Bpmn {

    /** The key of the process. */
    static final String KEY = "request";

    /** The file as which it is deployed. */
    static final String FILE = "request.bpmn20.xml";

    /** Counts one ended activity for each step, in the tables that both engines have of their history. */
    static final String STORED = """
            SELECT count(*) FROM act_hi_actinst
            WHERE end_time_ IS NOT NULL AND act_type_ IN ('startEvent', 'userTask', 'receiveTask')""";

    private static final List<String> REPLIES = List.of("clarification-reply", "tasks/1/records");

    private Bpmn() {}

    static boolean reply(Step step) {
        return REPLIES.contains(step.path());
    }

    /** The id of the activity that waits for a step. */
    static String activity(Step step) {
        return "step" + StandardCase.STEPS.indexOf(step);
    }

    /** What is recorded with a step. */
    static Map<String, Object> variables(Step step, String reference) {
        return Map.of(activity(step), step.body(reference), "actor", step.by().id());
    }

    static String xml() {
        List<Step> steps = StandardCase.STEPS;
        String activities = steps.stream().skip(1)
                .map(step -> "<%s id=\"%s\" name=\"%s\"/>".formatted(reply(step) ? "receiveTask" : "userTask",
                        activity(step), step.name()))
                .collect(Collectors.joining("\n"));
        String flows = IntStream.range(0, steps.size())
                .mapToObj(i -> "<sequenceFlow id=\"flow%d\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(i,
                        activity(steps.get(i)), i + 1 < steps.size() ? activity(steps.get(i + 1)) : "end"))
                .collect(Collectors.joining("\n"));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="foi-workflow">
                <process id="%s" isExecutable="true">
                <startEvent id="%s"/>
                %s
                <endEvent id="end"/>
                %s
                </process>
                </definitions>
                """.formatted(KEY, activity(steps.getFirst()), activities, flows);
    }
}
