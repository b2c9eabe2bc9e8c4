package uk.foiworkflow.api.json;

import java.util.ArrayList;
import java.util.List;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.request.Rules;

/** What is wrong with an input, gathered field by field; what cannot be read weighs more than what breaks a rule. */
final class Faults {

    private static final int MOST = 50;

    private final List<FieldError> unreadable = new ArrayList<>();
    private final List<FieldError> broken = new ArrayList<>();

    void unreadable(Path path, String detail) {
        add(unreadable, new FieldError(path.toString(), detail));
    }

    void tooLong(Path path, int limit) {
        add(broken, new FieldError(path.toString(), Rules.TEXT_LENGTH,
                "Longer than the %,d characters that are taken.".formatted(limit)));
    }

    /** How many were found so far. */
    int count() {
        return unreadable.size() + broken.size();
    }

    /** @throws ProblemException when anything is wrong: 400 for what cannot be read, 422 for what breaks a rule */
    void report() {
        if (!unreadable.isEmpty()) {
            throw new ProblemException(ProblemType.MALFORMED_INPUT, unreadable);
        }
        if (!broken.isEmpty()) {
            throw new ProblemException(ProblemType.RULE_BROKEN, broken);
        }
    }

    private static void add(List<FieldError> errors, FieldError error) {
        if (errors.size() < MOST) {
            errors.add(error);
        }
    }
}
