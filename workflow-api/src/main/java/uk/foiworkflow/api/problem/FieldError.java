package uk.foiworkflow.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.Rule;

/**
 * One field that is wrong, and why.
 *
 * @param field where it stands in the input, such as {@code questions[0].text}; the name of a parameter or header
 * @param rule the rule that it breaks; null when it only cannot be read
 * @param section the section of the Act or Code on which the rule rests; null when it only cannot be read
 * @param detail what is wrong, in a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(String field, @Nullable String rule, @Nullable String section, String detail) {

    /** A field that breaks a rule. */
    public FieldError(String field, Rule rule, String detail) {
        this(field, rule.id(), rule.section(), detail);
    }

    /** A field that cannot be read. */
    public FieldError(String field, String detail) {
        this(field, null, null, detail);
    }
}
