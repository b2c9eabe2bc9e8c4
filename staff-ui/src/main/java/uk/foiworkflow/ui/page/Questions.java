package uk.foiworkflow.ui.page;

import java.util.List;
import org.springframework.ui.Model;
import uk.foiworkflow.ui.client.Problem;
import uk.foiworkflow.ui.client.Refused;

/** Forms that ask something of the interface and change nothing: what is wrong with the question is shown beside it. */
public final class Questions {

    private static final int WRONG = 400;
    private static final int BROKEN = 422;

    private Questions() {}

    /** A problem with the field that has it, as the summary at the top of a page names it. */
    public record Wrong(String anchor, String words) {}

    /**
     * Puts an answer into a page, or what was wrong with the question ({@code errors}).
     *
     * @throws Refused when it is not the question that is at fault
     */
    public static void ask(Model model, Runnable question) {
        try {
            question.run();
        } catch (Refused refused) {
            Problem problem = refused.problem();
            if (problem.status() != WRONG && problem.status() != BROKEN) {
                throw refused;
            }
            model.addAttribute("errors", problem.errors().isEmpty()
                    ? List.of(new Wrong("", problem.detail()))
                    : problem.errors().stream().map(each -> new Wrong(each.field(), each.detail())).toList());
        }
    }
}
